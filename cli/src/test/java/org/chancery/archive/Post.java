package org.chancery.archive;

/**
 * A post of a state or a party.
 *
 * @param title in lower case, as far as it is no name
 * @param weight how much of the news is about it, compared with other posts
 */
record Post(Kind kind, String title, Country country, int weight) {
  /** How a title stands beside a name. */
  enum Kind {
    /** {@code Foreign Minister Kari Solberg}. */
    MINISTER,
    /** {@code Ambassador Kari Solberg}, posted to another state. */
    ENVOY,
    /** {@code Coastal Party leader Kari Solberg}. */
    PARTY
  }
}
