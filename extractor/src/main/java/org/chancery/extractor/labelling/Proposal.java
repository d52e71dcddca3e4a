package org.chancery.extractor.labelling;

import java.util.List;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a cue: a source and a content that it may have. Immutable.
 *
 * @param content in the order of the text, none overlapping; never empty
 * @param evidence what the models think of it, or null where only rules propose it
 * @param rule what rules make of the cue, or null where they make nothing of it
 */
public record Proposal(
    By by,
    TokenRange cue,
    @Nullable TokenRange source,
    List<TokenRange> content,
    @Nullable Evidence evidence,
    @Nullable Attributed rule) {

  /** Who proposes it. */
  public enum By {
    MODELS,
    /** The models, when a reading without a source is not held against them. */
    MODELS_FREELY,
    /** Rules, of what the models take for a cue. */
    RULES_TOO,
    RULES
  }

  /**
   * What the models think of a proposal: probabilities from 0 to 1.
   *
   * @param cue that it is a cue
   * @param something that the cue has a source or a content at all
   * @param path of the whole reading, of all readings of the paragraph
   * @param overlap the expected Jaccard index of this content and the right one
   * @param inside the mean, of the content's words, that they belong to it
   * @param weakest of the content's words, that it belongs to it
   * @param source of the source, or that there is none
   */
  public record Evidence(
      double cue,
      double something,
      double path,
      double overlap,
      double inside,
      double weakest,
      double source) {

    double all() {
      return something * Math.sqrt(cue) * overlap * source;
    }
  }

  public Proposal {
    content = List.copyOf(content);
  }

  /** A first guess how likely it is right, from 0 to 1; only good to compare proposals. */
  double guess() {
    if (evidence != null) {
      return evidence.all();
    }
    return rule == null ? 0 : rule.confidence();
  }
}
