package org.chancery.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.build.BuildException;
import org.chancery.build.BuildRequest;
import org.chancery.build.Statements;
import org.chancery.transfer.BatchSize;
import org.chancery.transfer.RemoteBuildRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery build}. */
@Command(
    name = "build",
    description = {
      "Read articles into a knowledge graph. What is in it already, unchanged, is left alone."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery build articles/ --store my-kg",
      "  chancery build articles/ --store my-kg --prune     what is gone from the folder goes",
      "  chancery build articles/ --server http://localhost:3030/ --user ana",
      "  chancery build 'archive/2024-*/**/*.md' dump.jsonl.gz --field text=body",
      "  fetch-news | chancery build - --store my-kg"
    })
final class BuildCommand implements Callable<Integer> {
  private final Console console;
  private final Map<String, String> environment;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files (.txt, .md, .json, .jsonl, each also .gz), folders, patterns in quotes, or - for "
              + "standard input.")
  private List<String> inputs = new ArrayList<>();

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private ReadingOptions options = new ReadingOptions();

  @Option(
      names = "--identity",
      paramLabel = "FILE.ttl",
      description =
          "Statements of yours, owl:sameAs and owl:differentFrom between nodes or mentions of the "
              + "graph. The store keeps them for later builds; an empty file takes them back.")
  private @Nullable Path identity;

  @Option(
      names = "--corrections",
      paramLabel = "FILE.ttl",
      description =
          "Corrections of yours: facts of articles that are wrong, facts that they lack. The store "
              + "keeps them for later builds; an empty file takes them back.")
  private @Nullable Path corrections;

  @Option(
      names = "--prune",
      description =
          "Remove the articles that were read from the places which the inputs name and whose files "
              + "are gone, or no longer hold them.")
  private boolean prune;

  @Option(
      names = "--bulk-from",
      paramLabel = "N",
      defaultValue = "2000",
      description =
          "From how many articles to write, where they are more than half of all, the graph is "
              + "loaded in bulk into a new place (default: ${DEFAULT-VALUE}).")
  private int bulkFrom = BuildRequest.FRESH_FROM;

  @Option(
      names = "--strict",
      description =
          "Write nothing where a node that changes breaks the shapes (exit status 4); without it, "
              + "that is a warning.")
  private boolean strict;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles extracted at a time (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * The command.
   *
   * @param environment the environment variables
   */
  BuildCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (threads < 1) {
      throw new Failure(ExitCode.USAGE, "--threads is at least 1, not " + threads + ".");
    }
    if (bulkFrom < 1) {
      throw new Failure(ExitCode.USAGE, "--bulk-from is at least 1, not " + bulkFrom + ".");
    }
    URI address = server.server();
    if (address != null) {
      return send(address);
    }
    return new BuildRun(console)
        .run(
            new BuildRequest(
                    inputs, store.folder(), options.reading(), options.extraction(), threads)
                .withIdentity(identity)
                .withCorrections(corrections)
                .withPrune(prune)
                .withFreshFrom(bulkFrom)
                .withStrict(strict));
  }

  private Statements statements() {
    try {
      return Statements.read(identity, corrections);
    } catch (BuildException e) {
      throw new Failure(ExitCode.FAILED, Problems.describe(e));
    }
  }

  private int send(URI address) {
    return new BuildRun(console)
        .run(
            new RemoteBuildRequest(
                    inputs,
                    address,
                    server.credentials(environment),
                    options.reading(),
                    options.extraction(),
                    prune,
                    strict,
                    threads,
                    BatchSize.STANDARD)
                .withStatements(statements()));
  }
}
