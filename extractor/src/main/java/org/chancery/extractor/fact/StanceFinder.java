package org.chancery.extractor.fact;

import java.util.List;
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

  StanceFinder(StanceLexicon lexicon) {
    this.lexicon = lexicon;
    StanceHolders holders = new StanceHolders(lexicon);
    this.verbs = new VerbStances(lexicon, holders);
    this.nouns = new NounStances(lexicon, holders);
    this.judgements = new Judgements(lexicon, holders);
    this.votes = new Votes(lexicon, holders);
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
    for (Named policy : policies.named()) {
      PolicyPlace place = PolicyPlace.of(policy, scene);
      if (place.whole()) {
        verbs.find(place, scene, writer);
        nouns.find(place, scene, writer);
        judgements.find(place, scene, writer);
        owner(place, scene, writer);
      }
    }
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
    List<Actor> owners =
        scene.actors().owner(policy.first()).stream()
            .filter(owner -> !found.hasPosition(policy.policy(), owner))
            .toList();
    found.add(policy.policy(), relation, owners, "owner", null);
  }

  /** {@code his proposed tax}. */
  private boolean isPlanned(PolicyPlace policy, StanceScene scene) {
    int from = scene.clauses().chunks().get(policy.chunk()).first();
    return scene.tokens().subList(from, policy.first()).stream()
        .anyMatch(token -> lexicon.is("planned", token));
  }
}
