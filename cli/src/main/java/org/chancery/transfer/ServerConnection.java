package org.chancery.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with a server. What fails on the way is tried again: a batch that a server takes twice
 * changes nothing the second time. Follows no redirects, so that no password goes elsewhere. Safe
 * to share between threads.
 */
final class ServerConnection {
  private static final String PATH = "chancery/articles";
  private static final String LINES = "application/x-ndjson";
  private static final Duration CONNECTING = Duration.ofSeconds(20);

  /** Settling identity over a large archive takes its time. */
  private static final Duration ANSWERING = Duration.ofHours(2);

  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
  private static final int INVALID = 422;
  private static final int ATTEMPTS = 7;

  private final URI articles;
  private final Credentials credentials;
  private final Duration firstWait;
  private final Consumer<String> messages;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECTING)
          .build();

  /**
   * A connection.
   *
   * @param server its address, as it is shown when it starts
   * @param firstWait before a second attempt; doubled before each further one
   * @param messages told about what is tried again
   */
  ServerConnection(
      URI server, Credentials credentials, Duration firstWait, Consumer<String> messages) {
    this.articles = address(server, PATH);
    this.credentials = credentials;
    this.firstWait = firstWait;
    this.messages = messages;
  }

  /** The address of something on a server. */
  static URI address(URI server, String path) {
    String scheme = server.getScheme() == null ? "" : server.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https"))
        || server.getHost() == null
        || server.getUserInfo() != null
        || server.getRawQuery() != null
        || server.getRawFragment() != null) {
      throw new TransferException(
          "Expected the address of a server such as http://localhost:3030/, without name, password"
              + " and query.");
    }
    String address = server.toString();
    return URI.create(address.endsWith("/") ? address : address + "/").resolve(path);
  }

  /** Whether what is sent can be read by others on the way. */
  boolean isOpenToOthers() {
    String host = articles.getHost().toLowerCase(Locale.ROOT);
    boolean here =
        host.equals("localhost") || host.equals("[::1]") || host.matches("127(?:\\.[0-9]{1,3}){3}");
    return !here && !articles.getScheme().equalsIgnoreCase("https");
  }

  /**
   * What the server holds.
   *
   * @throws TransferException where it does not say
   */
  Listing list() {
    HttpRequest.Builder request = request().header("Accept-Encoding", "gzip").GET();
    return send(
        request,
        response -> {
          boolean packed =
              response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
          try (InputStream in = packed ? new GZIPInputStream(response.body()) : response.body()) {
            return listing(new Lines(in, Json.LONGEST_LINE));
          } catch (IllegalArgumentException e) {
            throw new TransferException(
                articles + " answers with something else than a list of articles: " + e, e);
          }
        });
  }

  private static Listing listing(Lines lines) throws IOException {
    String first = lines.next();
    if (first == null) {
      throw new IllegalArgumentException("expected a header");
    }
    Header server = Json.read(first, Header.class);
    Map<String, Entry> held = new HashMap<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      Entry entry = Json.read(line, Entry.class);
      if (entry.article() == null) {
        throw new IllegalArgumentException("expected an article in line " + lines.number());
      }
      held.put(entry.article(), entry);
    }
    return new Listing(server, held);
  }

  /**
   * Sends a batch and waits until it is written.
   *
   * @throws TransferException where the server does not take it
   */
  Report send(byte[] batch) {
    HttpRequest.Builder request =
        request()
            .header("Content-Type", LINES)
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(batch));
    return send(
        request,
        response -> {
          try (InputStream in = response.body()) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Report.class);
          } catch (IllegalArgumentException e) {
            throw new TransferException(articles + " answers with something else than a report", e);
          }
        });
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(articles)
        .timeout(ANSWERING)
        .header("Authorization", credentials.header());
  }

  private <T> T send(HttpRequest.Builder request, Answer<T> answer) {
    BodyHandler<InputStream> handler = BodyHandlers.ofInputStream();
    Duration wait = firstWait;
    for (int attempt = 1; ; attempt++) {
      String failure;
      Duration asked = Duration.ZERO;
      try {
        HttpResponse<InputStream> response = client.send(request.build(), handler);
        int status = response.statusCode();
        if (status == 200) {
          return answer.read(response);
        }
        failure = refusal(response);
        if (!PASSING.contains(status)) {
          throw new TransferException(failure, status == INVALID);
        }
        asked = retryAfter(response);
      } catch (IOException e) {
        failure = articles + " cannot be reached, or breaks off: " + message(e);
        if (attempt == ATTEMPTS) {
          throw new TransferException(failure + ". Is the server running?", e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new TransferException("Interrupted while speaking with " + articles, e);
      }
      if (attempt == ATTEMPTS) {
        throw new TransferException(failure);
      }
      Duration pause = asked.compareTo(wait) > 0 ? asked : wait;
      messages.accept(failure + "; trying again after " + pause.toMillis() + " ms");
      sleep(pause);
      wait = wait.multipliedBy(2);
    }
  }

  private static Duration retryAfter(HttpResponse<InputStream> response) {
    String seconds = response.headers().firstValue("Retry-After").orElse("");
    return seconds.matches("[0-9]{1,3}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : Duration.ZERO;
  }

  private String refusal(HttpResponse<InputStream> response) {
    int status = response.statusCode();
    String error = Json.error(body(response)).orElse(null);
    if (status >= 300 && status < 400) {
      return articles
          + " leads elsewhere, to "
          + response.headers().firstValue("Location").orElse("an unknown place")
          + ": name that address yourself if you trust it.";
    }
    return switch (status) {
      case 401 ->
          articles
              + " does not know this name with this password, or this token (--user,"
              + " CHANCERY_PASSWORD, --token-file).";
      case 404, 405 ->
          articles
              + " takes no articles: start the server with 'chancery serve --users FILE', and name"
              + " the address that it shows.";
      default ->
          articles
              + " does not take the articles (status "
              + status
              + ")"
              + (error == null ? "." : ": " + error);
    };
  }

  private static @Nullable String body(HttpResponse<InputStream> response) {
    try (InputStream in = response.body()) {
      return new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return null;
    }
  }

  private static String message(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static void sleep(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransferException("Interrupted", e);
    }
  }

  private interface Answer<T> {
    T read(HttpResponse<InputStream> response) throws IOException;
  }
}
