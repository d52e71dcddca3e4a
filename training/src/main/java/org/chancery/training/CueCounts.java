package org.chancery.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.labelling.CueRates;

/** How often each word stands in a cue, and how often at all. For one thread. */
final class CueCounts {
  /** Words are taken to have been seen this often before, with the rate of their kind. */
  private static final double PRIOR = 3;

  private static final int IN_CUES = 0;
  private static final int ALL = 1;

  private final Map<String, int[]> counts = new HashMap<>();
  private final Map<String, int[]> kinds = new HashMap<>();

  /** The counts of one article. */
  static CueCounts of(AnnotatedArticle article) {
    CueCounts counts = new CueCounts();
    boolean[] in = new boolean[article.reading().size()];
    for (TokenRange cue : article.cues()) {
      for (int i = cue.first(); i < cue.end(); i++) {
        in[i] = true;
      }
    }
    for (int i = 0; i < in.length; i++) {
      String key = CueRates.key(article.reading(), i);
      counts.add(key, new int[] {in[i] ? 1 : 0, 1});
    }
    return counts;
  }

  private void add(String key, int[] count) {
    for (Map<String, int[]> sums : List.of(counts, kinds)) {
      int[] sum = sums.computeIfAbsent(sums == counts ? key : kind(key), unused -> new int[2]);
      sum[IN_CUES] += count[IN_CUES];
      sum[ALL] += count[ALL];
    }
  }

  void add(CueCounts other) {
    other.counts.forEach((key, count) -> add(key, count));
  }

  /** These counts without those of one article: what is learned has to hold for others. */
  CueCounts without(CueCounts article) {
    CueCounts left = new CueCounts();
    left.counts.putAll(counts);
    left.kinds.putAll(kinds);
    article.counts.forEach(
        (key, count) -> {
          left.counts.put(key, less(counts.getOrDefault(key, new int[2]), count));
        });
    return left;
  }

  private static int[] less(int[] sum, int[] count) {
    return new int[] {sum[IN_CUES] - count[IN_CUES], sum[ALL] - count[ALL]};
  }

  private static String kind(String key) {
    return key.substring(0, key.indexOf(' '));
  }

  /** The rate of a word, in tenths. */
  int tenths(String key) {
    int[] kind = kinds.getOrDefault(kind(key), new int[] {0, 1});
    int[] count = counts.getOrDefault(key, new int[2]);
    double prior = PRIOR * kind[IN_CUES] / kind[ALL];
    return (int) Math.round((count[IN_CUES] + prior) / (count[ALL] + PRIOR) * 10);
  }

  /** All rates that are not zero. */
  SortedMap<String, Integer> rates() {
    SortedMap<String, Integer> rates = new TreeMap<>();
    for (String key : counts.keySet()) {
      if (tenths(key) > 0) {
        rates.put(key, tenths(key));
      }
    }
    return rates;
  }
}
