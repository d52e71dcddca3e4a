package org.chancery.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a list of documents of which each is left out once: neighbours go to different parts.
 *
 * @param <T> kind of document
 * @param count how many parts, two or more
 */
record Folds<T>(List<T> all, int count) {
  Folds {
    if (count < 2) {
      throw new IllegalArgumentException("expected two folds or more, read " + count);
    }
    all = List.copyOf(all);
  }

  /** The documents that are left out in a fold from 0. */
  List<T> left(int fold) {
    return choose(fold, true);
  }

  /** The documents that remain in a fold from 0. */
  List<T> rest(int fold) {
    return choose(fold, false);
  }

  private List<T> choose(int fold, boolean inside) {
    List<T> chosen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if ((i % count == fold) == inside) {
        chosen.add(all.get(i));
      }
    }
    return chosen;
  }
}
