package org.chancery.archive;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Words that fill templates. */
final class StoryWords {
  private StoryWords() {}

  /** The words of {@code words.tsv}, by slot. */
  static Map<String, List<String>> lists() {
    return WordFiles.read("words.tsv", 2).stream()
        .collect(Collectors.toMap(line -> line.get(0), line -> WordFiles.list(line.get(1))));
  }

  static String pick(Map<String, List<String>> words, String slot, Random random) {
    List<String> list = words.get(slot);
    if (list == null) {
      throw new IllegalStateException("words.tsv has no " + slot);
    }
    return list.get(random.nextInt(list.size()));
  }
}
