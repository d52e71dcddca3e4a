package org.chancery.extractor.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about an article, besides its text. Immutable; whatever the source does not
 * say is null.
 *
 * @param title the headline
 * @param date the day of publication; {@code chy:asOf} of every fact of the article
 * @param publisher the publisher's name
 * @param author the author's name or names, as printed
 * @param url where the article was published
 * @param language BCP 47 tag, {@code en} where the source is silent
 */
public record Metadata(
    @Nullable String title,
    @Nullable LocalDate date,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable String url,
    String language) {

  /** Metadata of which nothing is known but that the text is English. */
  public static final Metadata NONE = new Metadata(null, null, null, null, null, "en");
}
