package org.chancery.extractor.fact;

import java.util.List;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.Labels;
import org.chancery.extractor.sequence.SequenceModel;
import org.chancery.extractor.sequence.SequenceModelFile;

/**
 * The trained model that says whether a policy concerns a country or has it as a party ({@code
 * docs/models.md}). Immutable and safe to share between threads.
 */
public final class ConcernModel {
  /** Neither, then each relation under the name of its property. */
  public static final Labels LABELS =
      new Labels(
          List.of(
              "none", PolicyRelation.CONCERNS.propertyName(), PolicyRelation.PARTY.propertyName()));

  /** The class-path name of the bundled model. */
  public static final String BUNDLED = "/org/chancery/extractor/fact/concerns.bin";

  private final SequenceModel model;

  /** A model of {@link #LABELS}. */
  public ConcernModel(SequenceModel model) {
    this.model = model;
  }

  /**
   * The bundled model, loaded when first asked for and kept for the life of the process.
   *
   * @throws java.io.UncheckedIOException when it is missing on the class path or unreadable
   */
  public static ConcernModel bundled() {
    return Holder.BUNDLED;
  }

  /**
   * How likely it is that the policy has to do with the country.
   *
   * @return from 0 to 1
   */
  public double judge(ConcernCandidate candidate) {
    FeatureBuffer buffer = new FeatureBuffer();
    candidate.write(buffer);
    return 1 - model.probabilities(buffer)[0];
  }

  private static final class Holder {
    static final ConcernModel BUNDLED =
        new ConcernModel(SequenceModelFile.bundled(ConcernModel.BUNDLED));
  }
}
