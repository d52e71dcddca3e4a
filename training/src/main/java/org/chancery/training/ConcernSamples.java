package org.chancery.training;

import org.chancery.extractor.fact.ConcernCandidate;
import org.chancery.extractor.fact.ConcernCandidates;
import org.chancery.extractor.fact.ConcernModel;
import org.chancery.ontology.Gazetteer;

/** Makes samples of policies and countries that they concern, or that are party to them. */
final class ConcernSamples {
  private static final int NONE = 0;

  private final ConcernCandidates candidates = new ConcernCandidates(Gazetteer.bundled());
  private final SequenceSamples samples = new SequenceSamples(ConcernModel.LABELS);
  private final int[] counts = new int[ConcernModel.LABELS.size()];

  SequenceSamples samples() {
    return samples;
  }

  /** How many samples there are of each label. */
  int[] counts() {
    return counts.clone();
  }

  /** Adds the candidates of an article. */
  void add(PolicyReader.Read read) {
    for (ConcernCandidate candidate : candidates.of(read.text(), read.entities(), read.claims())) {
      int label = label(candidate, read);
      counts[label]++;
      samples.add(candidate::write, new int[] {label}, new boolean[] {true});
    }
  }

  private static int label(ConcernCandidate candidate, PolicyReader.Read read) {
    String target = read.ids().get(candidate.target());
    return read.article().facts().stream()
        .filter(fact -> fact.policy().equals(candidate.policy()) && fact.target().equals(target))
        .mapToInt(fact -> ConcernModel.LABELS.names().indexOf(fact.relation()))
        .filter(label -> label > NONE)
        .findFirst()
        .orElse(NONE);
  }
}
