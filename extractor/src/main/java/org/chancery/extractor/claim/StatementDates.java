package org.chancery.extractor.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/** When something was said, where the words around the cue tell. Immutable. */
final class StatementDates {
  private static final int REACH = 14;

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, DayOfWeek> weekdays = new HashMap<>();

  StatementDates() {
    for (WordFile.Row row : WordFile.rows(StatementDates.class, "calendar.tsv")) {
      int number = Integer.parseInt(row.field(2));
      if (row.field(0).equals("month")) {
        months.put(row.field(1), number);
      } else {
        weekdays.put(row.field(1), DayOfWeek.of(number));
      }
    }
  }

  /** The date of the statement, or null where the text does not give one. */
  @Nullable PartialDate of(Reading reading, Attributed attributed) {
    TokenRange cue = attributed.cue().range();
    int end = Math.min(reading.periodEnd(cue.first()), cue.end() + REACH);
    for (int i = cue.end(); i < end && !ends(reading, attributed, i); i++) {
      PartialDate date = at(reading, i);
      if (date != null) {
        return date;
      }
    }
    TokenRange source = attributed.source().range();
    int left = source == null ? cue.first() : Math.min(source.first(), cue.first());
    for (int i = cue.first() - 1; i >= Math.max(reading.periodFirst(cue.first()), left - 6); i--) {
      boolean inside = attributed.contentContains(i) || reading.quotationAt(i) != Reading.NONE;
      if (inside) {
        return null;
      }
      boolean ofSource = source != null && source.contains(i);
      PartialDate date = ofSource ? null : at(reading, i);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static boolean ends(Reading reading, Attributed attributed, int i) {
    TokenRange source = attributed.source().range();
    boolean ofSource = source != null && source.contains(i);
    return attributed.contentContains(i) || (!ofSource && reading.isVerbal(i));
  }

  private @Nullable PartialDate at(Reading reading, int i) {
    LocalDate published = reading.text().document().metadata().date();
    Integer month = months.get(reading.word(i));
    if (month != null && reading.isCapitalised(i)) {
      return month(reading, i, month, published);
    }
    Integer year = year(reading.word(i));
    if (year != null && reading.is(i - 1, "in")) {
      return PartialDate.of(year);
    }
    return published == null ? null : relative(reading, i, published);
  }

  private @Nullable PartialDate relative(Reading reading, int i, LocalDate published) {
    DayOfWeek weekday = weekdays.get(reading.word(i));
    boolean shifted = reading.is(i - 1, "last", "next", "every", "each", "this");
    if (weekday != null && reading.isCapitalised(i) && !shifted) {
      return PartialDate.of(published.with(TemporalAdjusters.previousOrSame(weekday)));
    }
    if (reading.is(i, "today", "tonight")) {
      return PartialDate.of(published);
    }
    if (reading.is(i, "yesterday")) {
      return PartialDate.of(published.minusDays(1));
    }
    if (reading.is(i, "year") && reading.is(i - 1, "last")) {
      return PartialDate.of(published.getYear() - 1);
    }
    if (reading.is(i, "month") && reading.is(i - 1, "last")) {
      LocalDate before = published.minusMonths(1);
      return new PartialDate(before.getYear(), before.getMonthValue(), null);
    }
    return null;
  }

  private @Nullable PartialDate month(
      Reading reading, int i, int month, @Nullable LocalDate published) {
    Integer dayAfter = day(reading.word(i + 1));
    Integer day = dayAfter == null ? day(reading.word(i - 1)) : dayAfter;
    int behind = dayAfter == null ? i + 1 : i + 2;
    Integer year = year(reading.word(reading.is(behind, ",") ? behind + 1 : behind));
    boolean dated = day != null || year != null || reading.is(i - 1, "in", "last");
    if (!dated) {
      return null;
    }
    if (year == null) {
      if (published == null) {
        return null;
      }
      boolean later = month > published.getMonthValue();
      year = later ? published.getYear() - 1 : published.getYear();
    }
    boolean exists = day == null || day <= YearMonth.of(year, month).lengthOfMonth();
    return new PartialDate(year, month, exists ? day : null);
  }

  private static @Nullable Integer day(String word) {
    if (!word.matches("[0-3]?[0-9](st|nd|rd|th)?")) {
      return null;
    }
    int day = Integer.parseInt(word.replaceAll("[a-z]", ""));
    return day >= 1 && day <= 31 ? day : null;
  }

  private static @Nullable Integer year(String word) {
    return word.matches("(19|20)[0-9]{2}") ? Integer.valueOf(word) : null;
  }
}
