package org.chancery.extractor.fact;

import java.util.List;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.sequence.FeatureBuffer;

/**
 * A policy and a country named near it, of which a model says whether the policy concerns it.
 * Immutable; to be used as long as the article is read.
 */
public final class ConcernCandidate {
  private final Pair pair;
  private final ConcernFeatures features;

  /**
   * What is paired.
   *
   * @param near the mentions of both in one sentence, or in two that follow each other where no
   *     sentence names both; the nearest first, at least one
   */
  record Pair(Named policy, Named country, List<Near> near) {}

  /**
   * Two mentions.
   *
   * @param apart how many sentences the country is behind the policy, from -1 to 1
   */
  record Near(Named policy, Named country, int apart) {}

  ConcernCandidate(Pair pair, ConcernFeatures features) {
    this.pair = pair;
    this.features = features;
  }

  /** The id of the policy. */
  public String policy() {
    return pair.policy().entity().id();
  }

  /** The policy. */
  Entity entity() {
    return pair.policy().entity();
  }

  /** Whether the gazetteer says that the country is party to the policy. */
  boolean isKnown(ConcernFinder concerns) {
    return concerns.isKnownParty(entity(), pair.country());
  }

  /** The id of the country. */
  public String target() {
    return pair.country().entity().id();
  }

  /** Writes what a model sees, as one token. */
  public void write(FeatureBuffer buffer) {
    features.write(pair, buffer);
  }

  /** The nearest mentions of both. */
  List<Evidence> evidence() {
    Near nearest = pair.near().get(0);
    return List.of(
        new Evidence(nearest.policy().mention().span(), nearest.policy().mention().type()),
        new Evidence(nearest.country().mention().span(), nearest.country().mention().type()));
  }
}
