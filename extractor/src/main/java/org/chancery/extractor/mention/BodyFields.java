package org.chancery.extractor.mention;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.language.WordFile;

/** Words that name a field of government in names of bodies and titles. Safe to share. */
final class BodyFields {
  private static final Set<String> FIELDS = load();

  private BodyFields() {}

  static boolean isField(String word) {
    return FIELDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> load() {
    Map<String, Set<String>> words = WordFile.sections(BodyFields.class, "organizations.txt");
    Set<String> fields = new HashSet<>();
    words
        .getOrDefault("field", Set.of())
        .forEach(word -> fields.add(word.toLowerCase(Locale.ROOT)));
    return Set.copyOf(fields);
  }
}
