package org.chancery.extractor.passage;

import static org.chancery.extractor.passage.ClaimWords.jaccard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.extractor.passage.ClaimWords.Tokens;

/**
 * Pairs the claims of two annotations one to one by the words that their cues share, those with the
 * most first, then those with the most content. Claims without a cue are paired with such, by their
 * contents.
 */
final class ClaimPairs {
  /** The least share of content that two claims must have in common. */
  private static final double CONTENT = 0.5;

  /**
   * Two claims that may be the same.
   *
   * @param cues what their cues share
   * @param contents what their contents share
   */
  record Pair(
      int goldIndex, int foundIndex, Tokens gold, Tokens found, double cues, double contents) {

    /** Whether contents share at least half of their words, and sources some, or have none. */
    boolean agrees() {
      return contents >= CONTENT && sourcesAgree();
    }

    boolean sourcesAgree() {
      return gold.source().isEmpty()
          ? found.source().isEmpty()
          : jaccard(gold.source(), found.source()) > 0;
    }
  }

  private ClaimPairs() {}

  /** The pairs, no claim in two of them. */
  static List<Pair> of(List<Tokens> gold, List<Tokens> found) {
    List<Pair> candidates = candidates(gold, found);
    candidates.sort(
        Comparator.comparingDouble(Pair::cues)
            .thenComparingDouble(Pair::contents)
            .reversed()
            .thenComparingInt(Pair::goldIndex)
            .thenComparingInt(Pair::foundIndex));
    Set<Integer> goldUsed = new HashSet<>();
    Set<Integer> foundUsed = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : candidates) {
      if (!goldUsed.contains(pair.goldIndex()) && !foundUsed.contains(pair.foundIndex())) {
        goldUsed.add(pair.goldIndex());
        foundUsed.add(pair.foundIndex());
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private static List<Pair> candidates(List<Tokens> gold, List<Tokens> found) {
    List<Pair> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        Tokens one = gold.get(i);
        Tokens other = found.get(j);
        double cues = jaccard(one.cue(), other.cue());
        double contents = jaccard(one.content(), other.content());
        boolean none = one.cue().isEmpty() && other.cue().isEmpty() && contents > 0;
        if (cues > 0 || none) {
          candidates.add(new Pair(i, j, one, other, cues, contents));
        }
      }
    }
    return candidates;
  }
}
