package org.chancery.extractor.rdf;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.apache.jena.riot.system.StreamRDF;
import org.chancery.extractor.Configuration;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.document.Sha256;
import org.chancery.extractor.identity.CorpusIdentity;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.ontology.Gazetteer;

/**
 * The quads of one article: its document, claims and facts in the graph of the document, mentions
 * and spans in the graph of its text.
 *
 * <pre>{@code
 * Identities identities = new CorpusIdentity(gazetteer, base).settle(profiles);
 * ArticleQuads.write(extraction, identities, StreamRDFLib.writer(System.out));
 * }</pre>
 *
 * <p>Safe to use from several threads, each with its own {@link StreamRDF}. Neither {@code start}
 * nor {@code finish} of the stream is called.
 */
public final class ArticleQuads {
  private ArticleQuads() {}

  /**
   * Writes the two graphs of an article.
   *
   * @throws IllegalArgumentException when the identities were settled without the article
   */
  public static void write(Extraction extraction, Identities identities, StreamRDF out) {
    write(extraction, identities, Collections.emptySortedSet(), out);
  }

  /**
   * Writes the two graphs of an article without the facts that are rejected.
   *
   * @param rejected names of facts of the article, see {@link
   *     org.chancery.extractor.correction.CorrectedArticles#rejectedIn}
   * @throws IllegalArgumentException when the identities were settled without the article
   */
  public static void write(
      Extraction extraction, Identities identities, SortedSet<String> rejected, StreamRDF out) {
    Iris iris = new Iris(extraction.configuration().baseIri());
    ArticleNodes nodes = new ArticleNodes(extraction, identities, iris);
    FactNodes facts = FactNodes.of(nodes, rejected);
    new DocumentQuads(nodes, facts, new QuadSink(iris.document(extraction.id()), out))
        .write(fingerprint(extraction.id(), extraction.key(), identities, rejected));
    new TextQuads(nodes, facts, new QuadSink(iris.textGraph(extraction.id()), out)).write();
  }

  /**
   * Hash of everything that the two graphs of an article are made from: while it stays the same,
   * they need not be written again.
   *
   * @param id of the article
   * @param key of its extraction, see {@link Extraction#key()}
   */
  public static String fingerprint(String id, String key, Identities identities) {
    return fingerprint(id, key, identities, Collections.emptySortedSet());
  }

  /**
   * The same of an article some of whose facts are rejected.
   *
   * @param rejected names of facts of the article
   */
  public static String fingerprint(
      String id, String key, Identities identities, SortedSet<String> rejected) {
    String corrected = rejected.isEmpty() ? "" : "\nwithout " + rejected;
    return Sha256.hex(key + '\n' + identities.of(id) + corrected);
  }

  /**
   * Writes an article with its entities, as if it were the only one: what a reader needs who has
   * nothing but this article.
   */
  public static void writeAlone(Extraction extraction, Gazetteer gazetteer, StreamRDF out) {
    Configuration configuration = extraction.configuration();
    Identities identities =
        new CorpusIdentity(gazetteer, configuration.baseIri())
            .settle(List.of(ArticleProfile.of(extraction)));
    write(extraction, identities, out);
    EntityQuads.write(identities, new Iris(configuration.baseIri()), out);
    DescriptionQuads.writeConfiguration(configuration, out);
  }
}
