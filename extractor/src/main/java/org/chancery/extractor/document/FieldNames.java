package org.chancery.extractor.document;

/**
 * What the fields of an article are called in JSON and in YAML front matter. Immutable.
 *
 * @param id the article's id, unique in a build
 * @param title the headline
 * @param text the article's text; JSON only
 * @param date the day of publication
 * @param url where the article was published
 * @param publisher the publisher's name
 * @param author the author's name or a list of names
 * @param language BCP 47 tag of the text's language
 */
public record FieldNames(
    String id,
    String title,
    String text,
    String date,
    String url,
    String publisher,
    String author,
    String language) {
  /** Every field under its own name. */
  public static final FieldNames STANDARD =
      new FieldNames("id", "title", "text", "date", "url", "publisher", "author", "language");
}
