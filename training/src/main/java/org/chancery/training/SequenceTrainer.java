package org.chancery.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.extractor.sequence.SequenceModel;

/**
 * Trains conditional random fields by stochastic gradient descent with a rate for each weight
 * (AdaGrad; Duchi, Hazan and Singer, JMLR 2011) and strong feature dropout (Srivastava et al., JMLR
 * 2014): at every update most features of every token are left out, so that none is relied upon.
 *
 * @param rate of learning
 * @param dropout share of features that are left out
 * @param epochs how often each sequence is seen
 * @param averaged the weights are the mean of those behind so many last epochs
 * @param least how often a feature has to be seen to be learned
 * @param scale what weights are multiplied by in the end: without dropout more features speak
 * @param runs how many times it is learned anew, with another order and other features left out;
 *     the model is the mean of all
 */
record SequenceTrainer(
    double rate, double dropout, int epochs, int averaged, int least, double scale, int runs) {
  private static final long SEEDS_APART = 7;

  /** As the bundled model of cues was trained. */
  static final SequenceTrainer CUES = new SequenceTrainer(0.04, 0.75, 10, 3, 2, 0.5, 4);

  /** As the bundled model of sources and contents was trained. */
  static final SequenceTrainer ARGUMENTS = new SequenceTrainer(0.04, 0.75, 7, 3, 2, 0.36, 4);

  /** As the bundled model of proposals was trained. */
  static final SequenceTrainer RANKING = new SequenceTrainer(0.02, 0.25, 5, 2, 3, 0.75, 2);

  /** As the bundled model of mentions of policies was trained. */
  static final SequenceTrainer POLICIES = new SequenceTrainer(0.04, 0.6, 8, 3, 2, 0.5, 4);

  /** As the bundled model of positions was trained. */
  static final SequenceTrainer STANCES = new SequenceTrainer(0.04, 0.5, 10, 3, 1, 0.7, 4);

  /** As the bundled model of types of policies was trained. */
  static final SequenceTrainer POLICY_TYPES = new SequenceTrainer(0.1, 0.4, 20, 3, 1, 0.8, 4);

  /** As the bundled model of countries that policies concern was trained. */
  static final SequenceTrainer CONCERNS = new SequenceTrainer(0.04, 0.3, 10, 3, 1, 0.8, 4);

  SequenceTrainer withRuns(int other) {
    return new SequenceTrainer(rate, dropout, epochs, averaged, least, scale, other);
  }

  SequenceModel train(SequenceSamples samples) {
    int[] features = samples.features(least);
    WeightMean mean = new WeightMean();
    List<SequenceSamples.Sequence> sequences = new ArrayList<>(samples.sequences());
    for (int run = 0; run < runs; run++) {
      long seed = 1 + SEEDS_APART * run;
      Random order = new Random(seed);
      SequenceLearner learner =
          new SequenceLearner(rate, dropout, seed, samples.labels(), features.length);
      for (int epoch = 0; epoch < epochs; epoch++) {
        Collections.shuffle(sequences, order);
        sequences.forEach(learner::learn);
        if (epoch >= epochs - averaged) {
          mean.add(learner);
        }
      }
    }
    return mean.model(samples.labels(), features, scale);
  }
}
