package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Actors.Actor;
import org.jspecify.annotations.Nullable;

/** Writes positions down with what shows them. Used by one thread. */
final class StanceWriter {
  /** The way of a party that is told by what it did. */
  private static final String SIGNED = "signed";

  /** The way of an agreement that others reach with somebody's help. */
  static final String HELPED = "helped";

  /** Types of policies to which a country becomes a party when it signs them. */
  private static final Set<String> BETWEEN_STATES = Set.of("Treaty", "TradeAgreement");

  private final FactCollector found;
  private final Actors actors;

  StanceWriter(FactCollector found, Actors actors) {
    this.found = found;
    this.actors = actors;
  }

  /** A position on a policy that the sentence does not name. */
  void addMeant(Named policy, PolicyRelation relation, List<Actor> holders, Span trigger) {
    for (Actor actor : holders) {
      List<Evidence> evidence = List.of(actor.evidence(), new Evidence(trigger, null));
      found.add(
          policy.entity().id(),
          relation,
          actor.entity(),
          PolicyAnaphors.RULE,
          actor.claim(),
          evidence);
    }
  }

  /** Whether somebody already takes a position on a policy. */
  boolean hasPosition(Named policy, Actor actor) {
    return found.hasPosition(policy.entity().id(), actor.entity());
  }

  /**
   * The same position of some.
   *
   * @param trigger the word that takes it, or null
   */
  void add(
      Named policy,
      PolicyRelation relation,
      List<Actor> holders,
      String way,
      @Nullable Span trigger) {
    boolean named = !policy.mention().rule().equals(PolicyAnaphors.RULE);
    for (Actor actor : holders) {
      boolean party =
          relation == PolicyRelation.ENACTED_BY && !way.equals(HELPED) && isParty(policy, actor);
      List<Evidence> evidence = new ArrayList<>();
      evidence.add(new Evidence(policy.mention().span(), named ? policy.mention().type() : null));
      evidence.add(actor.evidence());
      if (trigger != null) {
        evidence.add(new Evidence(trigger, null));
      }
      found.add(
          policy.entity().id(),
          party ? PolicyRelation.PARTY : relation,
          actor.entity(),
          party ? SIGNED : named ? way : PolicyAnaphors.RULE,
          actor.claim(),
          evidence);
    }
  }

  /** A country that signs or ratifies what states agree on is a party to it. */
  private boolean isParty(Named policy, Actor actor) {
    return actors.isCountry(actor)
        && policy.entity() instanceof Entity.Policy agreed
        && BETWEEN_STATES.contains(agreed.policyType());
  }
}
