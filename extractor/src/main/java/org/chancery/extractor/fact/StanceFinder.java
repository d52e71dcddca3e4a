package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.fact.Actors.Actor;
import org.chancery.extractor.fact.StanceLexicon.Stance;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads positions on one policy mention off the words around it: a stance verb or noun before it,
 * an agent behind it, an owner. Immutable; may be shared between threads.
 */
final class StanceFinder {
  private static final int FURTHEST = 9;
  private static final int NEAR = 3;
  private static final int BEHIND = 8;

  private final StanceLexicon lexicon;

  StanceFinder(StanceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  void find(Named policy, Sentence sentence, Actors actors, FactCollector found) {
    List<Token> tokens = sentence.tokens();
    int first = placeOf(tokens, policy.mention().span().begin());
    int last = placeOf(tokens, policy.mention().span().end() - 1);
    owner(policy, tokens, first, last, actors, found);
    before(policy, tokens, first, actors, found);
    behind(policy, tokens, last, actors, found);
  }

  /** The nearest stance before the policy. */
  private void before(
      Named policy, List<Token> tokens, int first, Actors actors, FactCollector found) {
    for (int i = first - 1; i >= Math.max(0, first - FURTHEST); i--) {
      if (endsReach(tokens, i, policy, actors)) {
        return;
      }
      Optional<Stance> stance = lexicon.at(tokens, i);
      if (stance.isEmpty()) {
        continue;
      }
      if (stance.get().noun()) {
        stanceNoun(policy, tokens, i, stance.get(), actors, found);
        return;
      }
      boolean near = first - i - stance.get().words().size() < NEAR;
      if (isVerb(tokens, i) && (near || !stance.get().near()) && !isPassive(tokens, i)) {
        stanceVerb(policy, tokens, i, stance.get(), actors, found);
        return;
      }
    }
  }

  /** Whether a stance further left can no longer have the policy as its object. */
  private static boolean endsReach(List<Token> tokens, int place, Named policy, Actors actors) {
    String word = StanceLexicon.lower(tokens.get(place));
    boolean preposition = tokens.get(place).tag().equals("ADP");
    return word.equals(";")
        || word.equals(":")
        || word.equals("who")
        || word.equals("which")
        || (preposition && actors.isBehindPolicy(place, policy));
  }

  private boolean isVerb(List<Token> tokens, int place) {
    String tag = tokens.get(place).tag();
    boolean afterTo = place > 0 && StanceLexicon.lower(tokens.get(place - 1)).equals("to");
    return tag.equals("VERB") || afterTo;
  }

  private static boolean isPassive(List<Token> tokens, int place) {
    for (int i = place - 1; i >= Math.max(0, place - 3); i--) {
      String lemma = tokens.get(i).lemma();
      if (lemma.equals("be") && StanceLexicon.lower(tokens.get(place)).endsWith("ed")) {
        return true;
      }
      if (!tokens.get(i).tag().equals("ADV")) {
        return false;
      }
    }
    return false;
  }

  private void stanceNoun(
      Named policy,
      List<Token> tokens,
      int place,
      Stance stance,
      Actors actors,
      FactCollector found) {
    List<Actor> owners = actors.owner(place);
    if (stance.agent()) {
      owners = actors.subject(place, 0);
    }
    for (Actor owner : owners) {
      add(policy, stance.relation(), owner, "noun", tokens.get(place), found);
    }
  }

  private void stanceVerb(
      Named policy,
      List<Token> tokens,
      int place,
      Stance said,
      Actors actors,
      FactCollector found) {
    Stance stance = said;
    int group = groupStart(tokens, place);
    Token trigger = tokens.get(place);
    int policyPlace = placeOf(tokens, policy.mention().span().begin());
    int object = objectBetween(tokens, place + stance.words().size(), policyPlace);
    if (object >= 0 && !lexicon.is("transparent", tokens.get(object))) {
      if (!lexicon.is("undoing", tokens.get(object)) || !stance.isOpinion()) {
        return;
      }
      stance = stance.turned();
    }
    Integer claim = actors.claimAround(trigger.span().cover(policy.mention().span()));
    if (claim == null) {
      plainVerb(policy, tokens, group, place, stance, actors, found);
    } else {
      claimedVerb(policy, tokens, group, place, stance, claim, actors, found);
    }
  }

  private void plainVerb(
      Named policy,
      List<Token> tokens,
      int group,
      int place,
      Stance stance,
      Actors actors,
      FactCollector found) {
    StanceContext context = StanceContext.of(lexicon, tokens, group, place, null);
    List<Actor> demanders = demanders(tokens, group, actors);
    StanceContext meant = demanders.isEmpty() ? context : context.with(StanceContext.WISH);
    List<Actor> acting = demanders.isEmpty() ? actors.subject(group, 0) : demanders;
    meant
        .adjust(stance)
        .ifPresent(relation -> addAll(policy, relation, acting, "verb", tokens.get(place), found));
  }

  /** Inside a claim the claimant acts, unless the verb has a subject of its own. */
  private void claimedVerb(
      Named policy,
      List<Token> tokens,
      int group,
      int place,
      Stance stance,
      int claim,
      Actors actors,
      FactCollector found) {
    String cue = actors.claim(claim).cueLemma();
    StanceContext said = StanceContext.of(lexicon, tokens, group, place, cue);
    int from = contentStart(tokens, group, actors.claim(claim));
    if (said.obligation() || !actors.hasSubject(group, from)) {
      said.adjust(stance)
          .ifPresent(
              relation ->
                  addAll(
                      policy,
                      relation,
                      actors.claimants(claim),
                      "claim",
                      tokens.get(place),
                      found));
      return;
    }
    boolean done = cue != null && lexicon.isNamed("done", cue);
    StanceContext context = done ? said : StanceContext.of(lexicon, tokens, group, place, null);
    List<Actor> subjects = actors.subject(group, from);
    context
        .adjust(stance)
        .ifPresent(
            relation -> addAll(policy, relation, subjects, "verb", tokens.get(place), found));
  }

  /**
   * A noun between a verb and the policy that is the verb's object, because a preposition joins the
   * policy to it; -1 where there is none.
   */
  private static int objectBetween(List<Token> tokens, int from, int policy) {
    for (int i = from; i + 1 < policy; i++) {
      boolean noun = tokens.get(i).tag().equals("NOUN") || tokens.get(i).tag().equals("PROPN");
      String next = StanceLexicon.lower(tokens.get(i + 1));
      if (noun && (next.equals("of") || next.equals("for") || next.equals("to"))) {
        return i;
      }
    }
    return -1;
  }

  /** The owners of a demand that the verb belongs to: {@code X's demand that Y pay}. */
  private List<Actor> demanders(List<Token> tokens, int group, Actors actors) {
    for (int i = group - 1; i >= Math.max(0, group - FURTHEST); i--) {
      Token token = tokens.get(i);
      if (token.tag().equals("NOUN") && lexicon.is("want", token)) {
        return actors.owner(i);
      }
    }
    return List.of();
  }

  private static int contentStart(List<Token> tokens, int group, Claim claim) {
    int from = 0;
    for (Span content : claim.content()) {
      if (content.contains(tokens.get(group).span())) {
        from = placeOf(tokens, content.begin());
      }
    }
    return from;
  }

  /** The first word of the chain of verbs that ends here ({@code has vowed to scrap}). */
  private static int groupStart(List<Token> tokens, int place) {
    int start = place;
    for (int i = place - 1; i >= 0; i--) {
      String tag = tokens.get(i).tag();
      boolean joins =
          tag.equals("VERB") || tag.equals("AUX") || tag.equals("PART") || tag.equals("ADV");
      boolean conjunction = tag.equals("CCONJ") && i > 0 && tokens.get(i - 1).tag().equals("VERB");
      String word = StanceLexicon.lower(tokens.get(i));
      if ((word.equals("'s") && tag.equals("PART")) || (!joins && !conjunction)) {
        return start;
      }
      start = i;
    }
    return start;
  }

  /** {@code the guidelines, signed by X}; {@code the ban was lifted by X}. */
  private void behind(
      Named policy, List<Token> tokens, int last, Actors actors, FactCollector found) {
    for (int i = last + 1; i < Math.min(tokens.size() - 1, last + BEHIND); i++) {
      String word = StanceLexicon.lower(tokens.get(i));
      if (word.equals(";") || word.equals("that") || word.equals("and") || word.equals("but")) {
        return;
      }
      Optional<Stance> stance = lexicon.at(tokens, i);
      if (stance.isEmpty() || stance.get().noun() || !tokens.get(i).tag().equals("VERB")) {
        continue;
      }
      for (int by = i + 1; by <= Math.min(tokens.size() - 2, i + 2); by++) {
        if (StanceLexicon.lower(tokens.get(by)).equals("by")) {
          StanceContext context = StanceContext.of(lexicon, tokens, groupStart(tokens, i), i, null);
          Token trigger = tokens.get(i);
          List<Actor> agents = actors.agent(by);
          context
              .adjust(stance.get())
              .ifPresent(relation -> addAll(policy, relation, agents, "by", trigger, found));
          return;
        }
      }
      return;
    }
  }

  /** {@code X's plan}: proposed by its owner, or enacted where it is no plan. */
  private void owner(
      Named policy, List<Token> tokens, int first, int last, Actors actors, FactCollector found) {
    boolean proposal = false;
    for (int i = first; i <= last; i++) {
      if (tokens.get(i).tag().equals("ADP") || tokens.get(i).tag().equals("PART")) {
        break;
      }
      proposal |= lexicon.is("possessive proposals", tokens.get(i));
    }
    PolicyRelation relation = proposal ? PolicyRelation.PROPOSED_BY : PolicyRelation.ENACTED_BY;
    for (Actor owner : actors.owner(first)) {
      add(policy, relation, owner, "owner", null, found);
    }
  }

  private static void addAll(
      Named policy,
      PolicyRelation relation,
      List<Actor> targets,
      String way,
      Token trigger,
      FactCollector found) {
    targets.forEach(target -> add(policy, relation, target, way, trigger, found));
  }

  private static void add(
      Named policy,
      PolicyRelation relation,
      Actor target,
      String way,
      @Nullable Token trigger,
      FactCollector found) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(policy.mention().span(), policy.mention().type()));
    evidence.add(target.evidence());
    if (trigger != null) {
      evidence.add(new Evidence(trigger.span(), null));
    }
    found.add(policy.entity().id(), relation, target.entity(), way, target.claim(), evidence);
  }

  private static int placeOf(List<Token> tokens, int offset) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).span().end() > offset) {
        return i;
      }
    }
    return tokens.size() - 1;
  }
}
