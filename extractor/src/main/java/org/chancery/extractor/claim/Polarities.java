package org.chancery.extractor.claim;

import java.util.Set;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/** Whether something is said, or denied or left unsaid. Immutable. */
final class Polarities {
  private static final String POSITIVE = "Positive";

  private final Set<String> nobody = WordFile.words(Polarities.class, "subject-negations.txt");

  /**
   * The local name of the concept in the ontology: negative where the cue denies, is negated or has
   * nobody for its source; a denial that is negated is positive.
   */
  String of(Reading reading, Attributed attributed, VerbGroup group, SpeechActs.Act act) {
    if (group.isNeither()) {
      return VerbGroup.NEGATIVE;
    }
    boolean nothing = reading.is(attributed.cue().head() + 1, "nothing");
    boolean none = isNobody(reading, attributed.source().range()) || nothing;
    boolean negative = act.denies() ^ group.negates() ^ none;
    return negative ? VerbGroup.NEGATIVE : POSITIVE;
  }

  /** {@code no one}, also where only the end of {@code no one in the cabinet} is the source. */
  private boolean isNobody(Reading reading, @Nullable TokenRange source) {
    if (source == null) {
      return false;
    }
    int first = source.first();
    int before = reading.hasTag(first - 1, "ADP") ? first - 2 : first;
    return nobody.contains(reading.word(first))
        || reading.is(first - 1, "no", "nor")
        || (before < first
            && (nobody.contains(reading.word(before)) || reading.is(before - 1, "no")));
  }
}
