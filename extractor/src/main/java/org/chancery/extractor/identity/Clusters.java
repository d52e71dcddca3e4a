package org.chancery.extractor.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.extractor.profile.EntityProfile;
import org.jspecify.annotations.Nullable;

/** The clusters of one type. Filled by one thread, then only read. */
final class Clusters {
  private final SortedMap<String, Cluster> byKey = new TreeMap<>();
  private final Map<String, Cluster> byItem = new HashMap<>();

  void join(String key, EntityProfile item, String reason) {
    Cluster cluster = byKey.computeIfAbsent(key, Cluster::new);
    cluster.add(item, reason);
    byItem.put(item.document() + '\n' + item.id(), cluster);
  }

  /** The cluster of an entity, or null where it has none (yet). */
  @Nullable Cluster of(String document, @Nullable String id) {
    return id == null ? null : byItem.get(document + '\n' + id);
  }

  /** Every cluster, by key. */
  Collection<Cluster> all() {
    return byKey.values();
  }
}
