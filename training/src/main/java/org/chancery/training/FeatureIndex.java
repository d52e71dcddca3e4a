package org.chancery.training;

import org.chancery.extractor.sequence.FeatureBuffer;

/**
 * Numbers for the features of a training corpus, by their hashes; how often each was seen. For one
 * thread.
 */
final class FeatureIndex {
  private int[] keys = new int[1 << 20];
  private int[] counts = new int[1 << 20];
  private int[] numbers = new int[0];
  private int size;

  /** Counts the features of a sequence. */
  void count(FeatureBuffer features) {
    if (features.tokens() > 0) {
      for (int i = 0; i < features.end(features.tokens() - 1); i++) {
        count(features.hash(i));
      }
    }
  }

  private void count(int hash) {
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = slot(key(hash));
    if (keys[slot] == 0) {
      keys[slot] = key(hash);
      size++;
    }
    counts[slot]++;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private int slot(int key) {
    int slot = (key * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private static int key(int hash) {
    return hash == 0 ? 1 : hash;
  }

  /**
   * Numbers those that were seen often enough; nothing can be counted any more.
   *
   * @return their hashes, in the order of their numbers
   */
  int[] number(int least) {
    numbers = new int[keys.length];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      numbers[i] = keys[i] != 0 && counts[i] >= least ? count++ : -1;
    }
    int[] hashes = new int[count];
    for (int i = 0; i < keys.length; i++) {
      if (numbers[i] >= 0) {
        hashes[numbers[i]] = keys[i];
      }
    }
    return hashes;
  }

  /** The number of a feature; -1 for one that was not seen often enough. */
  int numberOf(int hash) {
    int slot = slot(key(hash));
    return keys[slot] == 0 ? -1 : numbers[slot];
  }
}
