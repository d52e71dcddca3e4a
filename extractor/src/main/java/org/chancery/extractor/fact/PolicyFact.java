package org.chancery.extractor.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article's assertion between a policy and a person, country or organisation. Immutable; one for
 * each distinct (policy, relation, target) of an article, with all its evidence.
 *
 * @param policy id of the policy entity
 * @param relation how the target stands to it
 * @param target id of a person, country or organisation entity
 * @param evidence the mentions or spans that say it, in the order of the text; never empty
 * @param claim the place of the claim among the article's claims that a stance was read off, or
 *     null
 * @param confidence from 0 to 1
 * @param rule the rule that found it; a short stable name
 */
public record PolicyFact(
    String policy,
    PolicyRelation relation,
    String target,
    List<Evidence> evidence,
    @Nullable Integer claim,
    double confidence,
    String rule) {
  public PolicyFact {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a policy fact without evidence");
    }
  }
}
