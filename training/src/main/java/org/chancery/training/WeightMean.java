package org.chancery.training;

import java.util.Arrays;
import org.chancery.extractor.sequence.Labels;
import org.chancery.extractor.sequence.SequenceModel;
import org.chancery.extractor.sequence.Transitions;

/** The mean of weights at several times of learning. For one thread. */
final class WeightMean {
  private float[] weights = new float[0];
  private double[] begin = new double[0];
  private double[] follow = new double[0];
  private int times;

  void add(SequenceLearner learner) {
    if (times == 0) {
      weights = new float[learner.weights().length];
      begin = new double[learner.begin().length];
      follow = new double[learner.follow().length];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] += learner.weights()[i];
    }
    for (int i = 0; i < begin.length; i++) {
      begin[i] += learner.begin()[i];
    }
    for (int i = 0; i < follow.length; i++) {
      follow[i] += learner.follow()[i];
    }
    times++;
  }

  /**
   * A model of the mean.
   *
   * @param hashes of the features
   * @param scale of the features' weights
   */
  SequenceModel model(Labels labels, int[] hashes, double scale) {
    float[] values = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      values[i] = (float) (weights[i] / times * scale);
    }
    double[] first = Arrays.stream(begin).map(sum -> sum / times).toArray();
    double[] pairs = Arrays.stream(follow).map(sum -> sum / times).toArray();
    return SequenceModel.of(labels, new Transitions(labels, first, pairs), hashes, values);
  }
}
