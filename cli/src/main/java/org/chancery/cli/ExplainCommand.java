package org.chancery.cli;

import java.util.concurrent.Callable;
import org.chancery.build.BuildException;
import org.chancery.build.Explainer;
import org.chancery.build.Explanation;
import org.chancery.extractor.correction.CorrectionException;
import org.chancery.extractor.identity.IdentityException;
import org.chancery.ontology.GazetteerException;
import org.chancery.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery explain}. */
@Command(
    name = "explain",
    description =
        "Say why a node of the graph is what it is: which names, which articles, which rules made "
            + "them one, and what keeps it apart from namesakes.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery explain person/ana-ruiz --store my-kg",
      "  chancery explain http://localhost:3030/id/person/ana-ruiz --json"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1",
      paramLabel = "IRI",
      description = "The node, also by the address that a server shows, or without the base.")
  private String iri = "";

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private ReadingOptions options = new ReadingOptions();

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (KnowledgeStore open = store.open(console)) {
      Explanation explanation =
          new Explainer(open, options.extraction())
              .explain(iri)
              .orElseThrow(
                  () ->
                      new Failure(
                          ExitCode.FAILED,
                          "there is no node "
                              + iri
                              + " in "
                              + store.folder()
                              + ". It knows people, offices, countries, organisations and policies;"
                              + " chancery query entities lists some."));
      if (json) {
        ExplanationText.printJson(explanation, console.out());
      } else {
        ExplanationText.print(explanation, console.out());
      }
      return ExitCode.OK;
    } catch (GazetteerException | BuildException | IdentityException | CorrectionException e) {
      throw new Failure(ExitCode.FAILED, Problems.describe(e));
    }
  }
}
