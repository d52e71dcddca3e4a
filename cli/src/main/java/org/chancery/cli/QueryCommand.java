package org.chancery.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.chancery.server.SavedQueries;
import org.chancery.server.SavedQuery;
import org.chancery.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery query}. */
@Command(
    name = "query",
    description =
        "Run a SPARQL query on a knowledge graph: a saved one by its name, a file, or - for "
            + "standard input. --list shows the saved ones.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery query --list",
      "  chancery query who-holds-what --store my-kg",
      "  chancery query my.rq --format csv > answer.csv",
      "  echo 'SELECT * { ?s ?p ?o } LIMIT 5' | chancery query -"
    })
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "QUERY",
      description = "Name of a saved query, a file of SPARQL, or -.")
  private String query = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, csv, tsv, json or xml; the answers of CONSTRUCT and DESCRIBE are Turtle "
              + "(default: ${DEFAULT-VALUE}).")
  private AnswerFormat format = AnswerFormat.TEXT;

  @Option(names = "--list", description = "List the saved queries and stop.")
  private boolean list;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (list) {
      SavedQueries.bundled()
          .forEach(saved -> console.out().printf("%-28s %s%n", saved.name(), saved.title()));
      return ExitCode.OK;
    }
    if (query.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE, "which query? Name a saved one (chancery query --list), a file, or - .");
    }
    Query parsed = parse(text());
    try (KnowledgeStore open = store.open(console)) {
      open.read(
          dataset -> {
            Answers.write(parsed, dataset, format, console.out());
            return null;
          });
    }
    return ExitCode.OK;
  }

  private String text() throws IOException {
    if (query.equals("-")) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path file = Path.of(query);
    if (Files.exists(file)) {
      return Files.readString(file, StandardCharsets.UTF_8);
    }
    return SavedQueries.bundled().stream()
        .filter(saved -> saved.name().equals(query))
        .findFirst()
        .map(SavedQuery::text)
        .orElseThrow(() -> new Failure(ExitCode.USAGE, unknown()));
  }

  private String unknown() {
    return query
        + " is neither a file nor a saved query. Saved are: "
        + SavedQueries.bundled().stream().map(SavedQuery::name).collect(Collectors.joining(", "));
  }

  private Query parse(String text) {
    try {
      return QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new Failure(
          ExitCode.USAGE,
          (query.equals("-") ? "standard input" : query)
              + " is no SPARQL query: "
              + e.getMessage());
    }
  }
}
