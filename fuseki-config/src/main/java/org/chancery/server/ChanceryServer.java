package org.chancery.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.riot.WebContent;
import org.chancery.access.Accounts;
import org.chancery.ontology.Prefixes;
import org.chancery.store.KnowledgeStore;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/**
 * The SPARQL endpoint of a store, to read, with its pages, on embedded Fuseki; also a way to send
 * articles for those who have an account, where there are accounts. Safe to share between threads.
 *
 * <pre>{@code
 * try (ChanceryServer server = ChanceryServer.start(store, ServerSettings.defaults())) {
 *   System.out.println(server.address());
 *   server.join();
 * }
 * }</pre>
 */
public final class ChanceryServer implements AutoCloseable {
  /** Path of the service; {@code sparql}, {@code query}, {@code data} and {@code get} are below. */
  public static final String SERVICE = "/chancery";

  /** Path that articles are sent to, where the server takes any. */
  public static final String ARTICLES = SERVICE + "/articles";

  /** Path that hands out backups of the store to those who have an account. */
  public static final String BACKUP = SERVICE + "/backup";

  /** Path at which those who have an account have the store compacted. */
  public static final String COMPACT = SERVICE + "/compact";

  private static final String PAGES = "/org/chancery/server/pages/";

  private final FusekiServer server;
  private final String host;

  private ChanceryServer(FusekiServer server, String host) {
    this.server = server;
    this.host = host;
  }

  /**
   * Starts to listen. The store has to stay open until the server is closed; updates of it are seen
   * by the queries that start after them.
   *
   * @throws ServerException where the port is taken or the address cannot be listened on
   */
  public static ChanceryServer start(KnowledgeStore store, ServerSettings settings) {
    return start(builder(store, settings), settings);
  }

  /**
   * Starts to listen, also for articles that those send who have an account.
   *
   * @param intake takes the articles; it has to stay open until the server is closed
   * @throws ServerException where the port is taken or the address cannot be listened on
   */
  public static ChanceryServer start(
      KnowledgeStore store, ServerSettings settings, Accounts accounts, ArticleIntake intake) {
    return start(
        builder(store, settings)
            .addServlet(ARTICLES, new ArticlesServlet(accounts, intake))
            .addServlet(BACKUP, new StoreServlet(accounts, store))
            .addServlet(COMPACT, new StoreServlet(accounts, store)),
        settings);
  }

  private static ChanceryServer start(FusekiServer.Builder builder, ServerSettings settings) {
    FusekiServer server = builder.build();
    listenOn(server, settings.host());
    server
        .getDataAccessPointRegistry()
        .get(SERVICE)
        .getDataService()
        .getEndpoints(Operation.Query)
        .forEach(endpoint -> RegisteredFunctions.install(endpoint.getContext()));
    try {
      server.start();
    } catch (RuntimeException e) {
      server.stop();
      throw startFailure(settings, e);
    }
    return new ChanceryServer(server, settings.host());
  }

  private static FusekiServer.Builder builder(KnowledgeStore store, ServerSettings settings) {
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(settings.port())
            .fusekiModules(FusekiModules.create(new StoreModule(SERVICE, store)))
            .registerOperation(
                Operation.Query,
                WebContent.contentTypeSPARQLQuery,
                new GuardedQueries(settings.maxQueryLength()))
            .registerOperation(Operation.GSP_R, new UnionGraphStore())
            .parseConfig(ServerConfiguration.read(store.databaseFolder(), settings))
            .enablePing(true)
            .addServlet("", new ClassPathServlet(PAGES))
            .addServlet("/pages/*", new ClassPathServlet(PAGES))
            .addServlet("/webjars/yasgui/*", new ClassPathServlet(WebJars.folder("zazuko__yasgui")))
            .addServlet("/queries", JsonServlet.of(SavedQueries.bundled()))
            .addServlet("/prefixes.json", JsonServlet.of(Prefixes.ALL));
    enableCors(builder);
    return builder;
  }

  // The builder wants a file on disk, which it reads at once.
  private static void enableCors(FusekiServer.Builder builder) {
    try (InputStream in =
        Objects.requireNonNull(ChanceryServer.class.getResourceAsStream("cors.properties"))) {
      Path file = Files.createTempFile("chancery-cors", ".properties");
      try {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        builder.enableCors(true, file.toString());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void listenOn(FusekiServer server, String host) {
    Arrays.stream(server.getJettyServer().getConnectors())
        .filter(ServerConnector.class::isInstance)
        .forEach(connector -> ((ServerConnector) connector).setHost(host));
  }

  private static ServerException startFailure(ServerSettings settings, RuntimeException failure) {
    Optional<Throwable> bind = cause(failure, BindException.class);
    String where = settings.host() + ":" + settings.port();
    if (bind.isPresent()) {
      return new ServerException(
          "Cannot listen on "
              + where
              + ": "
              + bind.get().getMessage()
              + ". Another program may use this port; name another one, or 0 for any that is free.",
          failure);
    }
    return new ServerException("Cannot listen on " + where + ": " + failure.getMessage(), failure);
  }

  private static Optional<Throwable> cause(
      @Nullable Throwable failure, Class<? extends Throwable> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }

  /** The port that the server listens on, also where 0 was asked for. */
  public int port() {
    return server.getHttpPort();
  }

  /** The address of the page, to be opened on this machine; it ends with a slash. */
  public URI address() {
    boolean all = host.equals("0.0.0.0") || host.equals("::");
    String name = all ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port() + "/");
  }

  /** The address that answers SPARQL queries. */
  public URI endpoint() {
    return address().resolve("chancery/sparql");
  }

  /** Waits until the server is closed. */
  public void join() {
    server.join();
  }

  /** Stops listening. The store stays open. */
  @Override
  public void close() {
    server.stop();
  }
}
