package org.chancery.extractor.document;

/** An article that cannot be read; the source may have more. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String where;

  /**
   * A refusal.
   *
   * @param where the place within the file, appended to its name: {@code :12:7}; empty where there
   *     is none
   */
  RefusedException(String where, String message) {
    super(message);
    this.where = where;
  }

  String where() {
    return where;
  }
}
