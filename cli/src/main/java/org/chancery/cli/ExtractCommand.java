package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.ExtractionException;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.document.ArticleReader;
import org.chancery.extractor.document.ArticleStream;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.SourceProblem;
import org.chancery.extractor.rdf.ArticleQuads;
import org.chancery.ontology.GazetteerException;
import org.chancery.ontology.Prefixes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery extract}. */
@Command(
    name = "extract",
    description = "Show what is found in an article, each article by itself, without a store.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery extract article.txt",
      "  chancery extract article.md --format turtle",
      "  echo 'Chile’s foreign minister, Ana Ruiz, rejected the tariff.' | chancery extract -"
    })
final class ExtractCommand implements Callable<Integer> {
  /** How the facts are shown. */
  enum Format {
    TEXT,
    TURTLE,
    TRIG,
    NQUADS
  }

  private final Console console;
  private int refused;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "Articles, as in build; - for standard input.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, turtle, trig or nquads (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Mixin private ReadingOptions options = new ReadingOptions();

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Extractor extractor = extractor();
    ArticleReader reader = new ArticleReader(options.reading(), System.in);
    try (ArticleStream articles = reader.open(inputs, this::problem)) {
      while (articles.hasNext()) {
        show(extractor, articles.next());
      }
    }
    console.out().flush();
    return refused > 0 ? ExitCode.INPUT_REFUSED : ExitCode.OK;
  }

  private Extractor extractor() {
    try {
      return Extractor.create(options.extraction());
    } catch (GazetteerException e) {
      throw new Failure(ExitCode.FAILED, Problems.describe(e));
    }
  }

  private void show(Extractor extractor, Document article) {
    Extraction extraction;
    try {
      extraction = extractor.extract(article);
    } catch (ExtractionException e) {
      refused++;
      console.say(Problems.describe(e));
      return;
    }
    switch (format) {
      case TEXT -> ExtractionText.print(extraction, console.out());
      case TURTLE -> writeTriples(extractor, extraction);
      case TRIG ->
          RDFDataMgr.write(console.out(), quads(extractor, extraction), RDFFormat.TRIG_PRETTY);
      case NQUADS ->
          RDFDataMgr.write(console.out(), quads(extractor, extraction), RDFFormat.NQUADS);
    }
  }

  private void writeTriples(Extractor extractor, Extraction extraction) {
    Graph triples = GraphFactory.createDefaultGraph();
    Prefixes.ALL.forEach(triples.getPrefixMapping()::setNsPrefix);
    quads(extractor, extraction).find().forEachRemaining(quad -> triples.add(quad.asTriple()));
    RDFDataMgr.write(console.out(), triples, RDFFormat.TURTLE_PRETTY);
  }

  private static DatasetGraph quads(Extractor extractor, Extraction extraction) {
    DatasetGraph dataset = DatasetFactory.create().asDatasetGraph();
    Prefixes.ALL.forEach(dataset.prefixes()::add);
    ArticleQuads.writeAlone(extraction, extractor.gazetteer(), StreamRDFLib.dataset(dataset));
    return dataset;
  }

  private void problem(SourceProblem problem) {
    if (problem.severity() == SourceProblem.Severity.ERROR) {
      refused++;
    }
    console.say(problem.toString());
  }
}
