package org.chancery.extractor.labelling;

import java.io.UncheckedIOException;
import java.util.List;
import org.chancery.extractor.sequence.Labels;
import org.chancery.extractor.sequence.SequenceModel;
import org.chancery.extractor.sequence.SequenceModelFile;

/**
 * The trained models of attributions: one says which words are cues, one which words of its
 * paragraph are a cue's source and content, one how likely that is right ({@code docs/models.md}).
 * Immutable and safe to share between threads.
 *
 * @param cues labels words with {@link #CUE_LABELS}
 * @param arguments labels words with {@link #ARGUMENT_LABELS}, for one cue
 * @param ranking labels proposals with {@link #RANKING_LABELS}
 * @param rates how often a word is a cue
 */
public record AttributionModels(
    SequenceModel cues, SequenceModel arguments, SequenceModel ranking, CueRates rates) {
  /** The labels of cues. */
  public static final Labels CUE_LABELS = new Labels(List.of("O", "B-cue", "I-cue"));

  /** The labels of sources and contents. */
  public static final Labels ARGUMENT_LABELS =
      new Labels(List.of("O", "B-source", "I-source", "B-content", "I-content"));

  /** The labels of proposals. */
  public static final Labels RANKING_LABELS = new Labels(List.of("wrong", "right"));

  /** The class-path name of the bundled model of cues. */
  public static final String CUES = "/org/chancery/extractor/labelling/cues.bin";

  /** The class-path name of the bundled model of sources and contents. */
  public static final String ARGUMENTS = "/org/chancery/extractor/labelling/arguments.bin";

  /** The class-path name of the bundled model of proposals. */
  public static final String RANKING = "/org/chancery/extractor/labelling/ranking.bin";

  /**
   * The bundled models, loaded when first asked for and kept for the life of the process.
   *
   * @throws UncheckedIOException when one is missing on the class path or unreadable
   */
  public static AttributionModels bundled() {
    return Holder.MODELS;
  }

  private static final class Holder {
    static final AttributionModels MODELS =
        new AttributionModels(
            SequenceModelFile.bundled(CUES),
            SequenceModelFile.bundled(ARGUMENTS),
            SequenceModelFile.bundled(RANKING),
            CueRates.bundled());
  }
}
