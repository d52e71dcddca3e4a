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
  private static final Pattern DATED =
      Pattern.compile("^(?: of [^,;.]{1,40}?)? in (?:the )?((?:19|20)\\d\\d)s?\\b");
  private static final Pattern ENDED =
      Pattern.compile(
          "^(?: of [^,;.]{1,40}?)? until (?:(?:early |late )?(?:last|this|earlier) \\w+|yesterday|now"
              + "|recently|lately|then|the (?:weekend|election|vote|reshuffle|coup|summer|spring|autumn|winter|end of last)"
              + "|(?:his|her) (?:resignation|dismissal|sacking|ouster|arrest|election|appointment|retirement|removal|impeachment|defeat|death)"
              + "|(?:(?:early|late|mid-?) ?)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?! \\d)"
              + "|(?:(?:a|two|three|four|five|six|a few|several) )(?:days?|weeks?|months?|years?) ago|\\p{Lu}[a-z]+day|(?:[^,;.\\d]{0,20})?((?:19|20)\\d\\d))\\b");

  private static final Pattern PERIOD =
      Pattern.compile(
          "^(?: of [^,;.]{1,40}?)?,? (?:(?:19|20)\\d\\d ?[-–] ?(?:(?:19|20)\\d\\d|\\d\\d)\\b|(?:between|from) (?:\\p{Lu}\\w+ )?(?:19|20)\\d\\d (?:and|to|until)"
              + " (?:\\p{Lu}\\w+ )?((?:19|20)\\d\\d)|in (?:the|a) (?:previous|former|last|fallen|ousted|deposed|toppled|defeated|collapsed|short-lived|defunct) "
              + "(?:government|cabinet|administration|coalition|parliament))\\b");

  private static final Pattern UNDER_ANOTHER =
      Pattern.compile(
          "^(?: of [^,;.]{1,40}?)? under (?:(?:the|his|her|former|then|late|ex-) ?(?:[\\w-]+ ){0,3}?)?(?:‹O\\d+› )?‹P");
  private static final Pattern UNDONE =
      Pattern.compile(
          "^(?: of [^,;.]{1,40}?)?,? (?:(?:who (?:was|had been|has been) )|later |since |now )?(?:murdered|assassinated|killed|slain|executed|ousted|deposed|toppled|overthrown|impeached|jailed|imprisoned|exiled|shot dead|voted out|removed from office)\\b");

  private static final Pattern UNTIL_BEFORE =
      Pattern.compile(
          "\\buntil (?!now\\b)(?:\\w+day|yesterday|(?:last|this|earlier) [\\w ]{2,15}|recently|lately|then|\\w+ (?:\\w+ )?(?:days?|weeks?|months?|years?) ago|the \\w+),? (?:the |a |an |his |her |its |their |‹[CG]\\d+›(?:'s?)? )?(?:[\\p{Ll}-]+ ){0,2}$");
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?:(?:from|between) (?:\\p{Lu}\\w+ )?(?:19|20)\\d\\d (?:to|until|and)|until|in(?: the)?) (?:\\p{Lu}\\w+ )?((?:19|20)\\d\\d)s?,? (?:the |a |an |his |her |its |their |‹[CG]\\d+›(?:'s?)? )?(?:[\\p{Ll}-]+ ){0,3}$");

  private final @Nullable LocalDate published;

  PastTitles(@Nullable LocalDate published) {
    this.published = published;
  }

  /** Whether the words before a title date it to a past time: {@code from 2010 to 2014 the}. */
  boolean isDatedBefore(String before) {
    Matcher dated = BEFORE.matcher(before);
    return UNTIL_BEFORE.matcher(before).find() || (dated.find() && isBefore(dated.group(1), 1));
  }

  /** Whether the words behind a title say that its time is over: {@code until last year}. */
  boolean isOver(String after) {
    Matcher ended = ENDED.matcher(after);
    if (ended.find()) {
      return ended.group(1) == null || isBefore(ended.group(1), 0);
    }
    if (UNDER_ANOTHER.matcher(after).find() || isUndone(after)) {
      return true;
    }
    Matcher period = PERIOD.matcher(after);
    if (period.find()) {
      return period.group(1) == null || isBefore(period.group(1), 0);
    }
    Matcher dated = DATED.matcher(after);
    return dated.find() && isBefore(dated.group(1), 1);
  }

  /** Whether the words behind a title tell how its time ended: {@code murdered in 1989}. */
  boolean isUndone(String after) {
    return UNDONE.matcher(after).find();
  }

  private boolean isBefore(String year, int years) {
    return published != null && Integer.parseInt(year) + years <= published.getYear();
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
    return then.find() && isBefore(then.group(1), LONGEST_IN_OFFICE);
  }
}
