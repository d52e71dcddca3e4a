package org.chancery.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.attribution.TokenSet;
import org.chancery.extractor.labelling.ArgumentFeatures;
import org.chancery.extractor.labelling.AttributionModels;
import org.chancery.extractor.labelling.CueFeatures;
import org.chancery.extractor.labelling.CueLabeller;
import org.chancery.extractor.labelling.CueLabeller.Candidate;
import org.chancery.extractor.labelling.Paragraph;
import org.chancery.extractor.labelling.TokenAttributes;

/** Makes samples of annotated articles for both models. Stateless. */
final class ClaimSamples {
  private static final int CUE = 1;
  private static final int SOURCE = 1;
  private static final int CONTENT = 3;

  private ClaimSamples() {}

  /**
   * An article to learn from.
   *
   * @param tokens what models see of it
   */
  record Learned(AnnotatedArticle article, TokenAttributes tokens) {}

  /** Which words of each sentence are cues. */
  static SequenceSamples cues(List<Learned> articles) {
    SequenceSamples samples = new SequenceSamples(AttributionModels.CUE_LABELS);
    for (Learned one : articles) {
      int[] labels = new int[one.tokens().size()];
      one.article().cues().forEach(cue -> mark(labels, cue, CUE));
      for (var sentence : one.article().reading().text().sentences()) {
        int first = sentence.tokens().get(0).index();
        int size = sentence.tokens().size();
        int[] own = Arrays.copyOfRange(labels, first, first + size);
        own[0] = Math.min(own[0], CUE);
        boolean[] free = new boolean[size];
        Arrays.fill(free, true);
        samples.add(
            features -> CueFeatures.write(one.tokens(), sentence.index(), features), own, free);
      }
    }
    return samples;
  }

  /**
   * Which words of the paragraph of each cue are its source and content; of candidates that are
   * none, nothing.
   *
   * @param labellers for each article one that has not seen it
   */
  static SequenceSamples arguments(List<Learned> articles, List<CueLabeller> labellers) {
    SequenceSamples samples = new SequenceSamples(AttributionModels.ARGUMENT_LABELS);
    for (int k = 0; k < articles.size(); k++) {
      Learned one = articles.get(k);
      List<TokenRange> golds = one.article().cues();
      List<TokenRange> cues = new ArrayList<>(golds);
      for (Candidate candidate : labellers.get(k).candidates(one.tokens())) {
        if (golds.stream().noneMatch(candidate.range()::overlaps)) {
          cues.add(candidate.range());
        }
      }
      TokenSet all = new TokenSet();
      all.addAll(cues);
      for (int i = 0; i < cues.size(); i++) {
        add(samples, one, cues.get(i), all, i);
      }
    }
    return samples;
  }

  private static void add(
      SequenceSamples samples, Learned one, TokenRange cue, TokenSet cues, int number) {
    Paragraph paragraph = new Paragraph(one.tokens(), cue, cues);
    int[] labels = new int[one.tokens().size()];
    if (number < one.article().golds().size()) {
      AnnotatedArticle.Gold gold = one.article().golds().get(number);
      gold.content().forEach(range -> mark(labels, range, CONTENT));
      gold.source().forEach(range -> mark(labels, range, SOURCE));
    }
    int[] own = Arrays.copyOfRange(labels, paragraph.first(), paragraph.end());
    boolean[] free = new boolean[own.length];
    for (int i = 0; i < own.length; i++) {
      free[i] = !cue.contains(paragraph.first() + i);
      own[i] = free[i] ? own[i] : 0;
      if (goesOn(own[i]) && (i == 0 || (own[i - 1] != own[i] && own[i - 1] != own[i] - 1))) {
        own[i]--;
      }
    }
    samples.add(features -> ArgumentFeatures.write(paragraph, cue, features), own, free);
  }

  private static boolean goesOn(int label) {
    return label == SOURCE + 1 || label == CONTENT + 1;
  }

  private static void mark(int[] labels, TokenRange range, int begins) {
    Arrays.fill(labels, range.first(), range.end(), begins + 1);
    labels[range.first()] = begins;
  }
}
