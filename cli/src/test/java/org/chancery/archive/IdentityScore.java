package org.chancery.archive;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.chancery.ontology.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * How well a graph tells people apart and together, measured against the truth. What is counted is
 * not every mention but every appearance: a person in an article once, so that long articles with
 * one name over and over do not flatter. Where an article's mentions of one person lead to several
 * nodes, it is several appearances.
 *
 * @param names in the truth
 * @param found of these, how many some mention of a person in the graph overlaps
 * @param appearances that the following are about
 * @param pairPrecision of the pairs of appearances under one node, how many are one person
 * @param pairRecall of the pairs of appearances of one person, how many are under one node
 * @param cubePrecision B-cubed: of the appearances under an appearance's node, how many are the
 *     same person, on average
 * @param cubeRecall B-cubed: of the appearances of an appearance's person, how many are under the
 *     same node, on average
 */
public record IdentityScore(
    long names,
    long found,
    long appearances,
    double pairPrecision,
    double pairRecall,
    double cubePrecision,
    double cubeRecall) {
  private static final Pattern MENTION = Pattern.compile("/document/([^#]+)#Person_(\\d+)_(\\d+)$");

  private record Mention(int begin, int end, String node) {}

  private record Appearance(String article, int person, String node) {}

  private record Cell(int person, String node) {}

  /** Scores an export, which may be sorted or not. */
  public static IdentityScore of(Truth truth, InputStream nquads) {
    Map<String, List<Mention>> mentions = mentions(nquads);
    long names = 0;
    long found = 0;
    Set<Appearance> appearances = new HashSet<>();
    for (Map.Entry<String, List<NameInText>> article : truth.byArticle().entrySet()) {
      for (NameInText name : article.getValue()) {
        names++;
        Mention mention = best(name, mentions.getOrDefault(article.getKey(), List.of()));
        if (mention != null) {
          found++;
          appearances.add(new Appearance(article.getKey(), name.person(), mention.node()));
        }
      }
    }
    return score(names, found, appearances);
  }

  private static IdentityScore score(long names, long found, Set<Appearance> appearances) {
    Map<Cell, Long> cells = new HashMap<>();
    Map<Integer, Long> people = new HashMap<>();
    Map<String, Long> nodes = new HashMap<>();
    for (Appearance appearance : appearances) {
      cells.merge(new Cell(appearance.person(), appearance.node()), 1L, Long::sum);
      people.merge(appearance.person(), 1L, Long::sum);
      nodes.merge(appearance.node(), 1L, Long::sum);
    }
    double precision = 0;
    double recall = 0;
    for (Map.Entry<Cell, Long> cell : cells.entrySet()) {
      double square = (double) cell.getValue() * cell.getValue();
      precision += square / nodes.getOrDefault(cell.getKey().node(), 1L);
      recall += square / people.getOrDefault(cell.getKey().person(), 1L);
    }
    double both = pairs(cells);
    int all = appearances.size();
    return new IdentityScore(
        names,
        found,
        all,
        ratio(both, pairs(nodes)),
        ratio(both, pairs(people)),
        ratio(precision, all),
        ratio(recall, all));
  }

  private static double pairs(Map<?, Long> counts) {
    return counts.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 1 : part / whole;
  }

  private static @Nullable Mention best(NameInText name, List<Mention> mentions) {
    Mention best = null;
    int most = 0;
    for (Mention mention : mentions) {
      int common = Math.min(name.end(), mention.end()) - Math.max(name.begin(), mention.begin());
      if (common > most) {
        most = common;
        best = mention;
      }
    }
    return best;
  }

  private static Map<String, List<Mention>> mentions(InputStream nquads) {
    Map<String, List<Mention>> mentions = new HashMap<>();
    RDFParser.source(nquads)
        .lang(Lang.NQUADS)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                if (quad.getPredicate().equals(Vocabulary.ItsRdf.taIdentRef)) {
                  Matcher iri = MENTION.matcher(quad.getSubject().getURI());
                  if (iri.find()) {
                    mentions
                        .computeIfAbsent(iri.group(1), id -> new ArrayList<>())
                        .add(
                            new Mention(
                                Integer.parseInt(iri.group(2)),
                                Integer.parseInt(iri.group(3)),
                                quad.getObject().getURI()));
                  }
                }
              }
            });
    return mentions;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d of %d names found; %d appearances: pairs P %.4f R %.4f, B-cubed P %.4f R %.4f",
        found,
        names,
        appearances,
        pairPrecision,
        pairRecall,
        cubePrecision,
        cubeRecall);
  }
}
