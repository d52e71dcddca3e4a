package org.chancery.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.ValidationResult;
import org.chancery.store.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery validate}. */
@Command(
    name = "validate",
    description = "Check a knowledge graph against the shapes (SHACL).",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExit status:%n",
    footer = "  0 when nothing is wrong, 4 when something is.")
final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many violations to list at most (default: ${DEFAULT-VALUE}).")
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
    if (result.conforms()) {
      console.out().printf("%d triples conform to the shapes.%n", result.triples());
      return ExitCode.OK;
    }
    report(result);
    return ExitCode.INVALID;
  }

  private void report(ValidationResult result) {
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
}
