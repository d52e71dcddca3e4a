package org.chancery.extractor.fact;

/**
 * Words of a sentence that belong together without anything nested in them. Immutable.
 *
 * @param kind what they are
 * @param first the place of the first word in the sentence
 * @param last the place of the last word, which is the head of nouns and verbs
 */
record Chunk(Kind kind, int first, int last) {
  /** Kinds of chunks. */
  enum Kind {
    /** A noun with what stands before it, or a pronoun. */
    NOUN,
    /** A verb with its auxiliaries, negations, and {@code to}. */
    VERB,
    PREPOSITION,
    /** {@code who}, {@code which}, {@code that} behind a noun. */
    RELATIVE,
    /** {@code that}, {@code if}, {@code because}. */
    SUBORDINATOR,
    /** {@code and}, {@code but}. */
    CONJUNCTION,
    /** A comma, a dash, a bracket. */
    COMMA,
    /** Adverbs, particles, predicative adjectives, bare expressions of time. */
    ADVERB,
    /** A quotation mark. */
    QUOTE,
    /** What ends a clause: a semicolon, a colon, a full stop. */
    BREAK
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
