package org.chancery.extractor.fact;

import org.chancery.extractor.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads off the words of a verb, and off what it depends on, whether it is done, wished for or
 * refused. Immutable; may be shared between threads.
 */
final class StanceContexts {
  private static final int DEEPEST = 4;

  private final StanceLexicon lexicon;

  StanceContexts(StanceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The context of a verb.
   *
   * @param cue the lemma of the cue of the claim around it whose speaker acts, or null
   */
  StanceContext of(Predicate predicate, StanceScene scene, @Nullable String cue) {
    return of(predicate, scene, cue, cue != null && lexicon.isNamed("done", cue));
  }

  /** As the other, where what will be done counts as announced: a government says it. */
  StanceContext announced(Predicate predicate, StanceScene scene) {
    return of(predicate, scene, null, true);
  }

  private StanceContext of(
      Predicate predicate, StanceScene scene, @Nullable String cue, boolean told) {
    StanceContext context = StanceContext.NONE;
    boolean announced = told;
    if (cue != null) {
      context = ofWord(cue, context);
    }
    Predicate at = predicate;
    boolean open = false;
    for (int depth = 0; depth < DEEPEST; depth++) {
      open |= at.hypothetical();
      Integer governor = at.governor();
      announced |= governor != null && lexicon.is("done", scene.clauses().head(governor));
      context = context.with(ofVerb(scene, at.chunk(), announced, depth > 0));
      if (governor == null) {
        break;
      }
      context = context.with(between(scene, governor, at.chunk()));
      context = context.with(ofWord(scene.clauses().head(governor).lemma(), StanceContext.NONE));
      if (!scene.clauses().is(governor, Chunk.Kind.VERB)) {
        open |= isNegated(scene, governor);
        break;
      }
      at = scene.clauses().predicate(governor);
    }
    return open ? context.with(new StanceContext(false, false, false, true, false)) : context;
  }

  /** {@code made no effort to}. */
  private boolean isNegated(StanceScene scene, int noun) {
    Chunk chunk = scene.clauses().chunks().get(noun);
    return scene.tokens().subList(chunk.first(), chunk.last() + 1).stream()
        .anyMatch(token -> lexicon.is("not", token));
  }

  private StanceContext ofWord(String lemma, StanceContext before) {
    return before.with(
        new StanceContext(
            lexicon.isNamed("want", lemma),
            lexicon.isNamed("refuse", lemma),
            false,
            lexicon.isNamed("void", lemma),
            false));
  }

  /** Adjectives and adverbs between a verb and what it governs: {@code is not ready to sign}. */
  private StanceContext between(StanceScene scene, int governor, int verb) {
    StanceContext context = StanceContext.NONE;
    int from = scene.clauses().chunks().get(governor).last() + 1;
    int to = scene.clauses().chunks().get(verb).first();
    for (int i = from; i < to && to - from < 4; i++) {
      Token token = scene.tokens().get(i);
      if (token.pennTag().startsWith("JJ")) {
        context = ofWord(StanceLexicon.lower(token), context);
      } else if (lexicon.is("not", token) && !lexicon.is("merely", scene.tokens().get(i + 1))) {
        context = context.with(StanceContext.NOT);
      }
    }
    return context;
  }

  private StanceContext ofVerb(StanceScene scene, int chunk, boolean announced, boolean governs) {
    Chunk verb = scene.clauses().chunks().get(chunk);
    boolean future = false;
    boolean not = false;
    boolean open = false;
    boolean obligation = false;
    for (int i = verb.first(); i <= verb.last(); i++) {
      Token token = scene.tokens().get(i);
      if (i < verb.last() || verb.first() == verb.last()) {
        future |= lexicon.is("future", token);
        obligation |= lexicon.is("obligation", token);
        open |= lexicon.is("possible", token);
      }
      future |= governs && i == verb.last() && lexicon.is("going", token);
      not |= lexicon.is("not", token);
    }
    if (chunk > 0 && scene.clauses().is(chunk - 1, Chunk.Kind.ADVERB)) {
      not |= lexicon.is("not", scene.clauses().head(chunk - 1));
    }
    boolean refuse = future && not;
    return new StanceContext(
        (future && !announced) || obligation, refuse, not && !refuse, open, obligation);
  }
}
