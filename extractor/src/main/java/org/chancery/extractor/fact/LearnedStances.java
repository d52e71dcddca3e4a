package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.fact.FactCollector.Way;
import org.chancery.extractor.fact.StanceCandidate.Pair;
import org.chancery.extractor.fact.StanceModel.Position;
import org.chancery.extractor.mention.Mention;

/**
 * Adds the positions that a model is sure of, between policies and people of whom the rules say
 * nothing. Immutable; may be shared between threads.
 */
final class LearnedStances {
  /** The name of this way to read a position, for the rule of a fact. */
  static final String RULE = "learned";

  /** From here on nine of ten are right among marked policies of articles that it never saw. */
  private static final double SURE = 0.8;

  private final StanceModel model;

  LearnedStances(StanceModel model) {
    this.model = model;
  }

  void find(List<PolicySentence> article, FactCollector found) {
    List<StanceCandidate> open =
        StanceCandidates.of(article).stream()
            .filter(one -> !found.hasPosition(one.policy(), one.target()))
            .toList();
    for (StanceCandidate candidate : open) {
      Position position = model.judge(candidate);
      if (position.probability() >= SURE) {
        Way way = new Way(RULE, position.probability());
        Pair pair = candidate.pair();
        found.add(
            candidate.policy(),
            position.relation(),
            candidate.target(),
            way,
            pair.claim(),
            evidence(pair));
      }
    }
  }

  private static List<Evidence> evidence(Pair pair) {
    Mention policy = pair.policy().policy().mention();
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(policy.span(), pair.policy().isStandIn() ? null : policy.type()));
    evidence.addAll(pair.evidence());
    return evidence;
  }
}
