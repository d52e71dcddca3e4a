package org.chancery.extractor.fact;

import java.util.List;
import java.util.Set;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.fact.Actors.Actor;
import org.chancery.extractor.language.Token;

/**
 * Reads positions on one policy mention off the words around it: verbs, nouns, judgements, an
 * owner. Immutable; may be shared between threads.
 */
final class StanceFinder {
  private final StanceLexicon lexicon;
  private final VerbStances verbs;
  private final NounStances nouns;
  private final Judgements judgements;
  private final Votes votes;
  private final Receptions receptions;

  StanceFinder(StanceLexicon lexicon) {
    this.lexicon = lexicon;
    StanceHolders holders = new StanceHolders(lexicon);
    this.verbs = new VerbStances(lexicon, holders);
    this.nouns = new NounStances(lexicon, holders);
    this.judgements = new Judgements(lexicon, holders);
    this.votes = new Votes(lexicon, holders);
    this.receptions = new Receptions(lexicon, holders);
  }

  /** Adds the positions on the policies of a sentence. */
  void find(PolicySentence policies, FactCollector found) {
    StanceScene scene = policies.scene();
    Actors actors = scene.actors();
    StanceWriter writer = new StanceWriter(found, actors);
    policies.topic().ifPresent(topic -> votes.find(topic, scene, writer));
    for (Named policy : policies.standIns()) {
      PolicyPlace place = PolicyPlace.of(policy, scene);
      if (place.whole()) {
        verbs.find(place, scene, writer);
        judgements.called(place, scene, writer);
        Integer claim = actors.claimAround(policy.mention().span());
        if (claim != null && actors.claimants(claim).stream().allMatch(actors::isPerson)) {
          judgements.said(claim, place, scene, writer);
        }
      }
    }
    boolean alone = policies.named().stream().map(Named::entity).distinct().count() == 1;
    for (Named policy : policies.named()) {
      PolicyPlace place = PolicyPlace.of(policy, scene);
      if (place.whole() && !isAsked(place, scene)) {
        receptions.find(place, alone, scene, writer);
        verbs.find(place, scene, writer);
        nouns.find(place, scene, writer);
        judgements.find(place, scene, writer);
        owner(place, scene, writer);
      }
    }
  }

  /** Whether a question is asked with the policy: {@code why should we sign the treaty?} */
  private static boolean isAsked(PolicyPlace policy, StanceScene scene) {
    for (int i = policy.last() + 1; i < scene.tokens().size(); i++) {
      String word = scene.tokens().get(i).text();
      if (word.equals("?")) {
        return true;
      }
      if (Set.of(".", "!", ";", ":", "\"", "''", "”").contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** {@code X's plan}: proposed by its owner, or enacted where it is no plan. */
  private void owner(PolicyPlace policy, StanceScene scene, StanceWriter found) {
    boolean proposal = isPlanned(policy, scene);
    for (int i = policy.first(); i <= policy.last(); i++) {
      Token token = scene.tokens().get(i);
      if (token.tag().equals("ADP") || token.tag().equals("PART")) {
        break;
      }
      proposal |= lexicon.is("possessive proposals", token);
    }
    PolicyRelation relation = proposal ? PolicyRelation.PROPOSED_BY : PolicyRelation.ENACTED_BY;
    List<Actor> named = scene.actors().owner(policy.first());
    List<Actor> owners =
        (named.isEmpty() ? imposers(policy, scene) : named)
            .stream().filter(owner -> !found.hasPosition(policy.policy(), owner)).toList();
    found.add(policy.policy(), relation, owners, "owner", null);
  }

  /** {@code Norwegian sanctions on Iran}: the country before what is aimed at another one. */
  private List<Actor> imposers(PolicyPlace policy, StanceScene scene) {
    int head = headOf(policy, scene);
    boolean aimed = head < policy.last() && lexicon.is("aimed", scene.tokens().get(head));
    return aimed ? scene.actors().countryBefore(policy.first()) : List.of();
  }

  /** The place of the last word before a preposition. */
  private static int headOf(PolicyPlace policy, StanceScene scene) {
    int head = policy.first();
    while (head < policy.last() && !scene.tokens().get(head + 1).pennTag().equals("IN")) {
      head++;
    }
    return head;
  }

  /** {@code his proposed tax}. */
  private boolean isPlanned(PolicyPlace policy, StanceScene scene) {
    int from = scene.clauses().chunks().get(policy.chunk()).first();
    return scene.tokens().subList(from, policy.first()).stream()
        .anyMatch(token -> lexicon.is("planned", token));
  }
}
