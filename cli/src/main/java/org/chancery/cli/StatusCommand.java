package org.chancery.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.chancery.build.StoreStatus;
import org.chancery.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery status}. */
@Command(
    name = "status",
    description = "Tell what is in a knowledge graph, and which runs made it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class StatusCommand implements Callable<Integer> {
  private static final long KILOBYTE = 1024;

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many of the last runs to list (default: ${DEFAULT-VALUE}).")
  private int runs = 10;

  @Option(names = "--json", description = "As JSON, with all runs.")
  private boolean json;

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (runs < 0) {
      throw new Failure(ExitCode.USAGE, "--runs is at least 0, not " + runs + ".");
    }
    StoreStatus status;
    try (KnowledgeStore open = store.open(console)) {
      status = StoreStatus.of(open);
    }
    if (json) {
      console.out().println(json(status));
    } else {
      print(status);
    }
    console.out().flush();
    return ExitCode.OK;
  }

  private void print(StoreStatus status) {
    line(
        String.format(
            "%s: %d articles, IRIs below %s", store.folder(), status.articles(), status.base()));
    if (status.withSource() < status.articles()) {
      line(
          String.format(
              "  of %d it is not known where they were read from; --prune leaves them alone",
              status.articles() - status.withSource()));
    }
    line("Things:");
    status.things().forEach((name, count) -> line(String.format("  %10d  %s", count, name)));
    line("Read with:");
    status
        .setups()
        .forEach(setup -> line(String.format("  %10d  %s", setup.articles(), setup.label())));
    line("On disk:");
    status.bytes().entrySet().stream()
        .filter(entry -> entry.getValue() >= KILOBYTE)
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            entry ->
                line(String.format("  %8d KB  %s", entry.getValue() / KILOBYTE, entry.getKey())));
    line(String.format("Runs (%d):", status.runs().size()));
    List<StoreStatus.Run> all = status.runs();
    all.subList(Math.max(0, all.size() - runs), all.size())
        .forEach(run -> line("  " + run.label()));
  }

  private void line(String text) {
    console.out().println(text);
  }

  private JsonObject json(StoreStatus status) {
    JsonObject object = new JsonObject();
    object.put("store", store.folder().toString());
    object.put("base", status.base());
    object.put("articles", status.articles());
    object.put("articlesWithSource", status.withSource());
    object.put("textInStep", status.textInStep());
    object.put("things", numbers(status.things()));
    object.put("bytes", numbers(status.bytes()));
    JsonArray setups = new JsonArray();
    for (StoreStatus.Setup setup : status.setups()) {
      JsonObject one = new JsonObject();
      one.put("label", setup.label());
      one.put("articles", setup.articles());
      setups.add(one);
    }
    object.put("setups", setups);
    JsonArray list = new JsonArray();
    for (StoreStatus.Run run : status.runs()) {
      JsonObject one = new JsonObject();
      one.put("label", run.label());
      one.put("started", run.started());
      one.put("ended", run.ended());
      list.add(one);
    }
    object.put("runs", list);
    return object;
  }

  private static JsonObject numbers(Map<String, Long> counts) {
    JsonObject object = new JsonObject();
    counts.forEach(object::put);
    return object;
  }
}
