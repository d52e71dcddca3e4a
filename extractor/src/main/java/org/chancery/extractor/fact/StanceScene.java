package org.chancery.extractor.fact;

import java.util.List;
import org.chancery.extractor.language.Token;

/**
 * A sentence as stances are read in it. Used by one thread.
 *
 * @param clauses its verbs
 * @param actors its people, countries and organisations
 */
record StanceScene(StanceLexicon lexicon, List<Token> tokens, Clauses clauses, Actors actors) {
  /** The sentence that the actors stand in. */
  static StanceScene of(StanceLexicon lexicon, Chunker chunker, List<Token> tokens, Actors actors) {
    List<Chunk> chunks = chunker.chunk(tokens, actors.whole());
    return new StanceScene(lexicon, tokens, new Clauses(lexicon, tokens, chunks), actors);
  }

  /** Whether a negation stands inside a chunk: {@code does not think}, {@code no effort}. */
  boolean isNegated(int chunk) {
    Chunk words = clauses.chunks().get(chunk);
    return tokens.subList(words.first(), words.last() + 1).stream()
        .anyMatch(token -> lexicon.is("not", token));
  }
}
