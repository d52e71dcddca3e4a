package org.chancery.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chancery.store.Backup;
import org.chancery.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chancery restore}. */
@Command(
    name = "restore",
    description = {
      "Make a knowledge graph of a backup, in a folder that is empty or does not exist. The backup",
      "is checked first; builds go on with the restored graph as they would have with the old one."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  chancery restore my-kg-2024-06-10.zip --store my-kg-again")
final class RestoreCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE.zip", description = "What chancery backup wrote.")
  private Path file = Path.of("chancery-kg.zip");

  @Mixin private StoreOption store = new StoreOption();

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.say("Checking " + file + " ...");
    try (Backup backup = Backup.open(file)) {
      backup.restore(store.folder(), step -> console.say(step + " ..."));
    } catch (StoreException e) {
      throw new Failure(ExitCode.FAILED, Problems.describe(e));
    }
    console.say("Restored to " + store.folder() + ".");
    return ExitCode.OK;
  }
}
