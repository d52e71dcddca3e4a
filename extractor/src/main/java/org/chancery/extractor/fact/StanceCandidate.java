package org.chancery.extractor.fact;

import java.util.List;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody and a policy in one sentence, of whom a model says how he stands to it. Immutable; to be
 * used as long as the article is read.
 */
public final class StanceCandidate {
  private final Pair pair;
  private final StanceFeatures features;

  /** Words of a sentence, by the places of the first and the last, that stand for somebody. */
  record Place(int first, int last, Kind kind) {}

  /** How somebody is meant. */
  enum Kind {
    NAME,
    PRONOUN,
    CLAIMANT
  }

  /**
   * What is paired.
   *
   * @param places where the target stands; empty where he only says the sentence
   * @param evidence the words that name him
   * @param claim the claim around the policy whose claimant he is, or null
   */
  record Pair(
      PolicyPlace policy,
      String target,
      List<Place> places,
      List<Evidence> evidence,
      @Nullable Integer claim) {}

  StanceCandidate(Pair pair, StanceFeatures features) {
    this.pair = pair;
    this.features = features;
  }

  /** The id of the policy. */
  public String policy() {
    return pair.policy().policy().entity().id();
  }

  /** The id of the person, country or organisation. */
  public String target() {
    return pair.target();
  }

  /** Where the policy stands, in code points. */
  public Span policySpan() {
    return pair.policy().policy().mention().span();
  }

  /** The words that name the target, in code points; never empty. */
  public List<Span> targetSpans() {
    return pair.evidence().stream().map(Evidence::span).toList();
  }

  /** Writes what a model sees, as one token. */
  public void write(FeatureBuffer buffer) {
    features.write(pair, buffer);
  }

  Pair pair() {
    return pair;
  }
}
