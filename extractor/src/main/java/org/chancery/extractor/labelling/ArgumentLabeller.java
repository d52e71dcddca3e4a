package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.attribution.TokenSet;
import org.chancery.extractor.labelling.CueLabeller.Candidate;
import org.chancery.extractor.labelling.Proposal.By;
import org.chancery.extractor.labelling.Proposal.Evidence;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.Lattice;
import org.chancery.extractor.sequence.SequenceModel;
import org.jspecify.annotations.Nullable;

/**
 * Proposes sources and contents of a candidate, and says how likely they are. For one thread at a
 * time.
 */
final class ArgumentLabeller {
  private static final int SOURCE = 1;
  private static final int CONTENT = 3;

  /** Subtracted from the score of a reading without a source. */
  private static final double WITHOUT_SOURCE = 4;

  private final SequenceModel model;
  private final int labels;
  private final FeatureBuffer features = new FeatureBuffer();

  ArgumentLabeller(SequenceModel model) {
    this.model = model;
    this.labels = model.labels().size();
  }

  /**
   * Ways to read a candidate, all different: the best one, the best one when sources may be
   * missing, and what rules make of it, in other paragraphs too. Empty where nothing stands beside
   * it.
   *
   * @param cues all candidates of the article
   */
  List<Proposal> proposals(TokenAttributes tokens, Candidate candidate, TokenSet cues) {
    Paragraph paragraph = new Paragraph(tokens, candidate.range(), cues);
    features.clear();
    ArgumentFeatures.write(paragraph, candidate.range(), features);
    double[] emissions = emissions(paragraph, candidate);
    Lattice lattice = new Lattice(model.transitions(), emissions, features.tokens());
    Paths paths = new Paths(paragraph, candidate, lattice);
    Attributed rule = tokens.rules().candidate(candidate.range());
    List<Proposal> proposals = new ArrayList<>();
    paths.add(By.MODELS, lattice.bestWith(SOURCE, -WITHOUT_SOURCE, CONTENT), rule, proposals);
    paths.add(By.MODELS_FREELY, lattice.bestWith(SOURCE, 0, CONTENT), rule, proposals);
    int[] ruled = rule == null ? null : path(rule, paragraph, candidate.range());
    if (ruled != null) {
      paths.add(By.RULES_TOO, ruled, rule, proposals);
    } else if (rule != null && goesBeyond(rule, paragraph, candidate.range())) {
      TokenRange source = rule.source().range();
      proposals.add(new Proposal(By.RULES, candidate.range(), source, rule.content(), null, rule));
    }
    return proposals;
  }

  /** The cue itself has no other label than none. */
  private double[] emissions(Paragraph paragraph, Candidate candidate) {
    double[] emissions = model.emissions(features);
    for (int i = candidate.range().first(); i < candidate.range().end(); i++) {
      for (int label = 1; label < labels; label++) {
        emissions[(i - paragraph.first()) * labels + label] = Double.NEGATIVE_INFINITY;
      }
    }
    return emissions;
  }

  /** What rules make of a cue as labels; null where it is no labelling of the paragraph. */
  private static int @Nullable [] path(Attributed rule, Paragraph paragraph, TokenRange cue) {
    int[] path = new int[paragraph.end() - paragraph.first()];
    boolean fits = rule.content().stream().allMatch(one -> fill(path, one, CONTENT, paragraph));
    TokenRange source = rule.source().range();
    fits &= source == null || fill(path, source, SOURCE, paragraph);
    for (int i = cue.first(); i < cue.end(); i++) {
      fits &= path[i - paragraph.first()] == 0;
    }
    return fits ? path : null;
  }

  /** A quotation of several paragraphs, mostly. */
  private static boolean goesBeyond(Attributed rule, Paragraph paragraph, TokenRange cue) {
    TokenRange source = rule.source().range();
    boolean beside =
        rule.content().stream().noneMatch(cue::overlaps)
            && (source == null || !source.overlaps(cue));
    return beside && rule.content().stream().anyMatch(range -> range.end() > paragraph.end());
  }

  private static boolean fill(int[] path, TokenRange range, int begins, Paragraph paragraph) {
    if (range.first() < paragraph.first() || range.end() > paragraph.end()) {
      return false;
    }
    boolean free = true;
    for (int i = range.first(); i < range.end(); i++) {
      free &= path[i - paragraph.first()] == 0;
      path[i - paragraph.first()] = i == range.first() ? begins : begins + 1;
    }
    return free;
  }

  /** Makes proposals of the labellings of one paragraph. */
  private final class Paths {
    private final Paragraph paragraph;
    private final Candidate candidate;
    private final Lattice lattice;
    private final double all;
    private final double something;
    private final double[] marginals;
    private final List<int[]> seen = new ArrayList<>();

    Paths(Paragraph paragraph, Candidate candidate, Lattice lattice) {
      this.paragraph = paragraph;
      this.candidate = candidate;
      this.lattice = lattice;
      this.all = lattice.logPartition();
      this.something = 1 - Math.exp(lattice.score(new int[features.tokens()]) - all);
      this.marginals = lattice.marginals();
    }

    void add(By by, int[] path, @Nullable Attributed rule, List<Proposal> proposals) {
      List<TokenRange> content = LabelRanges.of(path, CONTENT, CONTENT + 1, paragraph.first());
      if (content.isEmpty() || seen.stream().anyMatch(other -> Arrays.equals(other, path))) {
        return;
      }
      seen.add(path);
      List<TokenRange> sources = LabelRanges.of(path, SOURCE, SOURCE + 1, paragraph.first());
      TokenRange source = sources.isEmpty() ? null : sources.get(0);
      proposals.add(new Proposal(by, candidate.range(), source, content, evidence(path), rule));
    }

    private Evidence evidence(int[] path) {
      double inside = 0;
      double outside = 0;
      double weakest = 1;
      int size = 0;
      double source = 0;
      double sources = 0;
      for (int t = 0; t < path.length; t++) {
        double content = marginals[t * labels + CONTENT] + marginals[t * labels + CONTENT + 1];
        if (path[t] >= CONTENT) {
          inside += content;
          weakest = Math.min(weakest, content);
          size++;
        } else {
          outside += content;
        }
        sources += marginals[t * labels + SOURCE];
        if (path[t] == SOURCE || path[t] == SOURCE + 1) {
          double own = marginals[t * labels + SOURCE] + marginals[t * labels + SOURCE + 1];
          source = Math.max(source, own);
        }
      }
      return new Evidence(
          candidate.probability(),
          something,
          Math.exp(lattice.score(path) - all),
          inside / (size * Math.max(1e-6, something) + outside),
          inside / size,
          weakest,
          source > 0 ? source : 1 - Math.min(1, sources));
    }
  }
}
