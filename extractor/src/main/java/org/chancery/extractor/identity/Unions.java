package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins groups step by step, and never such that two members contradict each other: there are no
 * chains through a third. Used by one thread.
 */
final class Unions {
  private final Contradictions contradictions;
  private final IdentityHashMap<PersonGroup, PersonGroup> parents = new IdentityHashMap<>();
  private final List<PersonGroup> order = new ArrayList<>();

  Unions(Contradictions contradictions) {
    this.contradictions = contradictions;
  }

  void add(PersonGroup group) {
    parents.put(group, group);
    order.add(group);
  }

  /** What a group has become part of. */
  PersonGroup root(PersonGroup group) {
    PersonGroup at = group;
    while (parents.get(at) != at) {
      at = java.util.Objects.requireNonNull(parents.get(at), "only groups that were added");
    }
    return at;
  }

  /**
   * Joins two groups unless anything in them contradicts.
   *
   * @param reason why, for the members of the second, or null where they keep theirs
   * @return whether they are one now
   */
  boolean join(PersonGroup one, PersonGroup other, @Nullable String reason) {
    PersonGroup first = root(one);
    PersonGroup second = root(other);
    if (first == second) {
      return true;
    }
    if (contradictions.between(first, second) != null) {
      return false;
    }
    first.addAll(second, reason);
    parents.put(second, first);
    return true;
  }

  /** The groups that are left, in the order in which they were added. */
  List<PersonGroup> groups() {
    return new ArrayList<>(order.stream().filter(group -> parents.get(group) == group).toList());
  }
}
