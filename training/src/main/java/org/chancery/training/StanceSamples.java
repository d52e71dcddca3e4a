package org.chancery.training;

import java.util.List;
import java.util.Optional;
import org.chancery.extractor.fact.StanceCandidate;
import org.chancery.extractor.fact.StanceCandidates;
import org.chancery.extractor.fact.StanceModel;
import org.chancery.extractor.language.Sentence;

/** Makes samples of who stands how to a policy in a sentence. For one thread. */
final class StanceSamples {
  private static final int NONE = 0;

  private final StanceCandidates candidates = new StanceCandidates();
  private final SequenceSamples samples = new SequenceSamples(StanceModel.LABELS);
  private final int[] counts = new int[StanceModel.LABELS.size()];

  SequenceSamples samples() {
    return samples;
  }

  /** How many samples there are of each label. */
  int[] counts() {
    return counts.clone();
  }

  /** Adds the candidates of an article. */
  void add(PolicyReader.Read read) {
    List<StanceCandidate> all = candidates.of(read.text(), read.entities(), read.claims());
    for (StanceCandidate candidate : all) {
      label(candidate, all, read)
          .ifPresent(
              label -> {
                counts[label]++;
                samples.add(candidate::write, new int[] {label}, new boolean[] {true});
              });
    }
  }

  private Optional<Integer> label(
      StanceCandidate candidate, List<StanceCandidate> all, PolicyReader.Read read) {
    String target = read.ids().get(candidate.target());
    Sentence sentence = read.text().sentenceAt(candidate.policySpan().begin()).orElseThrow();
    boolean elsewhere = false;
    for (PolicyArticle.Fact fact : read.article().facts()) {
      int label = StanceModel.LABELS.names().indexOf(fact.relation());
      boolean same = fact.policy().equals(candidate.policy()) && fact.target().equals(target);
      if (!same || label < 0) {
        continue;
      }
      boolean here =
          fact.evidence().isEmpty()
              ? isOnlyPlace(candidate, all)
              : fact.evidence().stream().anyMatch(sentence.span()::overlaps);
      if (here) {
        return Optional.of(label);
      }
      elsewhere = true;
    }
    return elsewhere ? Optional.empty() : Optional.of(NONE);
  }

  private static boolean isOnlyPlace(StanceCandidate candidate, List<StanceCandidate> all) {
    return all.stream()
        .allMatch(
            other ->
                other == candidate
                    || !other.policy().equals(candidate.policy())
                    || !other.target().equals(candidate.target()));
  }
}
