package org.chancery.extractor.entity;

import org.chancery.extractor.entity.OfficeOwners.Owner;
import org.chancery.extractor.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A mention of an office with what is known of it so far. Immutable.
 *
 * @param mention the mention
 * @param title what its words tell
 * @param owner whose the office is
 * @param holder the person named directly beside it, or null
 * @param antecedent the earlier mention that this one repeats ("the president"), or null
 */
record TitledMention(
    Mention mention,
    OfficeTitle title,
    Owner owner,
    @Nullable Cluster holder,
    @Nullable TitledMention antecedent) {

  /** With another owner; where the words tell the place, only its country can be added. */
  TitledMention with(Owner other) {
    Owner whole = owner.place() == null ? other : Owner.country(other.country()).at(owner.place());
    return new TitledMention(mention, title, whole, holder, antecedent);
  }

  /** With the title of a particular office, whose owner is then that office's. */
  TitledMention titled(OfficeTitle other) {
    Owner known = other.owner() == null ? owner : other.owner();
    return new TitledMention(mention, other, known, holder, antecedent);
  }

  TitledMention repeating(TitledMention other) {
    return new TitledMention(mention, title, other.owner, holder, other);
  }

  int begin() {
    return mention.span().begin();
  }
}
