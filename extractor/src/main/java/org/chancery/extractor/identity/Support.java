package org.chancery.extractor.identity;

import java.util.Collections;
import java.util.SortedSet;

/** How much two groups of bearers have in common beside the name; the first is the most. */
enum Support {
  OFFICE("same office"),
  POST("same kind of post in the same country"),
  BODY("same party or employer"),
  COUNTRY("posts of the same country"),
  COMPANY("articles about the same other person"),
  CONTEXT("articles about the same country"),
  NONE("nothing else in common");

  private final String reason;

  Support(String reason) {
    this.reason = reason;
  }

  /** In words a person can read. */
  String reason() {
    return reason;
  }

  /** Whether it is at least as strong as another. */
  boolean isAtLeast(Support other) {
    return compareTo(other) <= 0;
  }

  static Support of(PersonGroup one, PersonGroup other) {
    if (meet(one.offices(), other.offices())) {
      return OFFICE;
    }
    boolean sameState = meet(one.countries(), other.countries());
    boolean near =
        sameState
            || meet(one.countries(), other.mentioned())
            || meet(other.countries(), one.mentioned());
    if (near && meet(one.roles(), other.roles())) {
      return POST;
    }
    if (meet(one.bodies(), other.bodies())) {
      return BODY;
    }
    if (sameState) {
      return COUNTRY;
    }
    if (one.sharesCompany(other)) {
      return COMPANY;
    }
    return near || meet(one.mentioned(), other.mentioned()) ? CONTEXT : NONE;
  }

  private static boolean meet(SortedSet<String> one, SortedSet<String> other) {
    return !Collections.disjoint(one, other);
  }
}
