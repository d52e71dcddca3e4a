package org.chancery.cli;

import java.util.concurrent.Callable;
import org.chancery.store.CompactionResult;
import org.chancery.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chancery compact}. */
@Command(
    name = "compact",
    description = {
      "Give back the disk space that earlier versions of the graph take up.",
      "A build does it by itself when the graph has grown past twice its size after the last time."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CompactCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  CompactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (KnowledgeStore open = store.open(console)) {
      console.say("Compacting " + open.folder() + " ...");
      CompactionResult result = open.compact();
      console.out().printf("%d bytes before, %d after.%n", result.before(), result.after());
    }
    return ExitCode.OK;
  }
}
