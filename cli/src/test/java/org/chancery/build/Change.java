package org.chancery.build;

/**
 * An article in one of its versions, as a step of a build.
 *
 * @param article the name of its file
 * @param version 0 as first published, 1 as corrected, {@link #GONE} where it is withdrawn
 */
record Change(String article, int version) {
  static final int GONE = -1;

  @Override
  public String toString() {
    return article + (version == GONE ? " withdrawn" : version == 0 ? "" : " corrected");
  }
}
