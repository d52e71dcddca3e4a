package org.chancery.extractor.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.extractor.profile.Statement;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Vocabulary.Prov;
import org.jspecify.annotations.Nullable;

/**
 * The same statement in several places: claims whose contents have the same words, whatever their
 * case and punctuation. Most statements stand in one place only, so articles are gone through
 * twice: {@link #count} finds out which are repeated, {@link #add} collects those. For one thread.
 */
final class ClaimGroups {
  private record Reported(String document, String claim, @Nullable LocalDate date, String words) {}

  private static final int FIRST_LENGTH = 1024;

  private final Iris iris;
  private long[] hashes = new long[FIRST_LENGTH];
  private int length;
  private boolean counted;
  private final Map<Long, List<Reported>> byHash = new TreeMap<>();

  ClaimGroups(Iris iris) {
    this.iris = iris;
  }

  /** Notes what an article claims; each article before the first that is added. */
  void count(ArticleProfile article) {
    for (ArticleProfile.ClaimNote claim : article.claims()) {
      Statement statement = claim.statement();
      if (statement != null) {
        if (length == hashes.length) {
          hashes = Arrays.copyOf(hashes, 2 * length);
        }
        hashes[length++] = statement.hash();
      }
    }
  }

  /** Collects an article's claims that stand elsewhere, too. */
  void add(ArticleProfile article) {
    keepRepeated();
    for (ArticleProfile.ClaimNote claim : article.claims()) {
      Statement statement = claim.statement();
      if (statement != null && Arrays.binarySearch(hashes, 0, length, statement.hash()) >= 0) {
        byHash
            .computeIfAbsent(statement.hash(), hash -> new ArrayList<>())
            .add(new Reported(article.id(), claim.name(), article.date(), statement.excerpt()));
      }
    }
  }

  /** Leaves of the hashes those that occur more than once, each once and sorted. */
  private void keepRepeated() {
    if (counted) {
      return;
    }
    counted = true;
    Arrays.sort(hashes, 0, length);
    int kept = 0;
    for (int i = 1; i < length; i++) {
      boolean repeated = hashes[i] == hashes[i - 1];
      if (repeated && (kept == 0 || hashes[kept - 1] != hashes[i])) {
        hashes[kept++] = hashes[i];
      }
    }
    length = kept;
    hashes = Arrays.copyOf(hashes, kept);
  }

  void write(QuadSink out) {
    // The earliest first, the undated last.
    Comparator<Reported> inTime =
        Comparator.comparing((Reported r) -> Objects.requireNonNullElse(r.date(), LocalDate.MAX))
            .thenComparing(r -> iris.fact(r.document(), r.claim()));
    byHash.forEach(
        (hash, unsorted) -> {
          List<Reported> reported = unsorted.stream().sorted(inTime).toList();
          Node group = QuadSink.iri(iris.claimGroup(hash));
          out.describe(group, Chy.ClaimGroup, reported.get(0).words());
          out.iri(group, Chy.firstSeenIn, iris.document(reported.get(0).document()));
          out.count(group, Chy.claimCount, reported.size());
          for (Reported one : reported) {
            Node claim = QuadSink.iri(iris.fact(one.document(), one.claim()));
            out.node(claim, Chy.claimGroup, group);
            out.node(group, Prov.wasDerivedFrom, claim);
          }
        });
  }
}
