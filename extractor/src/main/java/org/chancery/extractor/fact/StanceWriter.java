package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.fact.Actors.Actor;
import org.jspecify.annotations.Nullable;

/** Writes positions down with what shows them. Used by one thread. */
final class StanceWriter {
  private final FactCollector found;

  StanceWriter(FactCollector found) {
    this.found = found;
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
      List<Actor> actors,
      String way,
      @Nullable Span trigger) {
    for (Actor actor : actors) {
      List<Evidence> evidence = new ArrayList<>();
      evidence.add(new Evidence(policy.mention().span(), policy.mention().type()));
      evidence.add(actor.evidence());
      if (trigger != null) {
        evidence.add(new Evidence(trigger, null));
      }
      found.add(policy.entity().id(), relation, actor.entity(), way, actor.claim(), evidence);
    }
  }
}
