package org.chancery.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.chancery.build.Build;
import org.chancery.build.BuildException;
import org.chancery.build.BuildReport;
import org.chancery.extractor.correction.CorrectionException;
import org.chancery.extractor.identity.IdentityException;
import org.chancery.ontology.GazetteerException;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.StoreException;
import org.chancery.transfer.RemoteBuild;
import org.chancery.transfer.TransferException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery remove}. */
@Command(
    name = "remove",
    description = {
      "Take articles out of a knowledge graph, with all that only they say. Who is who is settled "
          + "anew over the others."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery remove 2019-05-06-lima --store my-kg",
      "  chancery remove --ids withdrawn.txt --store my-kg",
      "  chancery remove 2019-05-06-lima --server http://localhost:3030/ --user ana"
    })
final class RemoveCommand implements Callable<Integer> {
  private final Console console;
  private final Map<String, String> environment;

  @Parameters(arity = "0..*", paramLabel = "ID", description = "The ids of articles.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--ids",
      paramLabel = "FILE",
      description = "A file with an id on each line, or - for standard input.")
  private @Nullable Path file;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private ReadingOptions options = new ReadingOptions();

  @Mixin private ServerOptions server = new ServerOptions();

  RemoveCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    SortedSet<String> wanted = new TreeSet<>(ids);
    wanted.addAll(listed());
    if (wanted.isEmpty()) {
      throw new Failure(ExitCode.USAGE, "which articles? Name their ids, or a file with --ids.");
    }
    URI address = server.server();
    return address == null ? removeHere(wanted) : removeThere(address, wanted);
  }

  private int removeThere(URI address, SortedSet<String> wanted) {
    try {
      BuildReport report =
          new RemoteBuild(System.in)
              .remove(address, server.credentials(environment), wanted, new BuildRun(console));
      return summarise(report, address.toString());
    } catch (TransferException e) {
      throw new Failure(ExitCode.FAILED, Problems.describe(e));
    }
  }

  private int summarise(BuildReport report, String place) {
    console.say(
        report.removed() + (report.removed() == 1 ? " article" : " articles") + " removed.");
    BuildRun.summariseStore(console, report, place);
    return report.refused() > 0 ? ExitCode.INPUT_REFUSED : ExitCode.OK;
  }

  private int removeHere(SortedSet<String> wanted) {
    try (KnowledgeStore open = store.open(console)) {
      BuildReport report =
          new Build(System.in, Clock.systemUTC())
              .remove(open, wanted, options.extraction(), new BuildRun(console));
      return summarise(report, store.folder().toString());
    } catch (StoreException
        | BuildException
        | GazetteerException
        | IdentityException
        | CorrectionException e) {
      throw new Failure(ExitCode.FAILED, Problems.describe(e));
    }
  }

  private List<String> listed() {
    Path from = file;
    if (from == null) {
      return List.of();
    }
    try (BufferedReader reader =
        from.toString().equals("-")
            ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            : Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
      return reader.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new Failure(
          ExitCode.FAILED, from + ": expected a readable file in UTF-8, an id on each line: " + e);
    }
  }
}
