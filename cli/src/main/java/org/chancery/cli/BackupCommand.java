package org.chancery.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.chancery.store.BackupResult;
import org.chancery.store.KnowledgeStore;
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
      "  unzip -p my-kg-2024-06-10.zip graph.nq.gz | zcat | head"
    })
final class BackupCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE.zip", description = "Where to; a file that is there is replaced.")
  private Path file = Path.of("chancery-kg.zip");

  @Mixin private StoreOption store = new StoreOption();

  BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    BackupResult result;
    try (KnowledgeStore open = store.open(console)) {
      result = save(open);
    }
    console.say(
        String.format(
            "Wrote %s (%d articles, %d bytes).", file, result.documents(), Files.size(file)));
    if (!result.withoutRecord().isEmpty()) {
      console.say(
          "The store has lost its records of these articles; build again where they are: "
              + String.join(", ", result.withoutRecord()));
    }
    return ExitCode.OK;
  }

  // It has its name when it is whole and on disk, so that no half file is ever taken for one.
  private BackupResult save(KnowledgeStore open) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      BackupResult result;
      try (FileChannel channel =
              FileChannel.open(
                  partial,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
        result = open.backup(out);
        out.flush();
        channel.force(true);
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      return result;
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
