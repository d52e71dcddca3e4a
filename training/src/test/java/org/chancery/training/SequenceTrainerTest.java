package org.chancery.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.FeatureHash;
import org.chancery.extractor.sequence.Labels;
import org.chancery.extractor.sequence.Lattice;
import org.chancery.extractor.sequence.SequenceModel;
import org.chancery.extractor.sequence.SequenceModelFile;
import org.junit.jupiter.api.Test;

/**
 * A language of our own: {@code a} opens a name, which goes on over all {@code m} behind it, and
 * {@code m} elsewhere means nothing.
 */
class SequenceTrainerTest {
  private static final Labels LABELS = new Labels(List.of("O", "B-name", "I-name"));
  private static final SequenceTrainer TRAINER = new SequenceTrainer(0.1, 0.3, 8, 2, 2, 1, 1);
  private static final String LETTERS = "aammmxyz";

  @Test
  void learnsWhatOnlyTheWayToATokenTells() {
    SequenceModel model = TRAINER.train(samples(300));

    assertThat(labels(model, "xammyma")).containsExactly(0, 1, 2, 2, 0, 0, 1);
    assertThat(labels(model, "mmmxaam")).containsExactly(0, 0, 0, 0, 1, 1, 2);
    assertThat(labels(model, "a" + "m".repeat(30)))
        .as("longer than anything seen")
        .startsWith(1, 2)
        .endsWith(2);
  }

  @Test
  void givesTheSameBytesForTheSameSamples() throws IOException {
    assertThat(bytes(TRAINER.train(samples(50)))).isEqualTo(bytes(TRAINER.train(samples(50))));
  }

  @Test
  void severalRunsLearnEachInTheirOwnOrder() throws IOException {
    SequenceTrainer twice = new SequenceTrainer(0.1, 0.3, 8, 2, 2, 1, 2);

    assertThat(bytes(twice.train(samples(50))))
        .isEqualTo(bytes(twice.train(samples(50))))
        .isNotEqualTo(bytes(TRAINER.train(samples(50))));
  }

  @Test
  void rareFeaturesAreNotLearned() {
    SequenceSamples samples = samples(20);
    samples.add(buffer -> write("q", buffer), new int[] {1}, new boolean[] {true});
    samples.add(buffer -> write("w", buffer), new int[] {1}, new boolean[] {true});
    samples.add(buffer -> write("w", buffer), new int[] {1}, new boolean[] {true});

    int[] kept = samples.features(2);

    assertThat(kept).contains(letter('w')).doesNotContain(letter('q'));
  }

  /** The words of a cue itself are given: they are none of its source. */
  @Test
  void tokensThatAreNotFreeTeachNothing() {
    SequenceSamples samples = new SequenceSamples(LABELS);
    for (int i = 0; i < 50; i++) {
      samples.add(buffer -> write("ab", buffer), new int[] {0, 1}, new boolean[] {false, true});
    }

    SequenceModel model = TRAINER.train(samples);

    FeatureBuffer buffer = new FeatureBuffer();
    write("ab", buffer);
    double[] emissions = model.emissions(buffer);
    assertThat(Arrays.copyOf(emissions, 3)).containsOnly(0);
    assertThat(emissions[4]).isGreaterThan(emissions[3]);
  }

  private static SequenceSamples samples(int count) {
    Random random = new Random(5);
    SequenceSamples samples = new SequenceSamples(LABELS);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 3 + random.nextInt(8); k++) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      boolean[] free = new boolean[text.length()];
      Arrays.fill(free, true);
      samples.add(buffer -> write(text.toString(), buffer), gold(text.toString()), free);
    }
    return samples;
  }

  private static int[] gold(String text) {
    int[] labels = new int[text.length()];
    for (int i = 0; i < labels.length; i++) {
      boolean goesOn = text.charAt(i) == 'm' && i > 0 && labels[i - 1] > 0;
      labels[i] = text.charAt(i) == 'a' ? 1 : goesOn ? 2 : 0;
    }
    return labels;
  }

  private static void write(String text, FeatureBuffer buffer) {
    for (int i = 0; i < text.length(); i++) {
      buffer.add(letter(text.charAt(i)));
      buffer.endToken();
    }
  }

  private static int letter(char letter) {
    return FeatureHash.of(String.valueOf(letter));
  }

  private static int[] labels(SequenceModel model, String text) {
    FeatureBuffer buffer = new FeatureBuffer();
    write(text, buffer);
    return new Lattice(model.transitions(), model.emissions(buffer), buffer.tokens()).best();
  }

  private static byte[] bytes(SequenceModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SequenceModelFile.write(model, out);
    return out.toByteArray();
  }
}
