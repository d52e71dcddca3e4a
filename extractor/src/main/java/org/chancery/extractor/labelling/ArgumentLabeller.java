package org.chancery.extractor.labelling;

import java.util.List;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.attribution.TokenSet;
import org.chancery.extractor.labelling.CueLabeller.Candidate;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.Lattice;
import org.chancery.extractor.sequence.SequenceModel;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source and the content of a candidate, or that it is no cue. For one thread at a time.
 */
final class ArgumentLabeller {
  private static final int SOURCE = 1;
  private static final int CONTENT = 3;

  /** Subtracted from the score of a reading without a source. */
  private static final double WITHOUT_SOURCE = 4;

  private final SequenceModel model;
  private final FeatureBuffer features = new FeatureBuffer();

  ArgumentLabeller(SequenceModel model) {
    this.model = model;
  }

  /**
   * What a candidate attributes, if it does: the score tells how sure that is. Null where nothing
   * stands beside it.
   *
   * @param cues all candidates of the article
   */
  @Nullable LabelledAttribution label(TokenAttributes tokens, Candidate candidate, TokenSet cues) {
    Paragraph paragraph = new Paragraph(tokens, candidate.range(), cues);
    features.clear();
    ArgumentFeatures.write(paragraph, candidate.range(), features);
    Lattice lattice =
        new Lattice(model.transitions(), emissions(paragraph, candidate), features.tokens());
    int[] path = lattice.bestWith(SOURCE, -WITHOUT_SOURCE, CONTENT);
    List<TokenRange> content = LabelRanges.of(path, CONTENT, CONTENT + 1, paragraph.first());
    if (content.isEmpty()) {
      return null;
    }
    List<TokenRange> source = LabelRanges.of(path, SOURCE, SOURCE + 1, paragraph.first());
    double nothing = Math.exp(lattice.score(new int[path.length]) - lattice.logPartition());
    double score = (1 - nothing) * Math.sqrt(candidate.probability());
    return new LabelledAttribution(
        candidate.range(), source.isEmpty() ? null : source.get(0), content, score, false, null);
  }

  /** The cue itself has no other label than none. */
  private double[] emissions(Paragraph paragraph, Candidate candidate) {
    double[] emissions = model.emissions(features);
    int labels = model.labels().size();
    for (int i = candidate.range().first(); i < candidate.range().end(); i++) {
      for (int label = 1; label < labels; label++) {
        emissions[(i - paragraph.first()) * labels + label] = Double.NEGATIVE_INFINITY;
      }
    }
    return emissions;
  }
}
