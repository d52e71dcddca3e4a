package org.chancery.build;

/** The store has lost its record of an article that has to be written again. */
final class LostRecordException extends BuildException {
  private static final long serialVersionUID = 1;

  LostRecordException(String store, String id) {
    super(
        "the store "
            + store
            + " has lost its record of the article "
            + id
            + ": build again with that article among the inputs.");
  }
}
