package org.chancery.extractor.document;

/**
 * How articles are read. Immutable.
 *
 * @param fields what the fields are called in JSON and in front matter
 * @param maxArticleLength the longest article that is accepted, in bytes with its metadata: a text
 *     file, a JSON object; at least 1
 */
public record ReaderSettings(FieldNames fields, int maxArticleLength) {
  /** Standard field names, articles of at most 10 MiB. */
  public static final ReaderSettings STANDARD =
      new ReaderSettings(FieldNames.STANDARD, 10 * 1024 * 1024);

  public ReaderSettings {
    if (maxArticleLength < 1) {
      throw new IllegalArgumentException("the longest article cannot be " + maxArticleLength);
    }
  }
}
