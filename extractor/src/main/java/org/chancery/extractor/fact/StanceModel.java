package org.chancery.extractor.fact;

import java.io.UncheckedIOException;
import java.util.List;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.Labels;
import org.chancery.extractor.sequence.SequenceModel;
import org.chancery.extractor.sequence.SequenceModelFile;

/**
 * The trained model that says how somebody stands to a policy of the same sentence ({@code
 * docs/models.md}). Immutable and safe to share between threads.
 */
public final class StanceModel {
  /** No position, then each position under the name of its property. */
  public static final Labels LABELS =
      new Labels(
          List.of(
              "none",
              PolicyRelation.PROPOSED_BY.propertyName(),
              PolicyRelation.SUPPORTED_BY.propertyName(),
              PolicyRelation.OPPOSED_BY.propertyName(),
              PolicyRelation.ENACTED_BY.propertyName(),
              PolicyRelation.ENDED_BY.propertyName()));

  /** The class-path name of the bundled model. */
  public static final String BUNDLED = "/org/chancery/extractor/fact/stances.bin";

  private static final List<PolicyRelation> RELATIONS =
      List.of(
          PolicyRelation.PROPOSED_BY,
          PolicyRelation.SUPPORTED_BY,
          PolicyRelation.OPPOSED_BY,
          PolicyRelation.ENACTED_BY,
          PolicyRelation.ENDED_BY);

  /**
   * How somebody stands to a policy.
   *
   * @param relation the likeliest position
   * @param probability that he takes it, from 0 to 1
   */
  public record Position(PolicyRelation relation, double probability) {}

  private final SequenceModel model;

  /** A model of {@link #LABELS}. */
  public StanceModel(SequenceModel model) {
    this.model = model;
  }

  /**
   * The bundled model, loaded when first asked for and kept for the life of the process.
   *
   * @throws UncheckedIOException when it is missing on the class path or unreadable
   */
  public static StanceModel bundled() {
    return Holder.BUNDLED;
  }

  /** The likeliest position of a candidate. */
  public Position judge(StanceCandidate candidate) {
    FeatureBuffer buffer = new FeatureBuffer();
    candidate.write(buffer);
    double[] probabilities = model.probabilities(buffer);
    int best = 1;
    for (int label = 2; label < probabilities.length; label++) {
      best = probabilities[label] > probabilities[best] ? label : best;
    }
    return new Position(RELATIONS.get(best - 1), probabilities[best]);
  }

  private static final class Holder {
    static final StanceModel BUNDLED =
        new StanceModel(SequenceModelFile.bundled(StanceModel.BUNDLED));
  }
}
