package org.chancery.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.chancery.server.ChanceryServer;
import org.chancery.server.ServerException;
import org.chancery.server.ServerSettings;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery serve}. */
@Command(
    name = "serve",
    description = "Serve a knowledge graph: SPARQL endpoint, page and saved queries, read-only.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery serve --store my-kg",
      "  chancery serve --store my-kg --port 0       any free port; the address is shown",
      "  curl -H 'Accept: text/csv' --data-urlencode 'query=SELECT * { ?s a ?t } LIMIT 5' \\",
      "       http://localhost:3030/chancery/sparql"
    })
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private Address address = new Address();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (KnowledgeStore open = store.open(console)) {
      serve(console, open, address.settings());
    }
    return ExitCode.OK;
  }

  /** Serves until the process is told to end. */
  static void serve(Console console, KnowledgeStore store, ServerSettings settings) {
    try (ChanceryServer server = start(store, settings)) {
      Thread stop = new Thread(server::close, "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      console.say("Serving " + store.folder() + " at " + server.address() + "  (Ctrl-C stops)");
      console.say("SPARQL endpoint: " + server.endpoint());
      server.join();
    }
  }

  private static ChanceryServer start(KnowledgeStore store, ServerSettings settings) {
    try {
      return ChanceryServer.start(store, settings);
    } catch (ServerException e) {
      throw new Failure(ExitCode.FAILED, e.getMessage() + " (--port)");
    }
  }

  /** Where to listen; shared with {@code demo}. */
  static final class Address {
    @Option(
        names = "--port",
        paramLabel = "PORT",
        defaultValue = "3030",
        description = "Port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = ServerSettings.DEFAULT_PORT;

    @Option(
        names = "--host",
        paramLabel = "HOST",
        defaultValue = "localhost",
        description =
            "Address to listen on (default: ${DEFAULT-VALUE}, this machine only). "
                + "0.0.0.0 opens the endpoint to the network: anybody can read it.")
    private String host = "localhost";

    @Option(
        names = "--timeout",
        paramLabel = "SECONDS",
        description = "For a query's first row; a whole query may take three times as long.")
    private @Nullable Integer timeout;

    ServerSettings settings() {
      if (port < 0 || port > 65535) {
        throw new Failure(ExitCode.USAGE, "--port is a number from 0 to 65535, not " + port + ".");
      }
      ServerSettings settings = ServerSettings.defaults().withHost(host).withPort(port);
      return timeout == null ? settings : settings.withQueryTimeout(Duration.ofSeconds(timeout));
    }
  }
}
