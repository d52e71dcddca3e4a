package org.chancery.extractor.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which of two taggers to believe where they disagree on a word's part of speech. Immutable and
 * safe to share between threads.
 */
final class TagRepairs {
  private final Map<String, String> universal = new HashMap<>();
  private final Set<String> believed = new HashSet<>();

  private TagRepairs() {}

  /** The bundled lists. */
  static TagRepairs load() {
    TagRepairs repairs = new TagRepairs();
    for (WordFile.Row row : WordFile.rows(TagRepairs.class, "penn-tags.tsv")) {
      repairs.universal.put(row.field(0), row.field(1));
    }
    for (WordFile.Row row : WordFile.rows(TagRepairs.class, "tag-repairs.tsv")) {
      repairs.believed.add(row.field(0) + " " + row.field(1));
    }
    return repairs;
  }

  /**
   * A word's universal part of speech.
   *
   * @param tag what the one tagger says
   * @param pennTag what the other says, in the tags of the Penn Treebank
   */
  String repaired(String tag, String pennTag) {
    String other = universal.get(pennTag);
    return other != null && believed.contains(tag + " " + other) ? other : tag;
  }
}
