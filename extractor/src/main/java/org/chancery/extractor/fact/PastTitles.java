package org.chancery.extractor.fact;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a title is one of the time spoken of, not of the article: {@code President X signed it
 * in 1993}, {@code served under President X}. Immutable.
 */
final class PastTitles {
  private static final int LONGEST_IN_OFFICE = 5;
  private static final Pattern UNDER =
      Pattern.compile("\\b(?:served|worked)\\b[^.;]{0,80} under $");
  private static final Pattern THEN =
      Pattern.compile(
          "^[^.;]{0,60}?\\bin (?:(?:early|late|mid) )?(?:\\p{Lu}\\w+ )?((?:19|20)\\d\\d)\\b");

  private final @Nullable LocalDate published;

  PastTitles(@Nullable LocalDate published) {
    this.published = published;
  }

  /**
   * Whether the words around a title and its holder put it into the past.
   *
   * @param before the marked sentence up to the title
   * @param after the marked sentence behind title and holder
   */
  boolean isPast(String before, String after) {
    if (UNDER.matcher(before).find()) {
      return true;
    }
    Matcher then = THEN.matcher(after);
    return published != null
        && then.find()
        && Integer.parseInt(then.group(1)) + LONGEST_IN_OFFICE <= published.getYear();
  }
}
