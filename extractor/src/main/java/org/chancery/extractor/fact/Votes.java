package org.chancery.extractor.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.fact.Chunk.Kind;
import org.chancery.extractor.fact.StanceHolders.Holders;
import org.chancery.extractor.language.Token;

/**
 * Reads positions off votes that don't say what is voted on: {@code Hungary voted against}.
 * Immutable; may be shared between threads.
 */
final class Votes {
  private static final Set<String> AGAINST = Set.of("against", "no");
  private static final Set<String> FOR = Set.of("for", "yes");

  private final StanceLexicon lexicon;
  private final StanceHolders holders;

  Votes(StanceLexicon lexicon, StanceHolders holders) {
    this.lexicon = lexicon;
    this.holders = holders;
  }

  /** Adds what votes in a sentence say of a policy. */
  void find(Named policy, StanceScene scene, StanceWriter found) {
    Clauses clauses = scene.clauses();
    for (int verb = 0; verb < clauses.chunks().size(); verb++) {
      if (clauses.is(verb, Kind.VERB) && clauses.head(verb).lemma().equals("vote")) {
        Predicate predicate = clauses.predicate(verb);
        cast(verb, scene).ifPresent(way -> write(way, predicate, policy, scene, found));
      }
    }
  }

  private void write(
      PolicyRelation relation,
      Predicate predicate,
      Named policy,
      StanceScene scene,
      StanceWriter found) {
    Span trigger = scene.clauses().head(predicate.chunk()).span();
    Holders who = holders.of(predicate, trigger, scene);
    if (!predicate.passive() && who.context().equals(StanceContext.NONE)) {
      found.addMeant(policy, relation, who.actors(), trigger);
    }
  }

  /** Which way the vote went; empty where it says on what, or not how. */
  private Optional<PolicyRelation> cast(int verb, StanceScene scene) {
    List<Token> tokens = scene.tokens();
    int at = scene.clauses().chunks().get(verb).last() + 1;
    while (at < tokens.size() && tokens.get(at).tag().equals("ADV")) {
      at++;
    }
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    String word = StanceLexicon.lower(tokens.get(at));
    boolean favor = word.equals("in") && isFavor(tokens, at + 1);
    if (!isEnd(tokens, favor ? at + 2 : at + 1)) {
      return Optional.empty();
    }
    if (AGAINST.contains(word)) {
      return Optional.of(PolicyRelation.OPPOSED_BY);
    }
    return favor || FOR.contains(word)
        ? Optional.of(PolicyRelation.SUPPORTED_BY)
        : Optional.empty();
  }

  private boolean isFavor(List<Token> tokens, int at) {
    return at < tokens.size() && lexicon.isNamed("favor", StanceLexicon.lower(tokens.get(at)));
  }

  private static boolean isEnd(List<Token> tokens, int at) {
    return at >= tokens.size()
        || tokens.get(at).tag().equals("PUNCT")
        || tokens.get(at).pennTag().equals("CC")
        || StanceLexicon.lower(tokens.get(at)).equals("it");
  }
}
