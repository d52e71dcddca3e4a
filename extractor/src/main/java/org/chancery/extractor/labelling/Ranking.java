package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.SequenceModel;

/**
 * Says how likely each proposal of an article is right, and takes the best of each cue. For one
 * thread at a time.
 */
final class Ranking {
  private static final int WRONG = 0;
  private static final int RIGHT = 1;

  private final SequenceModel model;
  private final FeatureBuffer buffer = new FeatureBuffer();

  /** A ranking with a model of {@link AttributionModels#RANKING_LABELS}. */
  Ranking(SequenceModel model) {
    this.model = model;
  }

  /** The best proposal of each cue, with its confidence as score. */
  List<LabelledAttribution> best(TokenAttributes tokens, List<List<Proposal>> groups) {
    ProposalFeatures features = new ProposalFeatures(tokens, groups);
    List<LabelledAttribution> all = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      Proposal best = groups.get(group).get(0);
      double highest = -1;
      for (Proposal proposal : groups.get(group)) {
        buffer.clear();
        features.write(group, proposal, buffer);
        double confidence = confidence();
        if (confidence > highest) {
          highest = confidence;
          best = proposal;
        }
      }
      all.add(labelled(tokens, best, highest));
    }
    return all;
  }

  private double confidence() {
    double[] scores = model.emissions(buffer);
    double odds =
        scores[RIGHT]
            - scores[WRONG]
            + model.transitions().begin(RIGHT)
            - model.transitions().begin(WRONG);
    return 1 / (1 + Math.exp(-odds));
  }

  private static LabelledAttribution labelled(
      TokenAttributes tokens, Proposal proposal, double confidence) {
    boolean agrees = tokens.rules().agrees(proposal.cue(), proposal.content());
    Attributed origin = proposal.by() == Proposal.By.RULES ? proposal.rule() : null;
    return new LabelledAttribution(
        proposal.cue(), proposal.source(), proposal.content(), confidence, agrees, origin);
  }
}
