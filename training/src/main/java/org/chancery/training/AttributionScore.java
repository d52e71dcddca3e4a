package org.chancery.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.training.AttributionMatch.Tokens;
import org.chancery.training.ScoredText.Kind;

/**
 * How many attributions were right, on several texts: by cue, and with source and content. Of a
 * kind, precision is that of what was found of it and recall that of what was marked of it. For one
 * thread.
 */
final class AttributionScore {
  private final Counts cues = new Counts();
  private final Counts triples = new Counts();
  private final Map<Kind, Counts> kinds = new EnumMap<>(Kind.class);

  AttributionScore() {
    for (Kind kind : Kind.values()) {
      kinds.put(kind, new Counts());
    }
  }

  private static final class Counts {
    private int found;
    private int marked;
    private int rightFound;
    private int rightMarked;

    double precision() {
      return found == 0 ? 0 : (double) rightFound / found;
    }

    double recall() {
      return marked == 0 ? 0 : (double) rightMarked / marked;
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  /** Adds a text with what is marked in it and what was found. */
  void add(
      ScoredText text, List<AttributionCorpus.Gold> marked, List<AttributionCorpus.Gold> found) {
    List<Tokens> right = Tokens.of(text, marked);
    List<Tokens> own = Tokens.of(text, found);
    for (Tokens one : right) {
      cues.marked++;
      triples.marked++;
      of(one).marked++;
    }
    for (Tokens one : own) {
      cues.found++;
      triples.found++;
      of(one).found++;
    }
    AttributionMatch.of(right, own).forEach((i, k) -> addPair(right.get(i), own.get(k)));
  }

  private void addPair(Tokens marked, Tokens found) {
    cues.rightFound++;
    cues.rightMarked++;
    if (marked.agrees(found)) {
      triples.rightFound++;
      triples.rightMarked++;
      of(found).rightFound++;
      of(marked).rightMarked++;
    }
  }

  private Counts of(Tokens one) {
    return kinds.computeIfAbsent(one.kind(), unused -> new Counts());
  }

  /** F1 of cues, from 0 to 1. */
  double cueF1() {
    return cues.f1();
  }

  /** Share of what was found that is right with source and content, from 0 to 1. */
  double precision() {
    return triples.precision();
  }

  /** Share of what is marked that was found with source and content, from 0 to 1. */
  double recall() {
    return triples.recall();
  }

  /** F1 with source and content, from 0 to 1. */
  double f1() {
    return triples.f1();
  }

  /** F1 of one kind, from 0 to 1. */
  double f1(Kind kind) {
    Counts counts = kinds.get(kind);
    return counts == null ? 0 : counts.f1();
  }

  /** The columns of {@link #row}. */
  static String header() {
    return "| | cue F1 | P | R | F1 | direct P / R / F1 | mixed P / R / F1 | indirect P / R / F1 |\n"
        + "| --- | --- | --- | --- | --- | --- | --- | --- |";
  }

  /** A row of a table, in percent. */
  String row(String name) {
    StringBuilder row = new StringBuilder("| ").append(name).append(" | ");
    row.append(
        String.format(
            Locale.ROOT,
            "%.1f | %.1f | %.1f | %.1f |",
            100 * cueF1(),
            100 * precision(),
            100 * recall(),
            100 * f1()));
    for (Counts counts : kinds.values()) {
      row.append(
          String.format(
              Locale.ROOT,
              " %.1f / %.1f / %.1f |",
              100 * counts.precision(),
              100 * counts.recall(),
              100 * counts.f1()));
    }
    return row.toString();
  }
}
