package org.chancery.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.chancery.store.Backup;
import org.chancery.store.BackupResult;
import org.chancery.store.KnowledgeStore;
import org.chancery.transfer.RemoteStore;
import org.chancery.transfer.TransferException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chancery backup}. */
@Command(
    name = "backup",
    description = {
      "Write all that a knowledge graph needs to go on elsewhere into one file: a ZIP archive with",
      "the graph (graph.nq.gz, N-Quads for any tool), the records of extraction, your statements,",
      "and the SHA-256 sum of each. chancery restore makes a store of it again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery backup my-kg-2024-06-10.zip --store my-kg",
      "  chancery backup my-kg-2024-06-10.zip --server http://localhost:3030/ --user ana",
      "  unzip -p my-kg-2024-06-10.zip graph.nq.gz | zcat | head"
    })
final class BackupCommand implements Callable<Integer> {
  private final Console console;
  private final Map<String, String> environment;

  @Parameters(paramLabel = "FILE.zip", description = "Where to; a file that is there is replaced.")
  private Path file = Path.of("chancery-kg.zip");

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private ServerOptions server = new ServerOptions();

  /**
   * The command.
   *
   * @param environment the environment variables
   */
  BackupCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    URI address = server.server();
    if (address == null) {
      try (KnowledgeStore open = store.open(console)) {
        save(out -> tell(open.backup(out)));
      }
    } else {
      RemoteStore remote = new RemoteStore(address, server.credentials(environment));
      try {
        save(remote::backup);
      } catch (TransferException e) {
        throw new Failure(ExitCode.FAILED, Problems.describe(e));
      }
    }
    console.say(String.format("Wrote %s (%d bytes).", file, Files.size(file)));
    return ExitCode.OK;
  }

  private void tell(BackupResult result) {
    console.say(result.documents() + " articles");
    if (!result.withoutRecord().isEmpty()) {
      console.say(
          "The store has lost its records of these articles; build again where they are: "
              + String.join(", ", result.withoutRecord()));
    }
  }

  // It has its name when it is whole and on disk, so that no half file is ever taken for one.
  private void save(Consumer<OutputStream> writer) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      try (FileChannel channel =
              FileChannel.open(
                  partial,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
        writer.accept(out);
        out.flush();
        channel.force(true);
      }
      // Reads all of it: what came over the network may have been cut off.
      Backup.open(partial).close();
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
