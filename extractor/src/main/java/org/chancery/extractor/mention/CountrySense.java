package org.chancery.extractor.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.language.WordFile;
import org.chancery.ontology.GazetteerEntry;

/**
 * Decides what a wording means that names several countries, or a country and something else, by
 * the other words of the article. Immutable and safe to share between threads.
 */
final class CountrySense {
  private static final Map<String, WordFile.Row> SENSES = load();

  private final Set<String> words = new HashSet<>();

  CountrySense(Words article) {
    for (int i = 0; i < article.size(); i++) {
      words.add(article.word(i));
    }
  }

  /**
   * The country that a wording means, or empty where it means none.
   *
   * @param sentence the words of its sentence, which count before those of the article
   */
  Optional<GazetteerEntry.Country> of(
      String wording,
      boolean ambiguous,
      List<GazetteerEntry.Country> candidates,
      Set<String> sentence) {
    WordFile.Row sense = SENSES.get(wording);
    if (sense == null) {
      return ambiguous && candidates.size() > 1
          ? mentionedByName(candidates)
          : Optional.of(candidates.get(0));
    }
    String standard = sense.field(1);
    if (!standard.equals("yes") && !standard.equals("no")) {
      return among(candidates, sense);
    }
    int support = count(sense.list(2), sentence);
    int against = count(sense.list(3), sentence);
    if (support == against) {
      support = count(sense.list(2), words);
      against = count(sense.list(3), words);
    }
    boolean country = support == against ? standard.equals("yes") : support > against;
    return country ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  private Optional<GazetteerEntry.Country> among(
      List<GazetteerEntry.Country> candidates, WordFile.Row sense) {
    Map<String, Integer> votes = new HashMap<>();
    for (String support : sense.list(2)) {
      String[] codeAndWord = support.split("=", 2);
      if (codeAndWord.length != 2) {
        throw sense.expected("CODE=word");
      }
      if (words.contains(codeAndWord[1])) {
        votes.merge(codeAndWord[0], 1, Integer::sum);
      }
    }
    GazetteerEntry.Country best = null;
    int most = -1;
    for (GazetteerEntry.Country candidate : candidates) {
      int vote = 2 * votes.getOrDefault(candidate.isoCode(), 0);
      vote += candidate.isoCode().equals(sense.field(1)) ? 1 : 0;
      if (vote > most) {
        best = candidate;
        most = vote;
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<GazetteerEntry.Country> mentionedByName(
      List<GazetteerEntry.Country> candidates) {
    return candidates.stream()
        .filter(candidate -> words.contains(candidate.label()))
        .findFirst()
        .or(() -> Optional.of(candidates.get(0)));
  }

  private static int count(List<String> wanted, Set<String> there) {
    return (int) wanted.stream().filter(there::contains).count();
  }

  private static Map<String, WordFile.Row> load() {
    Map<String, WordFile.Row> senses = new HashMap<>();
    for (WordFile.Row row : WordFile.rows(CountrySense.class, "country-senses.tsv")) {
      senses.put(row.field(0), row);
    }
    return Map.copyOf(senses);
  }
}
