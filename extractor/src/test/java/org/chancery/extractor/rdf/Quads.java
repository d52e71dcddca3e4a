package org.chancery.extractor.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.chancery.extractor.Configuration;
import org.chancery.extractor.Corpus;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.TextPolicy;
import org.chancery.extractor.identity.CorpusIdentity;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.Prefixes;

/** Collects quads. */
final class Quads extends StreamRDFBase {
  static final Gazetteer GAZETTEER = Gazetteer.bundled();
  static final Configuration CONFIGURATION =
      new Configuration("1.2.3", "c".repeat(64), Corpus.BASE, TextPolicy.QUOTES);

  private final List<Quad> quads = new ArrayList<>();

  @Override
  public void quad(Quad quad) {
    quads.add(quad);
  }

  /** The whole graph of a corpus, with everything. */
  static Quads all(List<Extraction> articles) {
    return all(articles, GAZETTEER, CONFIGURATION);
  }

  static Quads all(List<Extraction> articles, Gazetteer gazetteer, Configuration configuration) {
    Quads quads = new Quads();
    Iris iris = new Iris(configuration.baseIri());
    List<ArticleProfile> profiles = Corpus.profiles(articles);
    Identities identities = new CorpusIdentity(gazetteer, configuration.baseIri()).settle(profiles);
    for (Extraction article : articles) {
      ArticleQuads.write(article, identities, quads);
    }
    EntityQuads.write(identities, iris, quads);
    new DerivedQuads(identities, gazetteer, iris).write(profiles, quads);
    VocabularyQuads.write(gazetteer, iris, quads);
    DescriptionQuads.write(
        iris,
        DatasetSize.of(profiles, identities),
        List.of(configuration),
        List.of(new ExampleQuery("all", "Everything", "All triples.", "SELECT * { ?s ?p ?o }")),
        quads);
    return quads;
  }

  List<Quad> quads() {
    return quads;
  }

  /** As N-Quads, sorted. */
  List<String> lines() {
    return quads.stream()
        .map(
            quad ->
                NodeFmtLib.strNT(quad.getSubject())
                    + ' '
                    + NodeFmtLib.strNT(quad.getPredicate())
                    + ' '
                    + NodeFmtLib.strNT(quad.getObject())
                    + ' '
                    + NodeFmtLib.strNT(quad.getGraph()))
        .sorted()
        .toList();
  }

  /** What a query finds in the union of all graphs: rows of lexical forms. */
  List<List<String>> select(String query) {
    StringBuilder text = new StringBuilder();
    Prefixes.ALL.forEach(
        (prefix, iri) ->
            text.append("PREFIX ").append(prefix).append(": <").append(iri).append(">\n"));
    List<List<String>> rows = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(union())).query(text + query).build()) {
      ResultSet results = execution.execSelect();
      while (results.hasNext()) {
        QuerySolution solution = results.next();
        List<String> row = new ArrayList<>();
        for (String name : results.getResultVars()) {
          row.add(
              solution.get(name) == null
                  ? ""
                  : solution.get(name).isLiteral()
                      ? solution.getLiteral(name).getLexicalForm()
                      : solution.get(name).toString().replace(Corpus.BASE, ""));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  DatasetGraph union() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    quads.forEach(
        quad -> {
          dataset.add(quad);
          dataset.add(Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
        });
    return dataset;
  }
}
