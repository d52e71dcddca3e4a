package org.chancery.extractor.mention;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.Labels;
import org.chancery.extractor.sequence.Lattice;
import org.chancery.extractor.sequence.SequenceModel;
import org.chancery.extractor.sequence.SequenceModelFile;

/**
 * Finds mentions of policies with a trained model that also sees what the rules found ({@code
 * docs/models.md}). Immutable and safe to share between threads.
 */
public final class PolicyTagger {
  /** The labels of words. */
  public static final Labels LABELS = new Labels(List.of("O", "B-policy", "I-policy"));

  /** The class-path name of the bundled model. */
  public static final String BUNDLED = "/org/chancery/extractor/mention/policies.bin";

  private static final int BEGIN = 1;
  private static final int INSIDE = 2;

  private final SequenceModel model;

  /** A tagger with a model of {@link #LABELS}. */
  public PolicyTagger(SequenceModel model) {
    this.model = model;
  }

  /**
   * The bundled tagger, loaded when first asked for and kept for the life of the process.
   *
   * @throws UncheckedIOException when its model is missing on the class path or unreadable
   */
  public static PolicyTagger bundled() {
    return Holder.BUNDLED;
  }

  /**
   * The policies of an article by the model.
   *
   * @param mentions what rules found, policies included
   * @return mentions in the order of the text, with the model's confidence
   */
  public List<Mention> find(AnnotatedText text, List<Mention> mentions) {
    PolicyFeatures features = new PolicyFeatures(text, mentions);
    FeatureBuffer buffer = new FeatureBuffer();
    List<Mention> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      buffer.clear();
      features.write(sentence, buffer);
      read(sentence, buffer, found);
    }
    return found;
  }

  private void read(Sentence sentence, FeatureBuffer buffer, List<Mention> found) {
    int size = buffer.tokens();
    Lattice lattice = new Lattice(model.transitions(), model.emissions(buffer), size);
    int[] labels = lattice.best();
    double[] marginals = lattice.marginals();
    int count = LABELS.size();
    for (int i = 0; i < size; i++) {
      if (labels[i] != BEGIN) {
        continue;
      }
      double confidence = marginals[i * count + BEGIN];
      int end = i + 1;
      while (end < size && labels[end] == INSIDE) {
        confidence = Math.min(confidence, marginals[end * count + INSIDE]);
        end++;
      }
      List<Token> tokens = sentence.tokens();
      Span span = new Span(tokens.get(i).span().begin(), tokens.get(end - 1).span().end());
      found.add(new Mention(span, EntityType.POLICY, confidence, "policy-learned", null));
    }
  }

  private static final class Holder {
    static final PolicyTagger BUNDLED =
        new PolicyTagger(SequenceModelFile.bundled(PolicyTagger.BUNDLED));
  }
}
