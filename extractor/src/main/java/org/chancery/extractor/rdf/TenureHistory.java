package org.chancery.extractor.rdf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.fact.TenureStatus;
import org.jspecify.annotations.Nullable;

/**
 * What all evidence of one person in one office comes to. The day as of which something is said
 * decides, never the order of reading; evidence without a day is older than all other. Immutable.
 */
final class TenureHistory {
  /** Of statuses that equally many tell of on one day, the earlier here: the end is the news. */
  private static final List<TenureStatus> ON_ONE_DAY =
      List.of(TenureStatus.FORMER, TenureStatus.CURRENT, TenureStatus.ACTING);

  private final List<TenureEvidence> evidence;
  private final TenureStatus status;
  private final @Nullable LocalDate endAttested;

  /**
   * The history.
   *
   * @param evidence none of a candidate or of somebody designated; never empty
   * @param inOffice the days as of which anybody is said to be in an office that has one holder at
   *     a time; empty for other offices
   * @param today the day of the latest article of all, or null where no article has a day: what was
   *     foretold for a day before has happened
   */
  TenureHistory(
      List<TenureEvidence> evidence, NavigableSet<LocalDate> inOffice, @Nullable LocalDate today) {
    this.evidence =
        evidence.stream()
            .sorted(Comparator.comparing(e -> Objects.requireNonNullElse(e.date(), LocalDate.MIN)))
            .toList();
    LocalDate succeeded = firstAfter(inOffice, lastHeld());
    PartialDate foretold = foretold();
    boolean over =
        succeeded != null
            || (foretold != null && today != null && !foretold.lastDay().isAfter(today));
    TenureStatus latest = latestStatus();
    this.status = over ? TenureStatus.FORMER : latest;
    this.endAttested =
        status == TenureStatus.FORMER ? earlier(succeeded, firstFormerAfter(lastHeld())) : null;
  }

  /** As of the latest evidence. */
  TenureStatus status() {
    return status;
  }

  /** The first day as of which anything is said, or null. */
  @Nullable LocalDate firstAttested() {
    return evidence.stream()
        .map(TenureEvidence::date)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The last day as of which anything is said, or null. */
  @Nullable LocalDate lastAttested() {
    return evidence.get(evidence.size() - 1).date();
  }

  /** The first day as of which the person is said to be in office, or null. */
  @Nullable LocalDate firstHeld() {
    return held(Comparator.naturalOrder());
  }

  /** The last day as of which the person is said to be in office, or null. */
  @Nullable LocalDate lastHeld() {
    return held(Comparator.reverseOrder());
  }

  /**
   * The first day, after the last on which the person is said to be in office, as of which it is
   * said to be over, or a successor is in office; null where it is not over or no day is known.
   */
  @Nullable LocalDate endAttested() {
    return endAttested;
  }

  /** When it began, in the words of the latest evidence that says so, or null. */
  @Nullable PartialDate start() {
    PartialDate start = latest(TenureEvidence::start, any -> true);
    PartialDate end = end();
    return start != null && end != null && start.firstDay().isAfter(end.lastDay()) ? null : start;
  }

  /** When it ended, in the words of the latest evidence that says so; null where it is not over. */
  @Nullable PartialDate end() {
    if (status != TenureStatus.FORMER) {
      return null;
    }
    LocalDate held = lastHeld();
    // An end before a day in office is that of an earlier time in the same office.
    return latest(TenureEvidence::end, end -> held == null || !end.lastDay().isBefore(held));
  }

  private @Nullable LocalDate held(Comparator<LocalDate> order) {
    return evidence.stream()
        .filter(TenureEvidence::isInOffice)
        .map(TenureEvidence::date)
        .filter(Objects::nonNull)
        .min(order)
        .orElse(null);
  }

  /** The end that the latest evidence of somebody in office foretells, or null. */
  private @Nullable PartialDate foretold() {
    return onLatestDay().stream()
        .filter(TenureEvidence::isInOffice)
        .map(TenureEvidence::end)
        .filter(Objects::nonNull)
        .min(Comparator.comparing(PartialDate::lastDay))
        .orElse(null);
  }

  private @Nullable LocalDate firstFormerAfter(@Nullable LocalDate held) {
    return evidence.stream()
        .filter(e -> e.status() == TenureStatus.FORMER)
        .map(TenureEvidence::date)
        .filter(date -> date != null && (held == null || !date.isBefore(held)))
        .findFirst()
        .orElse(null);
  }

  private List<TenureEvidence> onLatestDay() {
    LocalDate last = lastAttested();
    return evidence.stream().filter(e -> Objects.equals(e.date(), last)).toList();
  }

  private TenureStatus latestStatus() {
    Map<TenureStatus, Integer> counts = new EnumMap<>(TenureStatus.class);
    onLatestDay().forEach(e -> counts.merge(e.status(), 1, Integer::sum));
    TenureStatus most = TenureStatus.FORMER;
    for (TenureStatus one : ON_ONE_DAY) {
      if (counts.getOrDefault(one, 0) > counts.getOrDefault(most, 0)) {
        most = one;
      }
    }
    return most;
  }

  /** A date of the latest evidence that has a fitting one; of several the first. */
  private @Nullable PartialDate latest(
      Function<TenureEvidence, @Nullable PartialDate> date,
      java.util.function.Predicate<PartialDate> fits) {
    for (int i = evidence.size() - 1; i >= 0; i--) {
      LocalDate day = evidence.get(i).date();
      Optional<PartialDate> found =
          evidence.stream()
              .filter(e -> Objects.equals(e.date(), day))
              .map(date)
              .filter(Objects::nonNull)
              .filter(fits)
              .min(Comparator.comparing(PartialDate::toString));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }

  private static @Nullable LocalDate firstAfter(
      NavigableSet<LocalDate> days, @Nullable LocalDate day) {
    if (days.isEmpty()) {
      return null;
    }
    return day == null ? days.first() : days.higher(day);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }
}
