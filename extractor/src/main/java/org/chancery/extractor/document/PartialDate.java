package org.chancery.extractor.document;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as a text gives it: a year, a month of a year, or a day. Immutable.
 *
 * @param year the year, for example 2019
 * @param month 1 to 12, or null where the text names the year only
 * @param day 1 to 31, or null where the text names no day; never set without a month
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {
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
