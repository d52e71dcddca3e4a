package org.chancery.extractor.entity;

import java.util.List;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.PolicyTypes;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.Labels;
import org.chancery.extractor.sequence.SequenceModel;
import org.chancery.extractor.sequence.SequenceModelFile;

/**
 * The trained model that says of which type a policy is ({@code docs/models.md}). Immutable and
 * safe to share between threads.
 */
public final class PolicyTypeModel {
  /** The types of the ontology, by their local names. */
  public static final Labels LABELS = new Labels(PolicyTypes.NAMES);

  /** The class-path name of the bundled model. */
  public static final String BUNDLED = "/org/chancery/extractor/entity/policy-types.bin";

  private final SequenceModel model;

  /** A model of {@link #LABELS}. */
  public PolicyTypeModel(SequenceModel model) {
    this.model = model;
  }

  /**
   * The bundled model, loaded when first asked for and kept for the life of the process.
   *
   * @throws java.io.UncheckedIOException when it is missing on the class path or unreadable
   */
  public static PolicyTypeModel bundled() {
    return Holder.BUNDLED;
  }

  /** Writes what the model sees of a policy that is named in these places, as one token. */
  public static void write(AnnotatedText text, List<Span> mentions, FeatureBuffer out) {
    new PolicyTypeFeatures(text).write(mentions, out);
  }

  /**
   * A type.
   *
   * @param name the local name of the concept in the ontology
   * @param probability from 0 to 1
   */
  public record Judgement(String name, double probability) {}

  /**
   * The likeliest type of a policy.
   *
   * @param mentions where it is named, in the order of the text; at least one
   */
  public Judgement judge(AnnotatedText text, List<Span> mentions) {
    FeatureBuffer buffer = new FeatureBuffer();
    write(text, mentions, buffer);
    double[] probabilities = model.probabilities(buffer);
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      best = probabilities[label] > probabilities[best] ? label : best;
    }
    return new Judgement(LABELS.names().get(best), probabilities[best]);
  }

  private static final class Holder {
    static final PolicyTypeModel BUNDLED =
        new PolicyTypeModel(SequenceModelFile.bundled(PolicyTypeModel.BUNDLED));
  }
}
