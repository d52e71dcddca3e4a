package org.chancery.cli;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.store.CompactionResult;
import org.chancery.store.KnowledgeStore;
import org.chancery.transfer.RemoteStore;
import org.chancery.transfer.TransferException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chancery compact}. */
@Command(
    name = "compact",
    description = {
      "Give back the disk space that earlier versions of the graph take up.",
      "A build does it by itself when the graph has grown past three times its size then."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CompactCommand implements Callable<Integer> {
  private final Console console;

  private final Map<String, String> environment;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private ServerOptions server = new ServerOptions();

  /**
   * The command.
   *
   * @param environment the environment variables
   */
  CompactCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    URI address = server.server();
    if (address != null) {
      console.out().println(remotely(new RemoteStore(address, server.credentials(environment))));
      return ExitCode.OK;
    }
    try (KnowledgeStore open = store.open(console)) {
      console.say("Compacting " + open.folder() + " ...");
      CompactionResult result = open.compact();
      console.out().printf("%d bytes before, %d after.%n", result.before(), result.after());
    }
    return ExitCode.OK;
  }

  private static String remotely(RemoteStore store) {
    try {
      return store.compact();
    } catch (TransferException e) {
      throw new Failure(ExitCode.FAILED, Problems.describe(e));
    }
  }
}
