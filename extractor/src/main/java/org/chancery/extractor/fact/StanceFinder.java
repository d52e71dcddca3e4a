package org.chancery.extractor.fact;

import java.util.List;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.fact.Actors.Actor;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;

/**
 * Reads positions on one policy mention off the words around it: verbs, nouns, judgements, an
 * owner. Immutable; may be shared between threads.
 */
final class StanceFinder {
  private final StanceLexicon lexicon;
  private final Chunker chunker;
  private final VerbStances verbs;
  private final NounStances nouns;
  private final Judgements judgements;

  StanceFinder(StanceLexicon lexicon) {
    this.lexicon = lexicon;
    this.chunker = new Chunker(lexicon);
    StanceHolders holders = new StanceHolders(lexicon);
    this.verbs = new VerbStances(lexicon, holders);
    this.nouns = new NounStances(lexicon, holders);
    this.judgements = new Judgements(lexicon, holders);
  }

  /** Adds the positions on some policies of a sentence. */
  void find(List<Named> policies, Sentence sentence, Actors actors, FactCollector found) {
    StanceScene scene = StanceScene.of(lexicon, chunker, sentence.tokens(), actors);
    StanceWriter writer = new StanceWriter(found);
    for (Named policy : policies) {
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
    boolean proposal = false;
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
}
