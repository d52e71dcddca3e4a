package org.chancery.extractor.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as a text gives it: a year, a month of a year, or a day. Immutable.
 *
 * @param year the year, for example 2019
 * @param month 1 to 12, or null where the text names the year only
 * @param day 1 to 31, or null where the text names no day; never set without a month
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {
  private static final Pattern LEXICAL = Pattern.compile("(\\d{4,9})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

  /** Refuses a day without a month, and days that do not exist. */
  public PartialDate {
    if (month == null && day != null) {
      throw new IllegalArgumentException("a day without a month");
    }
    if (month != null && day != null) {
      LocalDate.of(year, month, day);
    } else if (month != null) {
      YearMonth.of(year, month);
    }
  }

  public static PartialDate of(int year) {
    return new PartialDate(year, null, null);
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The first day that it can be. */
  public LocalDate firstDay() {
    return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** The last day that it can be. */
  public LocalDate lastDay() {
    if (day != null) {
      return firstDay();
    }
    return month == null ? LocalDate.of(year, 12, 31) : YearMonth.of(year, month).atEndOfMonth();
  }

  /**
   * The date that {@link #toString} has written.
   *
   * @throws IllegalArgumentException when the text is not {@code 2019}, {@code 2019-07} or {@code
   *     2019-07-23}, or names a day that does not exist
   */
  public static PartialDate parse(String text) {
    Matcher date = LEXICAL.matcher(text);
    if (!date.matches()) {
      throw new IllegalArgumentException("no year, month or day: " + text);
    }
    try {
      return new PartialDate(
          Integer.parseInt(date.group(1)), part(date.group(2)), part(date.group(3)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no year, month or day: " + text, e);
    }
  }

  private static @Nullable Integer part(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  /**
   * The lexical form of {@code xsd:gYear}, {@code xsd:gYearMonth} or {@code xsd:date}, by what is
   * known.
   */
  @Override
  public String toString() {
    String text = String.format("%04d", year);
    if (month != null) {
      text += String.format("-%02d", month);
    }
    if (day != null) {
      text += String.format("-%02d", day);
    }
    return text;
  }
}
