package org.chancery.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.StoreException;
import picocli.CommandLine.Option;

/** {@code --store}, for every command that works on one. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "chancery-kg",
      description = "The folder of the knowledge graph (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("chancery-kg");

  Path folder() {
    return folder;
  }

  /** Opens the store; the failure says what to do where there is none. */
  KnowledgeStore open() {
    try {
      return KnowledgeStore.open(folder);
    } catch (StoreException e) {
      String hint =
          Files.exists(folder) ? "" : " (chancery build ARTICLES --store " + folder + " makes one)";
      throw new Failure(ExitCode.FAILED, Problems.describe(e) + hint);
    }
  }
}
