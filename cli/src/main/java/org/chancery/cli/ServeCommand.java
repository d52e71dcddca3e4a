package org.chancery.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.chancery.access.AccessException;
import org.chancery.access.Accounts;
import org.chancery.extractor.Extractor;
import org.chancery.ontology.GazetteerException;
import org.chancery.server.ChanceryServer;
import org.chancery.server.ServerException;
import org.chancery.server.ServerSettings;
import org.chancery.store.KnowledgeStore;
import org.chancery.transfer.StoreIntake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery serve}. */
@Command(
    name = "serve",
    description = {
      "Serve a knowledge graph: SPARQL endpoint, page and saved queries. Nothing can be written,",
      "except articles by those whom --users names (chancery build --server)."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery serve --store my-kg",
      "  chancery serve --store my-kg --port 0       any free port; the address is shown",
      "  chancery hash-password ana >> users && chmod 600 users",
      "  chancery serve --store my-kg --users users  takes articles from ana",
      "  curl -H 'Accept: text/csv' --data-urlencode 'query=SELECT * { ?s a ?t } LIMIT 5' \\",
      "       http://localhost:3030/chancery/sparql"
    })
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private Address address = new Address();

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description =
          "Accounts that may send articles, with hashes of their passwords and tokens (see "
              + "hash-password). Without it nobody can write.")
  private @Nullable Path users;

  @Mixin private ExtractionOptions extraction = new ExtractionOptions();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ServerSettings settings = address.settings();
    Accounts accounts = users == null ? null : accounts(users);
    try (KnowledgeStore open = store.open(console)) {
      if (accounts == null) {
        serve(console, open, settings);
      } else {
        serveWithArticles(open, settings, accounts);
      }
    }
    return ExitCode.OK;
  }

  private Accounts accounts(Path file) {
    try {
      return Accounts.read(file, warning -> console.say("Warning: " + warning));
    } catch (AccessException e) {
      throw new Failure(ExitCode.FAILED, Problems.describe(e));
    }
  }

  /** Serves until the process is told to end; nothing can be written. */
  static void serve(Console console, KnowledgeStore store, ServerSettings settings) {
    try (ChanceryServer server = start(() -> ChanceryServer.start(store, settings))) {
      awaitEnd(console, store, server, /* takesArticles= */ false);
    }
  }

  private void serveWithArticles(KnowledgeStore open, ServerSettings settings, Accounts accounts) {
    try (StoreIntake intake = new StoreIntake(open, extractor(open), Clock.systemUTC());
        ChanceryServer server =
            start(() -> ChanceryServer.start(open, settings, accounts, intake))) {
      if (!settings.isLocal()) {
        console.say(
            "Warning: passwords and tokens come unencrypted to "
                + settings.host()
                + ". Put a proxy with TLS before it.");
      }
      console.say(
          "Taking articles: chancery build ARTICLES --server " + server.address() + " --user NAME");
      awaitEnd(console, open, server, /* takesArticles= */ true);
    }
  }

  private Extractor extractor(KnowledgeStore open) {
    try {
      return Extractor.create(extraction.settings(open.base()));
    } catch (GazetteerException e) {
      throw new Failure(ExitCode.FAILED, Problems.describe(e));
    }
  }

  private static void awaitEnd(
      Console console, KnowledgeStore store, ChanceryServer server, boolean takesArticles) {
    Thread stop = new Thread(server::close, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    store.announceServer(server.address(), takesArticles);
    console.say("Serving " + store.folder() + " at " + server.address() + "  (Ctrl-C stops)");
    console.say("SPARQL endpoint: " + server.endpoint());
    server.join();
  }

  private static ChanceryServer start(Supplier<ChanceryServer> starting) {
    try {
      return starting.get();
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
