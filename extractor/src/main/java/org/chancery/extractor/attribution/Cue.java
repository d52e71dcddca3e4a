package org.chancery.extractor.attribution;

/**
 * The words that signal an attribution. Immutable.
 *
 * @param range the cue's tokens, helping verbs and particles included
 * @param head index of the token that is looked up in the lexicon
 * @param entry what the lexicon says
 * @param shape how it stands in the sentence
 * @param past whether the head is in the past tense
 */
public record Cue(TokenRange range, int head, CueEntry entry, Shape shape, boolean past) {

  /** {@code Ruiz was asked}: whether what stands before it is the one spoken to. */
  public boolean isSpokenTo(Source source) {
    return shape == Shape.PASSIVE && entry.frames().recipient() && !source.inverted();
  }

  /** How a cue stands in its sentence. */
  public enum Shape {
    FINITE,
    /** {@code saying}, {@code adding}. */
    ING,
    /** {@code was asked}, {@code is expected}. */
    PASSIVE,
    NOUN,
    /** {@code according to}. */
    PHRASE,
    /** The colon of a headline, or behind the name of a speaker. */
    COLON,
    /** The dash before the name of the one quoted. */
    SIGNATURE
  }
}
