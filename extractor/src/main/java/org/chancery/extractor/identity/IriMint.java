package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chancery.extractor.document.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Gives each cluster of a type its IRI: that of its gazetteer entry, else its slug; all those that
 * share a slug, or would take an entry's IRI, have a qualifier as well, and where that does not
 * tell them apart a hash of their evidence. Which IRI a cluster has does not depend on any order.
 */
final class IriMint {
  private static final String QUALIFIED = "--";
  private static final int[] HASH_LENGTHS = {8, 16, 64};

  private final String prefix;
  private final Predicate<String> reserved;

  /**
   * A mint.
   *
   * @param prefix what the IRIs begin with, for example {@code …/id/person/}
   * @param reserved whether an IRI is that of a gazetteer entry
   */
  IriMint(String prefix, Predicate<String> reserved) {
    this.prefix = prefix;
    this.reserved = reserved;
  }

  Map<Cluster, String> mint(
      Collection<Cluster> clusters,
      Function<Cluster, @Nullable String> slug,
      Function<Cluster, @Nullable String> qualifier) {
    Map<Cluster, String> iris = new LinkedHashMap<>();
    List<Cluster> left = new ArrayList<>();
    for (Cluster cluster : clusters) {
      String reference = cluster.reference();
      if (reference != null) {
        iris.put(cluster, reference);
      } else {
        left.add(cluster);
      }
    }
    left = assign(left, slug, iris);
    left =
        assign(
            left,
            cluster -> {
              String more = qualifier.apply(cluster);
              return more == null ? null : slug.apply(cluster) + QUALIFIED + more;
            },
            iris);
    for (int length : HASH_LENGTHS) {
      left =
          assign(
              left,
              cluster -> slug.apply(cluster) + QUALIFIED + hash(cluster).substring(0, length),
              iris);
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException("two things with the same evidence: " + left.get(0).key());
    }
    return iris;
  }

  /** Gives an IRI to those whose candidate is theirs alone, and returns the others. */
  private List<Cluster> assign(
      List<Cluster> clusters,
      Function<Cluster, @Nullable String> candidate,
      Map<Cluster, String> iris) {
    Map<String, List<Cluster>> byIri = new TreeMap<>();
    List<Cluster> left = new ArrayList<>();
    for (Cluster cluster : clusters) {
      String name = candidate.apply(cluster);
      if (name == null) {
        left.add(cluster);
      } else {
        byIri.computeIfAbsent(prefix + name, iri -> new ArrayList<>()).add(cluster);
      }
    }
    Set<String> taken = new HashSet<>(iris.values());
    byIri.forEach(
        (iri, sharing) -> {
          if (sharing.size() == 1 && !taken.contains(iri) && !reserved.test(iri)) {
            iris.put(sharing.get(0), iri);
          } else {
            left.addAll(sharing);
          }
        });
    return left;
  }

  private static String hash(Cluster cluster) {
    return Sha256.hex(String.join("\n", cluster.evidence()));
  }
}
