package org.chancery.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A change of the store that takes place as a whole or not at all.
 *
 * @param replacements graphs with new contents, in the order in which they are written
 * @param removals names of graphs that go away
 */
public record StoreUpdate(List<GraphReplacement> replacements, Set<Node> removals) {
  public StoreUpdate {
    replacements = List.copyOf(replacements);
    removals = Set.copyOf(removals);
  }

  /** An update that removes nothing. */
  public static StoreUpdate of(Collection<GraphReplacement> replacements) {
    return new StoreUpdate(List.copyOf(replacements), Set.of());
  }
}
