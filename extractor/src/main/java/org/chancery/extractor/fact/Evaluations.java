package org.chancery.extractor.fact;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;

/** Words that say that something is good or bad. Immutable; may be shared between threads. */
final class Evaluations {
  private final StanceLexicon lexicon;
  private final Map<String, Set<String>> words = WordFile.sections(Claim.class, "evaluations.txt");

  Evaluations(StanceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean isNegative(Token token) {
    return is("negative", token);
  }

  boolean isPositive(Token token) {
    return is("positive", token);
  }

  /** What a word says of what it is said of; empty where it is neither good nor bad. */
  Optional<PolicyRelation> of(Token token) {
    if (isNegative(token)) {
      return Optional.of(PolicyRelation.OPPOSED_BY);
    }
    return isPositive(token) ? Optional.of(PolicyRelation.SUPPORTED_BY) : Optional.empty();
  }

  private boolean is(String polarity, Token token) {
    String word = StanceLexicon.lower(token);
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    Set<String> known = words.getOrDefault(polarity, Set.of());
    return known.contains(word)
        || known.contains(lemma)
        || lexicon.isNamed(polarity + " judgement", word)
        || lexicon.isNamed(polarity + " judgement", lemma);
  }
}
