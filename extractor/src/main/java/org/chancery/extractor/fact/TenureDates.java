package org.chancery.extractor.fact;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.document.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a tenure began and ended off the words behind it: {@code since 2012}, {@code from 2009
 * to March 2013}, {@code until June}. Safe to share between threads.
 */
final class TenureDates {
  /** What is known of a tenure's dates. Immutable. */
  record Dates(@Nullable PartialDate start, @Nullable PartialDate end) {
    static final Dates NONE = new Dates(null, null);

    /** These dates, completed by the other ones. */
    Dates or(Dates other) {
      return new Dates(start != null ? start : other.start, end != null ? end : other.end);
    }
  }

  /** What of a tenure a sentence tells. */
  enum Told {
    /** That it began: elected, appointed. */
    BEGINNING,
    /** That it ended: resigned, ousted. */
    END,
    /** That somebody had it: was minister. */
    WHOLE,
    /** That somebody has it, which another date does not date. */
    STATE
  }

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)";
  private static final String DATE =
      "((?:(?:early |late |mid-)?" + MONTH + " )?(?:\\d{1,2},? )?(?:1[89]|20)\\d\\d|" + MONTH + ")";
  private static final String NEAR = "^[^.;:\"]{0,60}?\\b";
  private static final Pattern RANGE =
      Pattern.compile(
          NEAR + "(?:from|between|in) " + DATE + " (?:to|until|through|till|and) " + DATE);
  private static final Pattern YEARS =
      Pattern.compile("^,? \\(?((?:1[89]|20)\\d\\d) ?[-–] ?((?:1[89]|20)\\d\\d)");
  private static final Pattern FROM_SINCE =
      Pattern.compile(NEAR + "(?:since|as of|starting in) " + DATE);
  private static final Pattern FROM_UNTIL = Pattern.compile(NEAR + "from " + DATE);
  private static final Pattern UNTIL = Pattern.compile(NEAR + "(?:until|till|through) " + DATE);
  private static final Pattern IN = Pattern.compile(NEAR + "in " + DATE);
  private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");
  private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})\\b");

  private final @Nullable LocalDate published;

  /**
   * A reader for one article.
   *
   * @param published the article's date, which gives months their year; null where it is unknown
   */
  TenureDates(@Nullable LocalDate published) {
    this.published = published;
  }

  /**
   * The dates that stand right behind a tenure.
   *
   * @param after the words behind it
   * @param told what of the tenure is told, which "in 2009" dates
   */
  Dates read(String after, Told told) {
    Matcher years = YEARS.matcher(after);
    Matcher range = years.find() ? years.reset() : RANGE.matcher(after);
    if (range.find()) {
      return new Dates(date(range.group(1)), date(range.group(2)));
    }
    PartialDate start = first(FROM_SINCE, after);
    if (start == null) {
      start = first(FROM_UNTIL, after);
    }
    PartialDate end = first(UNTIL, after);
    PartialDate in = first(IN, after);
    return switch (told) {
      case BEGINNING -> new Dates(start == null ? in : start, end);
      case END -> new Dates(start, end == null ? in : end);
      case WHOLE -> start == null && end == null ? new Dates(in, in) : new Dates(start, end);
      case STATE -> new Dates(start, end);
    };
  }

  private @Nullable PartialDate first(Pattern pattern, String after) {
    Matcher matcher = pattern.matcher(after);
    return matcher.find() ? date(matcher.group(1)) : null;
  }

  private @Nullable PartialDate date(String words) {
    Matcher yearMatcher = YEAR.matcher(words);
    boolean yearSaid = yearMatcher.find();
    Integer month = month(words);
    if (!yearSaid && (published == null || month == null)) {
      return null;
    }
    int year = yearSaid ? Integer.parseInt(yearMatcher.group()) : lastYearWith(month);
    Matcher dayMatcher = DAY.matcher(words);
    Integer day = month != null && dayMatcher.find() ? Integer.valueOf(dayMatcher.group(1)) : null;
    try {
      return new PartialDate(year, month, day);
    } catch (java.time.DateTimeException e) {
      return new PartialDate(year, month, null);
    }
  }

  /** The year of the latest such month that is not after the article. */
  private int lastYearWith(@Nullable Integer month) {
    if (published == null) {
      throw new IllegalStateException("a month without a year in an article without a date");
    }
    boolean later = month != null && month > published.getMonthValue();
    return later ? published.getYear() - 1 : published.getYear();
  }

  private static @Nullable Integer month(String words) {
    String lower = words.toLowerCase(Locale.ROOT).replaceAll("^(?:early |late |mid-)", "");
    return lower.length() < 3 ? null : MONTHS.get(lower.substring(0, 3));
  }
}
