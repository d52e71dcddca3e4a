package org.chancery.extractor.entity;

import org.chancery.extractor.entity.OfficeOwners.Owner;
import org.jspecify.annotations.Nullable;

/**
 * The title in one mention of an office. Immutable.
 *
 * @param text the bare title, common nouns in lower case, abbreviations written out
 * @param key equal for wordings of one kind of post
 * @param role the IRI of its role, or null
 * @param office the IRI of the particular office that the title alone tells, or null
 * @param owner whose the particular office is, or null where the title does not tell
 * @param ofState whether posts of this kind are a state's
 * @param plural whether it names several holders
 */
record OfficeTitle(
    String text,
    String key,
    @Nullable String role,
    @Nullable String office,
    @Nullable Owner owner,
    boolean ofState,
    boolean plural) {

  /** Whether it is the title of a minister, who can only be a state's. */
  boolean isMinister() {
    return text.matches(".*\\b(minister|ministers|premier|senator|ambassador)\\b.*");
  }

  /** Whether it is a post abroad: {@code ambassador to Mexico}. */
  boolean destination() {
    return text.contains(" to ") || text.matches(".*\\b(ambassador|envoy|consul)\\b.*");
  }

  boolean sameKind(OfficeTitle other) {
    return key.equals(other.key);
  }
}
