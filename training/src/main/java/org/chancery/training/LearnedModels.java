package org.chancery.training;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.labelling.CueLabeller;
import org.chancery.extractor.sequence.SequenceModel;
import org.chancery.training.ClaimSamples.Learned;

/**
 * The models of cues and of sources and contents, with the rates, as learned from some articles.
 *
 * @param counts of all of these articles
 */
record LearnedModels(CueCounts counts, SequenceModel cues, SequenceModel arguments) {

  /** Learns, with so many runs of each model. */
  static LearnedModels of(List<AnnotatedArticle> articles, int runs) {
    CueCounts counts = new CueCounts();
    List<CueCounts> own = articles.stream().map(CueCounts::of).toList();
    own.forEach(counts::add);
    List<Learned> learned = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      CueCounts others = counts.without(own.get(i));
      learned.add(new Learned(articles.get(i), articles.get(i).attributes(others)));
    }
    SequenceTrainer cueTrainer = SequenceTrainer.CUES.withRuns(runs);
    SequenceModel cues = cueTrainer.train(ClaimSamples.cues(learned));
    List<CueLabeller> unseen = jackknife(learned, cueTrainer);
    SequenceModel arguments =
        SequenceTrainer.ARGUMENTS.withRuns(runs).train(ClaimSamples.arguments(learned, unseen));
    return new LearnedModels(counts, cues, arguments);
  }

  /** For each article a labeller that learned from the half that it is not in. */
  private static List<CueLabeller> jackknife(List<Learned> articles, SequenceTrainer trainer) {
    List<List<Learned>> halves = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < articles.size(); i++) {
      halves.get(i % 2).add(articles.get(i));
    }
    List<CueLabeller> labellers =
        halves.stream()
            .map(half -> new CueLabeller(trainer.train(ClaimSamples.cues(half))))
            .toList();
    List<CueLabeller> unseen = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      unseen.add(labellers.get(1 - i % 2));
    }
    return unseen;
  }
}
