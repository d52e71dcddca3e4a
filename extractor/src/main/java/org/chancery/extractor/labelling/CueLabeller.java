package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.Lattice;
import org.chancery.extractor.sequence.SequenceModel;

/** Finds the words that may be cues. Immutable and safe to share between threads. */
public final class CueLabeller {
  private static final int NO_CUE = 0;
  private static final int BEGINS = 1;
  private static final int GOES_ON = 2;

  /** Recall first: what is no cue, the second model tells. */
  private static final double BIAS = 1.2;

  private final SequenceModel model;

  /** A labeller with a model of {@link AttributionModels#CUE_LABELS}. */
  public CueLabeller(SequenceModel model) {
    this.model = model;
  }

  /**
   * Words that may be a cue.
   *
   * @param probability that they are, from 0 to 1
   */
  public record Candidate(TokenRange range, double probability) {}

  /** The candidates of an article, in the order of the text. */
  public List<Candidate> candidates(TokenAttributes tokens) {
    List<Candidate> candidates = new ArrayList<>();
    FeatureBuffer features = new FeatureBuffer();
    for (int s = 0; s < tokens.reading().text().sentences().size(); s++) {
      features.clear();
      CueFeatures.write(tokens, s, features);
      addOf(features, tokens.sentenceFirst(s), candidates);
    }
    return candidates;
  }

  private void addOf(FeatureBuffer features, int first, List<Candidate> candidates) {
    int labels = model.labels().size();
    double[] emissions = model.emissions(features);
    double[] marginals = new Lattice(model.transitions(), emissions, features.tokens()).marginals();
    for (int i = 0; i < features.tokens(); i++) {
      emissions[i * labels + NO_CUE] -= BIAS;
    }
    int[] best = new Lattice(model.transitions(), emissions, features.tokens()).best();
    for (TokenRange range : LabelRanges.of(best, BEGINS, GOES_ON, 0)) {
      double probability = marginals[range.first() * labels + BEGINS];
      candidates.add(
          new Candidate(new TokenRange(first + range.first(), first + range.end()), probability));
    }
  }
}
