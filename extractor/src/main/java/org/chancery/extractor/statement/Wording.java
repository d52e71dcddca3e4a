package org.chancery.extractor.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Claims with the very same words and claimants, earliest first, made ready for comparing. */
final class Wording {
  /** What the distance of two wordings counts as where one of them has no date. */
  static final long UNKNOWN_DAYS = 31;

  final List<Reported> members;
  final WordCodes words;

  /** Hashes of the words that tell it from others. */
  final int[] telling;

  /** Those of them that are quoted. */
  final int[] quoted;

  /** Those of them that are names or numbers. */
  final int[] firm;

  /** Claims in the order of {@link Reported#IN_TIME}, at least one. */
  Wording(List<Reported> members) {
    this.members = List.copyOf(members);
    this.words = statement().words();
    this.telling = telling(words, 0);
    this.quoted = telling(words, WordCodes.QUOTED);
    this.firm = telling(words, WordCodes.FIRM);
  }

  Reported first() {
    return members.get(0);
  }

  Statement statement() {
    return first().statement();
  }

  SortedSet<String> claimants() {
    return first().claimants();
  }

  int[] keys() {
    return Keys.of(statement(), claimants());
  }

  /** Hashes of the words that tell a statement from others, only those of a kind unless it is 0. */
  static int[] telling(WordCodes words, int kind) {
    return IntStream.range(0, words.size())
        .filter(i -> !words.is(i, WordCodes.LIGHT))
        .filter(i -> kind == 0 || words.is(i, kind))
        .map(words::hash)
        .toArray();
  }

  /** Hashes of all words that are quoted, telling or not. */
  int[] allQuoted() {
    return IntStream.range(0, words.size())
        .filter(i -> words.is(i, WordCodes.QUOTED))
        .map(words::hash)
        .toArray();
  }

  /** Whether all of its words are quoted. */
  boolean isQuoted() {
    return telling.length == quoted.length;
  }

  /** Whether a word, telling or not, is one of its words. */
  boolean has(int hash) {
    return IntStream.range(0, words.size()).anyMatch(i -> words.hash(i) == hash);
  }

  /** Days between the times in which the two were reported; 0 where these overlap. */
  long daysTo(Wording other) {
    if (members.stream().anyMatch(m -> m.document().equals(other.first().document()))) {
      return 0;
    }
    LocalDate end = last();
    LocalDate otherEnd = other.last();
    LocalDate begin = first().date();
    LocalDate otherBegin = other.first().date();
    if (end == null || otherEnd == null || begin == null || otherBegin == null) {
      return UNKNOWN_DAYS;
    }
    return Math.max(
        0,
        Math.max(
            ChronoUnit.DAYS.between(end, otherBegin), ChronoUnit.DAYS.between(otherEnd, begin)));
  }

  private @Nullable LocalDate last() {
    return members.stream()
        .map(Reported::date)
        .filter(Objects::nonNull)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  /** Whether a claim of one stands inside a claim of the other, as what is quoted in a quote. */
  boolean overlaps(Wording other) {
    return members.stream()
        .anyMatch(
            mine ->
                other.members.stream()
                    .filter(yours -> yours.document().equals(mine.document()))
                    .anyMatch(yours -> yours.span().overlaps(mine.span())));
  }
}
