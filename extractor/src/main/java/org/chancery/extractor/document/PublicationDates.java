package org.chancery.extractor.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that sources print. A time of day and its zone are left out: the day is the one
 * that was printed. Days and months in figures alone are read in ISO order only, since {@code
 * 3/4/2017} means different days in different countries.
 */
final class PublicationDates {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})(?:(?:[T ]|,).*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:\\p{L}+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(\\p{L}+)\\.?,?\\s+(\\d{4})\\b.*");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}+,?\\s+)?(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b.*");
  private static final List<DateTimeFormatter> NAMED =
      List.of(formatter("d MMMM uuuu"), formatter("d MMM uuuu"));

  private PublicationDates() {}

  /** The day that some words name, or empty where they name none for certain. */
  static Optional<LocalDate> parse(String words) {
    String text = words.strip();
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(3), iso.group(4));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return named(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    return monthFirst.matches()
        ? named(monthFirst.group(2), monthFirst.group(1), monthFirst.group(3))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> named(String day, String month, String year) {
    String shortened = month.equalsIgnoreCase("sept") ? "Sep" : month;
    for (DateTimeFormatter formatter : NAMED) {
      try {
        return Optional.of(LocalDate.parse(day + " " + shortened + " " + year, formatter));
      } catch (DateTimeException e) {
        // Written in another way: the next formatter may know it.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
