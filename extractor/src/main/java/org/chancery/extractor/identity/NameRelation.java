package org.chancery.extractor.identity;

/** How two names may be one person's; the first are the strongest. */
enum NameRelation {
  /** The same words, accents and initials between apart. */
  SAME("same full name"),
  /** The same words in another romanisation, with other spaces or hyphens. */
  SPELLING("another spelling of the name"),
  /** A usual short form of the given name. */
  NICKNAME("a short form of the given name"),
  /** The family name first or last. */
  ORDER("the name in another order"),
  /** An initial in place of the given name. */
  INITIAL("an initial in place of the given name"),
  /** Names of two people. */
  NONE("another name");

  private final String reason;

  NameRelation(String reason) {
    this.reason = reason;
  }

  /** In words a person can read. */
  String reason() {
    return reason;
  }

  /** How two names relate. */
  static NameRelation of(NameForm one, NameForm other) {
    if (one.contradicts(other)) {
      return NONE;
    }
    if (one.words().equals(other.words())) {
      return SAME;
    }
    if (Spelling.key(one.words()).equals(Spelling.key(other.words()))) {
      return SPELLING;
    }
    if (one.words().size() < 2 || other.words().size() < 2) {
      return NONE;
    }
    if (Spelling.sortedKey(one.words()).equals(Spelling.sortedKey(other.words()))
        && Spelling.isTurned(one.words(), other.words())) {
      return ORDER;
    }
    return ofGivenNames(one, other);
  }

  private static NameRelation ofGivenNames(NameForm one, NameForm other) {
    String rest = Spelling.key(one.words().subList(1, one.words().size()));
    if (!rest.equals(Spelling.key(other.words().subList(1, other.words().size())))) {
      return NONE;
    }
    if (Spelling.isShortForm(one.first(), other.first())) {
      return NICKNAME;
    }
    boolean initial = one.first().length() <= 2 || other.first().length() <= 2;
    return initial && one.first().charAt(0) == other.first().charAt(0) ? INITIAL : NONE;
  }
}
