package org.chancery.extractor.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * The day, month or year that words of time mean in an article of a certain day: no more precise
 * than the words, and none where they leave the year open. Immutable.
 */
final class DateWords {
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, DayOfWeek> weekdays = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  DateWords() {
    for (WordFile.Row row : WordFile.rows(DateWords.class, "calendar.tsv")) {
      int number = Integer.parseInt(row.field(2));
      switch (row.field(0)) {
        case "month" -> months.put(row.field(1), number);
        case "weekday" -> weekdays.put(row.field(1), DayOfWeek.of(number));
        case "number" -> numbers.put(row.field(1), number);
        default -> throw row.expected("month, weekday or number");
      }
    }
  }

  /**
   * The date that a token is the main word of, or null.
   *
   * @param later whether what is dated is yet to come
   */
  @Nullable PartialDate at(Reading reading, int i, boolean later) {
    LocalDate published = reading.text().document().metadata().date();
    Integer month = months.get(reading.word(i));
    if (month != null && reading.isCapitalised(i)) {
      return month(reading, i, month, published, later);
    }
    Integer year = year(reading.word(i));
    if (year != null && reading.is(i - 1, "in")) {
      return PartialDate.of(year);
    }
    if (published == null) {
      return null;
    }
    PartialDate ago = reading.is(i, "ago") ? ago(reading, i, published) : null;
    return ago != null ? ago : relative(reading, i, published, later);
  }

  /** Whether a preposition or a word such as {@code last} stands before words of time. */
  boolean isPlaced(Reading reading, int i) {
    return reading.is(i - 1, "on", "in", "last", "this", "late", "early")
        || reading.is(i, "today", "yesterday", "ago")
        || weekdays.containsKey(reading.word(i));
  }

  /** The token behind the words of time whose main word stands at a token. */
  int endsAt(Reading reading, int i) {
    int end = i + 1;
    while (day(reading.word(end)) != null
        || year(reading.word(end)) != null
        || (reading.is(end, ",") && year(reading.word(end + 1)) != null)
        || reading.is(end, "morning", "afternoon", "evening", "night", "ago")) {
      end++;
    }
    return end;
  }

  private @Nullable PartialDate relative(
      Reading reading, int i, LocalDate published, boolean later) {
    DayOfWeek weekday = weekdays.get(reading.word(i));
    if (weekday != null && reading.isCapitalised(i)) {
      return weekday(reading, i, weekday, published, later);
    }
    if (reading.is(i, "today", "tonight")) {
      return PartialDate.of(published);
    }
    if (reading.is(i, "yesterday")) {
      return PartialDate.of(published.minusDays(1));
    }
    if (reading.is(i, "tomorrow")) {
      return later ? PartialDate.of(published.plusDays(1)) : null;
    }
    boolean last = reading.is(i - 1, "last");
    boolean now = reading.is(i - 1, "this");
    if (now && reading.is(i, "morning", "afternoon", "evening")) {
      return PartialDate.of(published);
    }
    if (last && reading.is(i, "night")) {
      return PartialDate.of(published.minusDays(1));
    }
    if (reading.is(i, "year") && (last || now)) {
      return PartialDate.of(published.getYear() - (last ? 1 : 0));
    }
    if (reading.is(i, "month") && (last || now)) {
      return month(published.minusMonths(last ? 1 : 0));
    }
    LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (reading.is(i, "week") && last) {
      return within(monday.minusDays(7), monday.minusDays(1));
    }
    if (reading.is(i, "week") && now) {
      return later ? null : within(monday, published);
    }
    boolean weekend = reading.is(i, "weekend") && reading.is(i - 1, "the", "last", "this");
    return weekend && !later ? within(monday.minusDays(2), monday.minusDays(1)) : null;
  }

  private static @Nullable PartialDate weekday(
      Reading reading, int i, DayOfWeek weekday, LocalDate published, boolean later) {
    if (reading.is(i - 1, "every", "each", "next", "this")) {
      return null;
    }
    if (reading.is(i - 1, "last")) {
      return PartialDate.of(published.with(TemporalAdjusters.previous(weekday)));
    }
    return PartialDate.of(
        published.with(
            later
                ? TemporalAdjusters.nextOrSame(weekday)
                : TemporalAdjusters.previousOrSame(weekday)));
  }

  /** {@code three days ago}; for weeks the month, where it can be no other. */
  private @Nullable PartialDate ago(Reading reading, int ago, LocalDate published) {
    Integer number = number(reading.word(ago - 2));
    if (number == null) {
      return null;
    }
    return switch (reading.word(ago - 1)) {
      case "day", "days" -> PartialDate.of(published.minusDays(number));
      case "week", "weeks" -> {
        LocalDate about = published.minusWeeks(number);
        yield within(about.minusDays(3), about.plusDays(3));
      }
      case "month", "months" -> month(published.minusMonths(number));
      case "year", "years" -> PartialDate.of(published.getYear() - number);
      default -> null;
    };
  }

  private @Nullable Integer number(String word) {
    return word.matches("[1-9][0-9]?") ? Integer.valueOf(word) : numbers.get(word);
  }

  /** What is common to two days: their month, or their year, or nothing. */
  private static @Nullable PartialDate within(LocalDate first, LocalDate last) {
    if (YearMonth.from(first).equals(YearMonth.from(last))) {
      return month(first);
    }
    return first.getYear() == last.getYear() ? PartialDate.of(first.getYear()) : null;
  }

  private static PartialDate month(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), null);
  }

  private static @Nullable PartialDate month(
      Reading reading, int i, int month, @Nullable LocalDate published, boolean later) {
    Integer dayAfter = day(reading.word(i + 1));
    Integer dayBefore =
        reading.is(i - 1, "of") ? day(reading.word(i - 2)) : day(reading.word(i - 1));
    Integer day = dayAfter == null ? dayBefore : dayAfter;
    int behind = dayAfter == null ? i + 1 : i + 2;
    Integer year = year(reading.word(reading.is(behind, ",") ? behind + 1 : behind));
    boolean dated =
        day != null || year != null || reading.is(i - 1, "in", "last", "late", "early", "this");
    if (!dated) {
      return null;
    }
    if (year == null) {
      if (published == null) {
        return null;
      }
      year = yearOf(month, day, published, reading.is(i - 1, "last"), later);
    }
    boolean exists = day == null || day <= YearMonth.of(year, month).lengthOfMonth();
    return new PartialDate(year, month, exists ? day : null);
  }

  /** The last such day or month that is not after the article's, or the next one. */
  private static int yearOf(
      int month, @Nullable Integer day, LocalDate published, boolean last, boolean later) {
    int now = published.getMonthValue() * 100 + (day == null ? 0 : published.getDayOfMonth());
    int then = month * 100 + (day == null ? 0 : day);
    if (later) {
      return published.getYear() + (then < now ? 1 : 0);
    }
    return published.getYear() - (then > now || (last && then == now) ? 1 : 0);
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
