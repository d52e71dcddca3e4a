package org.chancery.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.chancery.store.ExportFormat;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery export}. */
@Command(
    name = "export",
    description = "Write the whole knowledge graph as RDF.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery export --store my-kg > my.nq",
      "  chancery export --store my-kg --format trig --output my.trig.gz"
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "nquads",
      description =
          "nquads, trig or jsonld (with named graphs), or turtle (without) "
              + "(default: ${DEFAULT-VALUE}).")
  private ExportFormat format = ExportFormat.NQUADS;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to, instead of standard output; compressed when it ends in .gz.")
  private @Nullable Path output;

  @Option(
      names = "--sorted",
      description = "Equal graphs give equal bytes. Sorts in the folder for temporary files.")
  private boolean sorted;

  @Option(
      names = "--superclasses",
      description = "State the superclasses of each class too (foaf:Person, org:Membership ...).")
  private boolean superclasses;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (KnowledgeStore open = store.open(console)) {
      if (output == null) {
        write(open, console.out());
        console.out().flush();
        if (console.out().checkError()) {
          throw new Failure(ExitCode.FAILED, "standard output could not be written to the end.");
        }
      } else {
        writeFile(open, output);
      }
    }
    return ExitCode.OK;
  }

  /**
   * Writes beside the file and moves it there when it is whole, so that no half file is ever taken
   * for one.
   */
  private void writeFile(KnowledgeStore open, Path file) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream stream = stream(partial, file)) {
        write(open, stream);
      }
      Files.move(partial, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
    console.say("Wrote " + file + " (" + Files.size(file) + " bytes).");
  }

  private void write(KnowledgeStore open, OutputStream stream) {
    if (superclasses) {
      open.exportWithSuperclasses(format, stream, sorted);
    } else {
      open.export(format, stream, sorted);
    }
  }

  private static OutputStream stream(Path partial, Path file) throws IOException {
    OutputStream plain = new BufferedOutputStream(Files.newOutputStream(partial));
    return file.toString().endsWith(".gz") ? new GZIPOutputStream(plain) : plain;
  }
}
