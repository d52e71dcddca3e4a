package org.chancery.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.chancery.server.ChanceryServer;

/**
 * A store that a server has open, looked after from elsewhere. Follows no redirects, so that no
 * password goes elsewhere. Safe to share between threads.
 */
public final class RemoteStore {
  private static final Duration CONNECTING = Duration.ofSeconds(20);
  private static final int LONGEST_ANSWER = 1 << 16;

  private final URI server;
  private final Credentials credentials;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECTING)
          .build();

  /**
   * A store.
   *
   * @param server its address, as it is shown when it starts
   */
  public RemoteStore(URI server, Credentials credentials) {
    this.server = server;
    this.credentials = credentials;
  }

  /**
   * Fetches a backup; whether it has come as a whole, {@link org.chancery.store.Backup} tells.
   *
   * @throws TransferException where the server gives none, or breaks off
   */
  public void backup(OutputStream out) {
    ask(ChanceryServer.BACKUP, HttpRequest.newBuilder().GET(), body -> body.transferTo(out));
  }

  /**
   * Has the store compacted.
   *
   * @return what the server says of it, as JSON
   * @throws TransferException where it cannot do it
   */
  public String compact() {
    StringBuilder answer = new StringBuilder();
    ask(
        ChanceryServer.COMPACT,
        HttpRequest.newBuilder().POST(BodyPublishers.noBody()),
        body -> answer.append(text(body)));
    return answer.toString();
  }

  private void ask(String path, HttpRequest.Builder builder, Reader reader) {
    URI address = ServerConnection.address(server, path.substring(1));
    HttpRequest request =
        builder.uri(address).header("Authorization", credentials.header()).build();
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw new TransferException(
              address + " answers with status " + response.statusCode() + ": " + text(body));
        }
        reader.read(body);
      }
    } catch (IOException e) {
      throw new TransferException(
          address + " cannot be reached, or breaks off: " + e + ". Is the server running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransferException("Interrupted while speaking with " + address, e);
    }
  }

  private static String text(InputStream body) throws IOException {
    return new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
  }

  private interface Reader {
    void read(InputStream body) throws IOException;
  }
}
