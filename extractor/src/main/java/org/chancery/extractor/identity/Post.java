package org.chancery.extractor.identity;

import org.chancery.extractor.fact.TenureStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an article says that somebody holds, held or is to hold. Immutable.
 *
 * @param post the IRI of the role, else the title whatever the order of its words
 * @param office the key of the office, or null where the article does not say whose it is
 * @param state the IRI of the state whose post it is, or null; the European Union too
 * @param body the IRI of the gazetteer's organisation that it is a post in, or null
 */
record Post(
    String post,
    @Nullable String office,
    @Nullable String state,
    @Nullable String body,
    TenureStatus status) {

  /** Whether it is held at the time of the article. */
  boolean isCurrent() {
    return status == TenureStatus.CURRENT || status == TenureStatus.ACTING;
  }
}
