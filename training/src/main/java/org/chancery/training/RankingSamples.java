package org.chancery.training;

import java.util.BitSet;
import java.util.List;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.labelling.AttributionModels;
import org.chancery.extractor.labelling.Proposal;
import org.chancery.extractor.labelling.ProposalFeatures;
import org.chancery.extractor.labelling.Proposals;
import org.chancery.extractor.labelling.TokenAttributes;

/** Makes samples of proposals, right and wrong ones. Stateless. */
final class RankingSamples {
  private static final double MOSTLY_THE_SAME = 0.5;

  private RankingSamples() {}

  /**
   * Adds the proposals that models make of articles.
   *
   * @param models that have seen none of the articles
   */
  static void add(SequenceSamples samples, List<AnnotatedArticle> articles, LearnedModels models) {
    Proposals proposals = new Proposals(models.cues(), models.arguments());
    for (AnnotatedArticle article : articles) {
      TokenAttributes tokens = article.attributes(models.counts());
      List<List<Proposal>> groups = proposals.of(tokens);
      ProposalFeatures features = new ProposalFeatures(tokens, groups);
      for (int k = 0; k < groups.size(); k++) {
        int group = k;
        for (Proposal proposal : groups.get(k)) {
          int label = article.golds().stream().anyMatch(gold -> isRight(proposal, gold)) ? 1 : 0;
          samples.add(
              buffer -> features.write(group, proposal, buffer),
              new int[] {label},
              new boolean[] {true});
        }
      }
    }
  }

  static SequenceSamples empty() {
    return new SequenceSamples(AttributionModels.RANKING_LABELS);
  }

  /** Whether cues and sources overlap, or both have no source, and most of the contents. */
  static boolean isRight(Proposal proposal, AnnotatedArticle.Gold gold) {
    TokenRange source = proposal.source();
    boolean sources =
        source == null
            ? gold.source().isEmpty()
            : gold.source().stream().anyMatch(source::overlaps);
    return sources
        && proposal.cue().overlaps(gold.cue())
        && jaccard(bits(proposal.content()), bits(gold.content())) >= MOSTLY_THE_SAME;
  }

  private static BitSet bits(List<TokenRange> ranges) {
    BitSet bits = new BitSet();
    ranges.forEach(range -> bits.set(range.first(), range.end()));
    return bits;
  }

  private static double jaccard(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    int shared = both.cardinality();
    int all = one.cardinality() + other.cardinality() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }
}
