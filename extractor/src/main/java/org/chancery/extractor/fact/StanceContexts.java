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
  private final Evaluations evaluations;

  StanceContexts(StanceLexicon lexicon) {
    this.lexicon = lexicon;
    this.evaluations = new Evaluations(lexicon);
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
      context = context.with(ofSubject(scene, at));
      if (governor == null) {
        break;
      }
      context = context.with(between(scene, governor, at.chunk()));
      context = context.with(judged(scene, governor, at.chunk()));
      String lemma = scene.clauses().head(governor).lemma();
      if (!lemma.equals(cue)) {
        context = context.with(ofWord(lemma, StanceContext.NONE));
      }
      open |= isAsked(scene, governor);
      if (!scene.clauses().is(governor, Chunk.Kind.VERB)) {
        open |= scene.isNegated(governor);
        break;
      }
      at = scene.clauses().predicate(governor);
    }
    return open ? context.with(StanceContext.OPEN) : context;
  }

  /** {@code was urged to sign}, {@code is expected to sign}: others want it. */
  private boolean isAsked(StanceScene scene, int governor) {
    return scene.clauses().is(governor, Chunk.Kind.VERB)
        && scene.clauses().predicate(governor).passive()
        && lexicon.is("object control", scene.clauses().head(governor));
  }

  /** {@code neither X nor Y supports it}. */
  private static StanceContext ofSubject(StanceScene scene, Predicate predicate) {
    Clauses clauses = scene.clauses();
    boolean own = predicate.governor() == null && !predicate.subjects().isEmpty();
    int first = own ? clauses.chunks().get(predicate.subjects().get(0)).first() : 0;
    return own && (isNeither(scene, first) || (first > 0 && isNeither(scene, first - 1)))
        ? StanceContext.NOT
        : StanceContext.NONE;
  }

  private static boolean isNeither(StanceScene scene, int token) {
    return StanceLexicon.lower(scene.tokens().get(token)).equals("neither");
  }

  private StanceContext ofWord(String lemma, StanceContext before) {
    return before.with(
        new StanceContext(
            lexicon.isNamed("want", lemma),
            lexicon.isNamed("refuse", lemma),
            false,
            lexicon.isNamed("void", lemma),
            false,
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
      } else if (lexicon.is("against", token)) {
        context = context.with(StanceContext.NOT).with(StanceContext.WISH);
      } else if ((i + 1 < to || !scene.clauses().is(verb - 1, Chunk.Kind.ADVERB))
          && lexicon.is("not", token)
          && !lexicon.is("merely", scene.tokens().get(i + 1))) {
        context = context.with(StanceContext.NOT);
      }
    }
    return context;
  }

  /** {@code it would be a mistake to leave}: what is bad is not to be done, what is good is. */
  private StanceContext judged(StanceScene scene, int governor, int verb) {
    Clauses clauses = scene.clauses();
    boolean expletive =
        lexicon.is("being", clauses.head(governor))
            && clauses.is(governor, Chunk.Kind.VERB)
            && clauses.predicate(governor).subjects().stream()
                .anyMatch(subject -> StanceLexicon.lower(clauses.head(subject)).equals("it"));
    int from = clauses.chunks().get(governor).last() + 1;
    int to = clauses.chunks().get(verb).first();
    for (int i = from; expletive && i < to; i++) {
      if (evaluations.isNegative(scene.tokens().get(i))) {
        return StanceContext.NOT.with(StanceContext.WISH);
      }
      if (evaluations.isPositive(scene.tokens().get(i))) {
        return StanceContext.WISH;
      }
    }
    return StanceContext.NONE;
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
    StanceContext context =
        new StanceContext(
            (future && !announced) || obligation,
            refuse,
            not && !refuse,
            open && !not,
            obligation,
            false);
    return open && not ? context.with(StanceContext.UNABLE) : context;
  }
}
