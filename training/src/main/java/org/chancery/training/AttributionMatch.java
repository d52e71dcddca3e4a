package org.chancery.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which found attribution stands for which marked one: cues share a token, each has one partner at
 * most, the pairs with the best Jaccard index of their cues first, of equal ones those with the
 * best of their contents. Stateless.
 */
final class AttributionMatch {
  private static final double MOSTLY_THE_SAME = 0.5;
  private static final Comparator<Pair> BEST_FIRST =
      Comparator.comparingDouble(Pair::cues)
          .thenComparingDouble(Pair::contents)
          .reversed()
          .thenComparingInt(Pair::marked)
          .thenComparingInt(Pair::found);

  private AttributionMatch() {}

  /** The tokens of an attribution; not to be changed. */
  record Tokens(BitSet source, BitSet cue, BitSet content, ScoredText.Kind kind) {
    static Tokens of(ScoredText text, AttributionCorpus.Gold one) {
      return new Tokens(
          text.tokens(one.source()),
          text.tokens(one.cue()),
          text.tokens(one.content()),
          text.kind(one.content()));
    }

    static List<Tokens> of(ScoredText text, List<AttributionCorpus.Gold> attributions) {
      return attributions.stream().map(one -> of(text, one)).toList();
    }

    /** Whether content and source of a pair with a common cue are right as well. */
    boolean agrees(Tokens other) {
      boolean sources =
          source.intersects(other.source) || (source.isEmpty() && other.source.isEmpty());
      return sources && jaccard(content, other.content) >= MOSTLY_THE_SAME;
    }
  }

  private record Pair(int marked, int found, double cues, double contents) {}

  /** For the index of each marked attribution that has a partner the index of the found one. */
  static Map<Integer, Integer> of(List<Tokens> marked, List<Tokens> found) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < marked.size(); i++) {
      for (int k = 0; k < found.size(); k++) {
        if (marked.get(i).cue().intersects(found.get(k).cue())) {
          double cues = jaccard(marked.get(i).cue(), found.get(k).cue());
          double contents = jaccard(marked.get(i).content(), found.get(k).content());
          pairs.add(new Pair(i, k, cues, contents));
        }
      }
    }
    pairs.sort(BEST_FIRST);
    Map<Integer, Integer> partners = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!partners.containsKey(pair.marked()) && taken.add(pair.found())) {
        partners.put(pair.marked(), pair.found());
      }
    }
    return partners;
  }

  /** The indexes of the found ones that stand for a marked one and agree with it. */
  static Set<Integer> right(List<Tokens> marked, List<Tokens> found) {
    Set<Integer> right = new HashSet<>();
    of(marked, found)
        .forEach(
            (i, k) -> {
              if (marked.get(i).agrees(found.get(k))) {
                right.add(k);
              }
            });
    return right;
  }

  private static double jaccard(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    int shared = both.cardinality();
    int all = one.cardinality() + other.cardinality() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }
}
