package org.chancery.extractor.sequence;

import java.util.List;

/**
 * The labels of a model, and which may follow which: a label {@code I-x} goes on only from {@code
 * B-x} or {@code I-x}. Immutable.
 *
 * @param names the first is the one of tokens that belong to nothing
 */
public record Labels(List<String> names) {
  private static final String INSIDE = "I-";

  /**
   * Some labels.
   *
   * @throws IllegalArgumentException where there are fewer than two, or one stands twice
   */
  public Labels {
    names = List.copyOf(names);
    if (names.size() < 2 || names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException("expected at least two labels, all different: " + names);
    }
  }

  /** How many there are. */
  public int size() {
    return names.size();
  }

  /**
   * The number of a label.
   *
   * @throws IllegalArgumentException where there is none of this name
   */
  public int index(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("expected one of " + names + ", not " + name);
    }
    return index;
  }

  /** Whether a sequence may begin with a label. */
  public boolean mayBegin(int label) {
    return !names.get(label).startsWith(INSIDE);
  }

  /** Whether a label may stand behind another. */
  public boolean mayFollow(int before, int label) {
    String name = names.get(label);
    if (!name.startsWith(INSIDE)) {
      return true;
    }
    String kind = name.substring(INSIDE.length());
    String from = names.get(before);
    return from.equals(name) || from.equals("B-" + kind);
  }
}
