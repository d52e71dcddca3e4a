package org.chancery.extractor.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.WordFile;

/** Our own sentences with marked attributions, and claims in the same form. */
final class AttributionSentences {
  private AttributionSentences() {}

  static List<String> shown(String text, List<Claim> claims) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      String number = claims.size() == 1 ? "" : String.valueOf(i + 1);
      Claim claim = claims.get(i);
      add(shown, "S" + number, text, claim.source());
      add(shown, "C" + number, text, claim.cue());
      add(shown, "T" + number, text, claim.content());
    }
    shown.sort(Comparator.naturalOrder());
    return shown;
  }

  private static void add(List<String> shown, String label, String text, List<Span> spans) {
    if (!spans.isEmpty()) {
      Stream<String> words = spans.stream().map(span -> text.substring(span.begin(), span.end()));
      shown.add(label + " " + String.join(" … ", words.toList()));
    }
  }

  static Collection<String> section(String name) {
    List<String> lines = new ArrayList<>();
    String current = "";
    for (WordFile.Row row : WordFile.rows(AttributionSentences.class, "attributions.txt")) {
      String line = row.field(0);
      if (line.matches("\\[[a-z]+]")) {
        current = line.substring(1, line.length() - 1);
      } else if (current.equals(name)) {
        lines.add(line);
      }
    }
    return lines;
  }
}
