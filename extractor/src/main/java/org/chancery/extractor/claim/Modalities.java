package org.chancery.extractor.claim;

import java.util.Set;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Cue;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.language.WordFile;

/**
 * Whether something is said, may be said, would be said, has to be said or is yet to be said.
 * Immutable.
 */
final class Modalities {
  static final String ACTUAL = "Actual";
  static final String FUTURE = "Future";
  private static final String CONDITIONAL = "Conditional";

  private final Set<String> conditions = WordFile.words(Modalities.class, "conditions.txt");

  /** The local name of the concept in the ontology. */
  String of(Reading reading, Attributed attributed, VerbGroup group) {
    Cue cue = attributed.cue();
    String modality = group.modality();
    TokenRange source = attributed.source().range();
    boolean before = source != null && !attributed.source().inverted();
    int first = source != null && before ? source.first() : group.first();
    boolean condition = conditions.contains(reading.word(first - 1)) && cue.head() > first - 1;
    return modality.equals(ACTUAL) && condition ? CONDITIONAL : modality;
  }
}
