package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.chancery.build.BuildDifference;
import org.chancery.build.BuildRequest;
import org.chancery.build.DifferenceFinder;
import org.chancery.ontology.GazetteerException;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery diff}. */
@Command(
    name = "diff",
    description = {
      "Tell what a build of these inputs would do to the articles of a knowledge graph: + new, "
          + "~ changed, - gone. Nothing is extracted and nothing is written."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  chancery diff articles/ --store my-kg --prune"})
final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "What build would be given: files, folders, patterns in quotes, or -.")
  private List<String> inputs = new ArrayList<>();

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private ReadingOptions options = new ReadingOptions();

  @Option(names = "--prune", description = "Also tell which articles build --prune would remove.")
  private boolean prune;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BuildDifference difference = find();
    if (json) {
      console.out().println(json(difference));
    } else {
      difference.added().forEach(id -> console.out().println("+ " + id));
      difference.changed().forEach(id -> console.out().println("~ " + id));
      difference.removed().forEach(id -> console.out().println("- " + id));
      console.say(
          String.format(
              "%d new, %d changed, %d unchanged, %d gone.",
              difference.added().size(),
              difference.changed().size(),
              difference.unchanged().size(),
              difference.removed().size()));
    }
    console.out().flush();
    return difference.refused() > 0 ? ExitCode.INPUT_REFUSED : ExitCode.OK;
  }

  private BuildDifference find() {
    BuildRequest request =
        new BuildRequest(inputs, store.folder(), options.reading(), options.extraction(), 1)
            .withPrune(prune);
    try (KnowledgeStore open = store.open(console)) {
      return new DifferenceFinder(System.in).find(open, request, new BuildRun(console));
    } catch (StoreException | GazetteerException e) {
      throw new Failure(ExitCode.FAILED, Problems.describe(e));
    }
  }

  private static JsonObject json(BuildDifference difference) {
    JsonObject object = new JsonObject();
    object.put("new", array(difference.added()));
    object.put("changed", array(difference.changed()));
    object.put("unchanged", array(difference.unchanged()));
    object.put("gone", array(difference.removed()));
    object.put("refused", difference.refused());
    return object;
  }

  private static JsonArray array(SortedSet<String> ids) {
    JsonArray array = new JsonArray();
    ids.forEach(array::add);
    return array;
  }
}
