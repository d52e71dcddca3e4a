package org.chancery.extractor.rdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.extractor.statement.Keys;
import org.chancery.extractor.statement.Reported;
import org.chancery.extractor.statement.Statement;
import org.chancery.extractor.statement.StatementGroup;
import org.chancery.extractor.statement.StatementGroups;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Vocabulary.Prov;

/**
 * The same statement in several places. Most claims share no words with any other, so articles are
 * gone through twice: {@link #count} finds out which words are repeated, {@link #add} collects the
 * claims that have them. For one thread.
 */
final class ClaimGroups {
  private static final int FIRST_LENGTH = 1024;

  private final Identities identities;
  private final Iris iris;
  private int[] keys = new int[FIRST_LENGTH];
  private int length;
  private boolean counted;
  private final List<Reported> reported = new ArrayList<>();

  ClaimGroups(Identities identities, Iris iris) {
    this.identities = identities;
    this.iris = iris;
  }

  /** Notes what an article claims; each article before the first that is added. */
  void count(ArticleProfile article) {
    for (ArticleProfile.ClaimNote claim : article.claims()) {
      Statement statement = claim.statement();
      if (statement != null) {
        for (int key : Keys.of(statement, claimants(article, claim))) {
          if (length == keys.length) {
            keys = Arrays.copyOf(keys, 2 * length);
          }
          keys[length++] = key;
        }
      }
    }
  }

  /** Collects an article's claims that have words in common with others. */
  void add(ArticleProfile article) {
    keepRepeated();
    for (ArticleProfile.ClaimNote claim : article.claims()) {
      Statement statement = claim.statement();
      if (statement == null) {
        continue;
      }
      SortedSet<String> claimants = claimants(article, claim);
      if (Arrays.stream(Keys.of(statement, claimants)).anyMatch(this::isRepeated)) {
        reported.add(
            new Reported(
                iris.fact(article.id(), claim.name()),
                article.id(),
                claim.span(),
                article.date(),
                claimants,
                statement));
      }
    }
  }

  private SortedSet<String> claimants(ArticleProfile article, ArticleProfile.ClaimNote claim) {
    SortedSet<String> claimants = new TreeSet<>();
    claim.claimants().forEach(id -> claimants.add(identities.iri(article.id(), id)));
    return claimants;
  }

  private boolean isRepeated(int key) {
    return Arrays.binarySearch(keys, 0, length, key) >= 0;
  }

  /** Leaves of the keys those that occur more than once, each once and sorted. */
  private void keepRepeated() {
    if (counted) {
      return;
    }
    counted = true;
    Arrays.sort(keys, 0, length);
    int kept = 0;
    for (int i = 1; i < length; i++) {
      boolean repeated = keys[i] == keys[i - 1];
      if (repeated && (kept == 0 || keys[kept - 1] != keys[i])) {
        keys[kept++] = keys[i];
      }
    }
    length = kept;
    keys = Arrays.copyOf(keys, kept);
  }

  void write(QuadSink out) {
    for (StatementGroup group : new StatementGroups().group(reported).groups()) {
      Node node = QuadSink.iri(iris.claimGroup(group.id()));
      out.describe(node, Chy.ClaimGroup, group.label());
      out.iri(node, Chy.firstSeenIn, iris.document(group.first().document()));
      out.count(node, Chy.claimCount, group.members().size());
      for (Reported one : group.members()) {
        Node claim = QuadSink.iri(one.claim());
        out.node(claim, Chy.claimGroup, node);
        out.node(node, Prov.wasDerivedFrom, claim);
      }
    }
  }
}
