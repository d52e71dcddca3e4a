package org.chancery.extractor.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/** The words that tell, before a reporting verb, whether it is said at all. Immutable. */
final class VerbGroups {
  /**
   * Some words and what they tell.
   *
   * @param meaning a modality's name in the ontology, or {@code Negative}, {@code Declined}, {@code
   *     Neutral}
   * @param words the alternatives at each place, in lower case
   * @param refusing whether a negation behind them makes a refusal of them
   */
  record Marker(String meaning, List<List<String>> words, boolean refusing) {
    Marker {
      words = List.copyOf(words);
    }

    int size() {
      return words.size();
    }
  }

  private final List<Marker> markers = new ArrayList<>();

  VerbGroups() {
    for (WordFile.Row row : WordFile.rows(VerbGroups.class, "verb-groups.tsv")) {
      List<List<String>> words = new ArrayList<>();
      for (String word : row.field(1).split(" ", -1)) {
        words.add(List.of(word.split("\\|", -1)));
      }
      markers.add(new Marker(row.field(0), words, row.field(2).equals("refusing")));
    }
    markers.sort(Comparator.comparingInt(Marker::size).reversed());
  }

  /** The longest words of the list that end before a token, or null. */
  @Nullable Marker endingAt(Reading reading, int end) {
    for (Marker marker : markers) {
      if (stands(reading, marker, end - marker.size())) {
        return marker;
      }
    }
    return null;
  }

  private static boolean stands(Reading reading, Marker marker, int first) {
    for (int k = 0; k < marker.size(); k++) {
      boolean same =
          first + k >= 0
              && marker.words().get(k).contains(reading.word(first + k))
              && reading.quotationAt(first + k) == Reading.NONE;
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
