package org.chancery.extractor.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Sha256;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Vocabulary.Prov;
import org.jspecify.annotations.Nullable;

/**
 * The same statement in several places: claims whose contents have the same words, whatever their
 * case and punctuation. Short ones (no comment) are too common to be the same statement; where no
 * words are kept there are no groups.
 */
final class ClaimGroups {
  private record Reported(Node claim, Node document, @Nullable LocalDate date, String words) {}

  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int FEWEST_WORDS = 6;
  private static final int HASH_LENGTH = 16;

  /** The earliest first, the undated last. */
  private static final Comparator<Reported> IN_TIME =
      Comparator.comparing(
              (Reported reported) -> Objects.requireNonNullElse(reported.date(), LocalDate.MAX))
          .thenComparing(reported -> reported.claim().getURI());

  private final Iris iris;
  private final Map<String, List<Reported>> byHash = new TreeMap<>();

  ClaimGroups(Iris iris) {
    this.iris = iris;
  }

  void add(ArticleNodes nodes, FactNodes facts) {
    List<Claim> claims = nodes.extraction().claims();
    for (int i = 0; i < claims.size(); i++) {
      String words = nodes.words(claims.get(i).content());
      if (words == null) {
        continue;
      }
      String normal = NOT_WORDS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
      if (normal.chars().filter(c -> c == ' ').count() + 1 >= FEWEST_WORDS) {
        byHash
            .computeIfAbsent(
                Sha256.hex(normal).substring(0, HASH_LENGTH), hash -> new ArrayList<>())
            .add(
                new Reported(
                    facts.claims().get(i),
                    nodes.document(),
                    nodes.extraction().metadata().date(),
                    Labels.shorten(words)));
      }
    }
  }

  void write(QuadSink out) {
    byHash.forEach(
        (hash, unsorted) -> {
          if (unsorted.size() > 1) {
            List<Reported> reported = unsorted.stream().sorted(IN_TIME).toList();
            Node group = QuadSink.iri(iris.claimGroup(hash));
            out.describe(group, Chy.ClaimGroup, reported.get(0).words());
            out.node(group, Chy.firstSeenIn, reported.get(0).document());
            out.count(group, Chy.claimCount, reported.size());
            for (Reported claim : reported) {
              out.node(claim.claim(), Chy.claimGroup, group);
              out.node(group, Prov.wasDerivedFrom, claim.claim());
            }
          }
        });
  }
}
