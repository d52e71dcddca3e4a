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
  private static final int CONTEXT = 5;
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
    if (!before(policy, tokens, first, actors, found)) {
      behind(policy, tokens, last, actors, found);
    }
  }

  /** The nearest stance before the policy. */
  private boolean before(
      Named policy, List<Token> tokens, int first, Actors actors, FactCollector found) {
    for (int i = first - 1; i >= Math.max(0, first - FURTHEST); i--) {
      String word = StanceLexicon.lower(tokens.get(i));
      if (word.equals(";") || word.equals(":") || word.equals("who") || word.equals("which")) {
        return false;
      }
      Optional<Stance> stance = lexicon.at(tokens, i);
      if (stance.isEmpty()) {
        continue;
      }
      if (stance.get().noun()) {
        return stanceNoun(policy, tokens, i, stance.get(), actors, found);
      }
      boolean verb = isVerb(tokens, i);
      boolean reaches =
          verb && (!stance.get().near() || first - i - stance.get().words().size() < NEAR);
      if (reaches && !isPassive(tokens, i)) {
        return stanceVerb(policy, tokens, i, stance.get(), actors, found);
      }
    }
    return false;
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

  private boolean stanceNoun(
      Named policy,
      List<Token> tokens,
      int place,
      Stance stance,
      Actors actors,
      FactCollector found) {
    List<Actor> owners = actors.owner(place);
    for (Actor owner : owners) {
      add(policy, stance.relation(), owner, "noun", tokens.get(place), found);
    }
    return !owners.isEmpty();
  }

  private boolean stanceVerb(
      Named policy,
      List<Token> tokens,
      int place,
      Stance stance,
      Actors actors,
      FactCollector found) {
    int group = groupStart(tokens, place);
    Context context = context(tokens, group, place);
    Span words = tokens.get(place).span().cover(policy.mention().span());
    Integer claimPlace = actors.claimAround(words);
    if (claimPlace != null) {
      List<Actor> subjects = subjectWithin(tokens, group, actors.claim(claimPlace), actors);
      Claim claim = actors.claim(claimPlace);
      if (subjects.isEmpty() || context.obligation()) {
        Context said = context.with(cueContext(claim));
        return said.adjust(stance)
            .map(
                relation ->
                    addAll(
                        policy,
                        relation,
                        actors.claimants(claimPlace),
                        "claim",
                        tokens.get(place),
                        found))
            .orElse(false);
      }
      return context
          .adjust(stance)
          .map(relation -> addAll(policy, relation, subjects, "verb", tokens.get(place), found))
          .orElse(false);
    }
    return context
        .adjust(stance)
        .map(
            relation ->
                addAll(
                    policy,
                    relation,
                    demander(tokens, group, actors),
                    "verb",
                    tokens.get(place),
                    found))
        .orElse(false);
  }

  /** The owner of a demand that the verb belongs to, else the verb's subject. */
  private List<Actor> demander(List<Token> tokens, int group, Actors actors) {
    for (int i = group - 1; i >= Math.max(0, group - FURTHEST); i--) {
      Token token = tokens.get(i);
      if (token.tag().equals("NOUN") && lexicon.is("want", token)) {
        List<Actor> owners = actors.owner(i);
        if (!owners.isEmpty()) {
          return owners;
        }
      }
    }
    return actors.subject(group, 0);
  }

  private List<Actor> subjectWithin(List<Token> tokens, int group, Claim claim, Actors actors) {
    int from = 0;
    for (Span content : claim.content()) {
      if (content.contains(tokens.get(group).span())) {
        from = placeOf(tokens, content.begin());
      }
    }
    return actors.subject(group, from);
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

  /** What the words before a verb do to its stance. */
  private record Context(
      boolean want, boolean refuse, boolean not, boolean hypothetical, boolean obligation) {
    Context with(Context cue) {
      return new Context(want || cue.want, refuse || cue.refuse, not, hypothetical, obligation);
    }

    Optional<PolicyRelation> adjust(Stance stance) {
      PolicyRelation said = stance.relation();
      if (stance.refused() && !refuse && !not) {
        return Optional.empty();
      }
      if (want && said == PolicyRelation.ENACTED_BY) {
        said = PolicyRelation.PROPOSED_BY;
      } else if (want && said == PolicyRelation.ENDED_BY) {
        said = PolicyRelation.OPPOSED_BY;
      }
      boolean done = said == PolicyRelation.ENACTED_BY || said == PolicyRelation.ENDED_BY;
      if (hypothetical && done) {
        return Optional.empty();
      }
      if (refuse) {
        return Optional.of(
            said == PolicyRelation.OPPOSED_BY
                ? PolicyRelation.SUPPORTED_BY
                : PolicyRelation.OPPOSED_BY);
      }
      if (not) {
        return switch (said) {
          case SUPPORTED_BY -> Optional.of(PolicyRelation.OPPOSED_BY);
          case OPPOSED_BY -> Optional.of(PolicyRelation.SUPPORTED_BY);
          default -> Optional.empty();
        };
      }
      return Optional.of(said);
    }
  }

  private Context context(List<Token> tokens, int group, int verb) {
    boolean want = false;
    boolean refuse = false;
    boolean not = false;
    boolean hypothetical = false;
    boolean obligation = false;
    for (int i = Math.max(0, group - CONTEXT); i < verb; i++) {
      Token token = tokens.get(i);
      boolean inGroup = i >= group;
      not |= inGroup && lexicon.is("not", token);
      obligation |= inGroup && lexicon.is("obligation", token);
      want |= inGroup && lexicon.is("want", token);
      refuse |= inGroup && lexicon.is("refuse", token);
      want |= !inGroup && i == group - 1 && lexicon.is("want", token);
      refuse |= !inGroup && i == group - 1 && lexicon.is("refuse", token);
      hypothetical |= lexicon.is("hypothetical", token) && token.tag().equals("SCONJ");
    }
    return new Context(want, refuse, not, hypothetical, obligation);
  }

  private Context cueContext(Claim claim) {
    String lemma = claim.cueLemma();
    boolean want = lemma != null && lexicon.isNamed("want", lemma);
    boolean refuse = lemma != null && lexicon.isNamed("refuse", lemma);
    return new Context(want, refuse, false, false, false);
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
          Context context = context(tokens, groupStart(tokens, i), i);
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

  private static boolean addAll(
      Named policy,
      PolicyRelation relation,
      List<Actor> targets,
      String way,
      Token trigger,
      FactCollector found) {
    targets.forEach(target -> add(policy, relation, target, way, trigger, found));
    return !targets.isEmpty();
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
