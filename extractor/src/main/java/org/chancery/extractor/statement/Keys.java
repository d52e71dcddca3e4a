package org.chancery.extractor.statement;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * By what statements are found that may be the same: every three telling words that follow each
 * other, in any order, and with each claimant every two. Two statements without a common key are
 * never compared.
 *
 * <p>Why not MinHash: it finds sets that are alike as a whole, and a shortened quotation is not
 * like the whole one. An index of all runs of words finds both, misses nothing by chance, and is no
 * larger than signatures long enough to be reliable.
 */
public final class Keys {
  private Keys() {}

  /** The keys of a statement, each once and sorted. */
  public static int[] of(Statement statement, Collection<String> claimants) {
    int[] words = Wording.telling(statement.words(), 0);
    IntStream keys = IntStream.range(0, Math.max(0, words.length - 2)).map(i -> three(words, i));
    for (String claimant : claimants) {
      int who = claimant.hashCode();
      IntStream pairs = IntStream.range(0, words.length - 1).map(i -> two(who, words, i));
      keys = IntStream.concat(keys, pairs);
    }
    return keys.sorted().distinct().toArray();
  }

  private static int three(int[] words, int at) {
    int[] run = Arrays.copyOfRange(words, at, at + 3);
    Arrays.sort(run);
    return mix(mix(mix(1, run[0]), run[1]), run[2]);
  }

  private static int two(int who, int[] words, int at) {
    int a = words[at];
    int b = words[at + 1];
    return mix(mix(mix(2, who), Math.min(a, b)), Math.max(a, b));
  }

  private static int mix(int hash, int next) {
    int h = (hash ^ next) * 0x9E3779B1;
    h = (h ^ (h >>> 15)) * 0x85EBCA77;
    return h ^ (h >>> 13);
  }
}
