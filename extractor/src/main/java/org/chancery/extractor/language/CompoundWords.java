package org.chancery.extractor.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The word lists that settle where words joined by a hyphen or an apostrophe are cut.
 *
 * @param countries countries and peoples, cut off whatever they are joined to
 * @param ends second parts that are cut off a name ({@code based}, {@code led})
 * @param prefixes first parts that are cut off a name, in lower case ({@code anti}, {@code ex})
 * @param particles small words that stay joined to a name, in lower case ({@code al})
 * @param elisions words that begin with an apostrophe, in lower case
 * @param contractions word in lower case to its second part
 */
record CompoundWords(
    Set<String> countries,
    Set<String> ends,
    Set<String> prefixes,
    Set<String> particles,
    Set<String> elisions,
    Map<String, String> contractions) {

  static CompoundWords load() {
    Map<String, String> contractions = new HashMap<>();
    for (WordFile.Row row : WordFile.rows(CompoundWords.class, "contractions.tsv")) {
      contractions.put(row.field(0), row.field(1));
    }
    return new CompoundWords(
        words("compound-countries.txt"),
        words("compound-ends.txt"),
        words("compound-prefixes.txt"),
        words("name-particles.txt"),
        words("elisions.txt"),
        Map.copyOf(contractions));
  }

  private static Set<String> words(String name) {
    return WordFile.words(CompoundWords.class, name);
  }
}
