package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.PolicyHeads;
import org.jspecify.annotations.Nullable;

/** Mentions of one policy while an article is read. Used by one thread. */
final class PolicyCluster {
  private static final double ENOUGH_SHARED = 0.3;

  private final Cluster cluster = new Cluster();
  private final List<PolicyWording> wordings = new ArrayList<>();
  private final String type;

  /**
   * An empty cluster.
   *
   * @param type the local name of the policy type of its first wording
   */
  PolicyCluster(String type) {
    this.type = type;
  }

  void add(PolicyWording wording) {
    cluster.add(wording.mention());
    wordings.add(wording);
  }

  Cluster cluster() {
    return cluster;
  }

  String type() {
    return type;
  }

  int lastOffset() {
    return wordings.get(wordings.size() - 1).mention().span().begin();
  }

  @Nullable String reference() {
    return wordings.get(0).reference();
  }

  boolean hasHead(String head) {
    return wordings.stream().anyMatch(wording -> wording.head().equals(head));
  }

  boolean hasKind(String head, PolicyHeads heads) {
    return wordings.stream()
        .anyMatch(wording -> !wording.head().isEmpty() && heads.sameKind(wording.head(), head));
  }

  /**
   * Whether a wording may name the policy of one of the cluster's wordings, and contradicts none.
   */
  boolean agreesWith(PolicyWording wording, PolicyHeads heads) {
    boolean contradicted =
        wordings.stream()
            .anyMatch(
                known ->
                    differ(known.countries(), wording.countries())
                        || differ(known.numbers(), wording.numbers()));
    if (contradicted || !isAbout(wording)) {
      return false;
    }
    boolean onlyBare = wordings.stream().allMatch(PolicyWording::isBare);
    return wordings.stream()
        .filter(known -> onlyBare || !known.isBare())
        .anyMatch(known -> agree(known, wording, heads));
  }

  /** Whether a sentence that names the policy has a certain word. */
  boolean isNamedWith(String word, AnnotatedText text) {
    return wordings.stream()
        .anyMatch(
            known ->
                text.view()
                    .substring(known.sentence().begin(), known.sentence().end())
                    .contains(word));
  }

  /**
   * Whether the countries that a wording names were named with the policy, at least nearby: the
   * trade agreement that two countries signed is not their "trade agreement with Jordan".
   */
  private boolean isAbout(PolicyWording wording) {
    return wording.countries().isEmpty()
        || wordings.stream()
            .anyMatch(known -> !known.countries().isEmpty() || isToldWith(known, wording));
  }

  /** Whether another sentence has the policy and one of the countries. */
  private static boolean isToldWith(PolicyWording known, PolicyWording wording) {
    return !known.sentence().equals(wording.sentence())
        && !Collections.disjoint(known.nearby(), wording.countries());
  }

  /** How often the policy was named so far. */
  int size() {
    return wordings.size();
  }

  private static boolean agree(PolicyWording known, PolicyWording wording, PolicyHeads heads) {
    if (known.words().equalsIgnoreCase(wording.words())) {
      return true;
    }
    if (known.head().isEmpty()
        || wording.head().isEmpty()
        || !heads.sameKind(known.head(), wording.head())) {
      return false;
    }
    Set<String> shared = new HashSet<>(known.others());
    shared.retainAll(wording.others());
    int all = known.others().size() + wording.others().size() - shared.size();
    boolean inside =
        known.others().containsAll(wording.others())
            || wording.others().containsAll(known.others());
    return inside || (all > 0 && shared.size() >= ENOUGH_SHARED * all);
  }

  private static boolean differ(Set<String> some, Set<String> others) {
    return !some.isEmpty()
        && !others.isEmpty()
        && !some.containsAll(others)
        && !others.containsAll(some);
  }
}
