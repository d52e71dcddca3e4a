package org.chancery.extractor.statement;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Which wordings are worth comparing: those that share a key that not too many have. The number of
 * pairs is linear in the number of wordings, because a key in more than a hundred of them is left
 * out: such words tell nothing, and who shares only them shares little. For one thread.
 */
final class CandidatePairs {
  private static final int MOST = 100;
  private static final long LOW = 0xFFFFFFFFL;
  private static final int FIRST_LENGTH = 1024;

  private final long[] postings;
  private long[] pairs = new long[FIRST_LENGTH];
  private int length;

  CandidatePairs(List<Wording> wordings) {
    postings =
        IntStream.range(0, wordings.size())
            .boxed()
            .flatMapToLong(
                i -> Arrays.stream(wordings.get(i).keys()).mapToLong(key -> pair(key, i)))
            .sorted()
            .toArray();
  }

  static int first(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  static int second(long pair) {
    return (int) pair;
  }

  private static long pair(int first, int second) {
    return (long) first << Integer.SIZE | (second & LOW);
  }

  /** The pairs of places in the list, smaller one first, each once and sorted. */
  long[] pairs() {
    int begin = 0;
    for (int i = 1; i <= postings.length; i++) {
      if (i == postings.length || first(postings[i]) != first(postings[begin])) {
        if (i - begin <= MOST) {
          pairs(begin, i, this::add);
        }
        begin = i;
      }
    }
    keepDistinct();
    return Arrays.copyOf(pairs, length);
  }

  private void pairs(int begin, int end, LongConsumer out) {
    for (int i = begin; i < end; i++) {
      for (int j = i + 1; j < end; j++) {
        out.accept(pair(second(postings[i]), second(postings[j])));
      }
    }
  }

  private void add(long pair) {
    if (length == pairs.length) {
      keepDistinct();
      if (length > pairs.length / 2) {
        pairs = Arrays.copyOf(pairs, 2 * pairs.length);
      }
    }
    pairs[length++] = pair;
  }

  /** Sorts the pairs and leaves each once: most share several keys. */
  private void keepDistinct() {
    Arrays.sort(pairs, 0, length);
    int kept = 0;
    for (int i = 0; i < length; i++) {
      if (i == 0 || pairs[i] != pairs[kept - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    length = kept;
  }
}
