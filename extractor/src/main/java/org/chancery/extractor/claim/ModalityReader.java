package org.chancery.extractor.claim;

import java.util.HashMap;
import java.util.Map;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.language.WordFile;

/** How a content is put: as actual, possible, under a condition, due, or yet to come. Immutable. */
final class ModalityReader {
  private static final String ACTUAL = "Actual";

  private final Map<String, String> byWord = new HashMap<>();
  private final Map<String, String> byAct = new HashMap<>();

  ModalityReader() {
    for (WordFile.Row row : WordFile.rows(ModalityReader.class, "modality.tsv")) {
      (row.field(0).equals("act") ? byAct : byWord).put(row.field(1), row.field(2));
    }
  }

  /** The local name of the concept: of the content's first modal word, else of the speech act. */
  String of(Reading reading, Attributed attributed) {
    for (TokenRange range : attributed.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        String modality = byWord.get(reading.word(i));
        boolean month = reading.is(i, "may") && !reading.hasTag(i, "AUX");
        boolean noun = reading.is(i, "will", "need", "might") && reading.hasTag(i, "NOUN", "PROPN");
        if (modality != null && !month && !noun) {
          return modality;
        }
      }
    }
    return byAct.getOrDefault(attributed.cue().entry().speechAct(), ACTUAL);
  }
}
