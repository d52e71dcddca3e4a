package org.chancery.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.ValidationResult;
import org.chancery.store.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery validate}. */
@Command(
    name = "validate",
    description = {
      "Check a whole knowledge graph against the shapes (SHACL). A build checks what it changes by",
      "itself, see build --strict."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExit status:%n",
    footer = "  0 when nothing is wrong, 4 when something is.")
final class ValidateCommand implements Callable<Integer> {
  /** The formats of the report. */
  enum ReportFormat {
    TEXT,
    JSON,
    RDF
  }

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, json, or rdf: the report as SHACL describes it, in Turtle "
              + "(default: ${DEFAULT-VALUE}).")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "50",
      description =
          "How many violations to list at most in text; json and rdf list all "
              + "(default: ${DEFAULT-VALUE}).")
  private int most = 50;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ValidationResult result;
    try (KnowledgeStore open = store.open(console)) {
      result = open.validate();
    }
    switch (format) {
      case TEXT -> report(result);
      case JSON -> JSON.write(console.out(), json(result));
      case RDF -> RDFWriter.source(result.toGraph()).lang(Lang.TURTLE).output(console.out());
    }
    return result.conforms() ? ExitCode.OK : ExitCode.INVALID;
  }

  private void report(ValidationResult result) {
    if (result.conforms()) {
      console.out().printf("%d triples conform to the shapes.%n", result.triples());
      return;
    }
    Map<String, Integer> counts = new TreeMap<>();
    result.violations().forEach(violation -> counts.merge(violation.message(), 1, Integer::sum));
    console
        .out()
        .printf("%d violations in %d triples:%n", result.violations().size(), result.triples());
    counts.forEach((message, count) -> console.out().printf("  %6d  %s%n", count, message));
    console.out().println();
    result.violations().stream().limit(most).forEach(this::print);
  }

  private void print(Violation violation) {
    console
        .out()
        .printf(
            "%s%n  %s %s %s%n",
            violation.focusNode(), violation.path(), violation.value(), violation.message());
  }

  private static JsonObject json(ValidationResult result) {
    JsonArray violations = new JsonArray();
    result.violations().forEach(violation -> violations.add(json(violation)));
    JsonObject json = new JsonObject();
    json.put("conforms", result.conforms());
    json.put("triples", result.triples());
    json.put("violations", violations);
    return json;
  }

  private static JsonObject json(Violation violation) {
    JsonObject json = new JsonObject();
    json.put("focusNode", violation.focusNode().toString());
    json.put("path", violation.path());
    json.put("value", violation.value());
    json.put("severity", violation.severity());
    json.put("message", violation.message());
    json.put("constraint", violation.constraint().toString());
    json.put("shape", violation.shape().toString());
    return json;
  }
}
