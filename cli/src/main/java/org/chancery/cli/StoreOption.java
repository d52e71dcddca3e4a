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

  /**
   * Opens the store, its text index brought up to date; the failure says what to do where there is
   * none.
   */
  KnowledgeStore open(Console console) {
    try {
      KnowledgeStore store = KnowledgeStore.open(folder);
      if (!store.isTextInStep()) {
        console.say("The text index has missed a change and is made again ...");
        store.reindex(entries -> console.say("  " + entries + " entries"));
      }
      return store;
    } catch (StoreException e) {
      String hint =
          Files.exists(folder) ? "" : " (chancery build ARTICLES --store " + folder + " makes one)";
      throw new Failure(ExitCode.FAILED, Problems.describe(e) + hint);
    }
  }
}
