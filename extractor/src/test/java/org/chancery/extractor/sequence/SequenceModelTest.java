package org.chancery.extractor.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceModelTest {
  private static final Labels LABELS = new Labels(List.of("O", "B-x", "I-x"));

  private final Random random = new Random(7);
  private final int[] features =
      IntStream.concat(IntStream.of(0, -1, Integer.MIN_VALUE), random.ints(2000).filter(i -> i > 1))
          .distinct()
          .toArray();
  private final float[] weights = new float[features.length * LABELS.size()];
  private final Transitions transitions =
      new Transitions(LABELS, new double[] {.5, 1, 2}, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9});

  private SequenceModel model() {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextGaussian();
    }
    return SequenceModel.of(LABELS, transitions, features, weights);
  }

  @Test
  void emissionIsTheSumOfTheKnownFeatures() {
    SequenceModel model = model();
    FeatureBuffer buffer = new FeatureBuffer();
    buffer.add(features[0]);
    buffer.add(features[5]);
    buffer.endToken();
    buffer.endToken();
    buffer.add(features[1]);
    buffer.endToken();

    double[] scores = model.emissions(buffer);

    assertThat(scores).hasSize(9);
    for (int label = 0; label < 3; label++) {
      assertThat(scores[label]).isCloseTo(weights[label] + weights[15 + label], within(.1));
      assertThat(scores[3 + label]).isZero();
      assertThat(scores[6 + label]).isCloseTo(weights[3 + label], within(.05));
    }
  }

  @Test
  void probabilitiesFollowFromScoresAndTheBeginning() {
    SequenceModel model = model();
    FeatureBuffer buffer = new FeatureBuffer();
    buffer.add(features[0]);
    buffer.endToken();

    double[] scores = model.emissions(buffer);
    double[] probabilities = model.probabilities(buffer);

    assertThat(probabilities[0] + probabilities[1]).isCloseTo(1, within(1e-9));
    assertThat(probabilities[2]).as("a label that nothing begins with").isZero();
    assertThat(Math.log(probabilities[1] / probabilities[0]))
        .isCloseTo(scores[1] - scores[0] + .5, within(1e-6));
  }

  @Test
  void fileGivesTheSameModelAndTheSameBytes() throws IOException {
    SequenceModel model = model();

    byte[] bytes = bytes(model);
    SequenceModel read = SequenceModelFile.read(new ByteArrayInputStream(bytes));

    assertThat(read.labels()).isEqualTo(LABELS);
    assertThat(read.features()).isEqualTo(model.features());
    assertThat(read.transitions().follow(1, 2)).isEqualTo(6);
    assertThat(read.transitions().begin(2)).isEqualTo(Double.NEGATIVE_INFINITY);
    for (int feature : features) {
      for (int label = 0; label < 3; label++) {
        assertThat(read.code(feature, label)).isEqualTo(model.code(feature, label));
      }
    }
    assertThat(bytes(read)).isEqualTo(bytes);
  }

  @Test
  void somethingElseIsNoModel() throws IOException {
    byte[] bytes = bytes(model());
    bytes[20] ^= 1;

    assertThatThrownBy(() -> SequenceModelFile.read(new ByteArrayInputStream(bytes)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> SequenceModelFile.read(new ByteArrayInputStream(new byte[10])))
        .isInstanceOf(IOException.class);
  }

  private static byte[] bytes(SequenceModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SequenceModelFile.write(model, out);
    return out.toByteArray();
  }
}
