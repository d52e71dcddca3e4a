package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.QueryFactory;
import org.chancery.build.BuildRequest;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.server.SavedQueries;
import org.chancery.server.SavedQuery;
import org.chancery.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery demo}: the whole way once, on the bundled sample. */
@Command(
    name = "demo",
    description =
        "Build the bundled sample articles into a knowledge graph, ask it three questions, "
            + "and serve it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  private static final List<String> QUESTIONS =
      List.of("who-holds-what", "most-quoted", "positions-on-policy");

  private static final int ROWS_SHOWN = 12;

  private final Console console;

  @Mixin private ServeCommand.Address address = new ServeCommand.Address();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Where to build (default: a fresh folder under target/).")
  private Path folder = home().resolve("target").resolve("demo-kg");

  @Option(names = "--no-serve", description = "Stop after the three answers.")
  private boolean noServe;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path articles = home().resolve("sample").resolve("articles");
    if (!Files.isDirectory(articles)) {
      throw new Failure(
          ExitCode.FAILED,
          "the sample articles are not in " + articles + ": start chancery from its own folder.");
    }
    Files.createDirectories(folder.toAbsolutePath().getParent());
    int exitCode =
        new BuildRun(console)
            .run(
                new BuildRequest(
                    List.of(articles.toString()),
                    folder,
                    ReaderSettings.STANDARD,
                    ExtractorSettings.defaults(),
                    Runtime.getRuntime().availableProcessors()));
    try (KnowledgeStore store = KnowledgeStore.open(folder)) {
      QUESTIONS.forEach(name -> ask(store, name));
      if (!noServe) {
        console.out().println();
        console.out().flush();
        ServeCommand.serve(console, store, address.settings());
      }
    }
    return exitCode;
  }

  private void ask(KnowledgeStore store, String name) {
    SavedQuery query =
        SavedQueries.bundled().stream()
            .filter(saved -> saved.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no saved query " + name));
    console.out().println();
    console.out().println(query.title() + "  (chancery query " + name + ")");
    store.read(
        dataset -> {
          Answers.write(
              QueryFactory.create(query.text()),
              dataset,
              AnswerFormat.TEXT,
              ROWS_SHOWN,
              console.out());
          return null;
        });
  }

  /** The folder of the repository, or of the unpacked application. */
  private static Path home() {
    return Path.of(System.getProperty("chancery.home", ""));
  }
}
