package org.chancery.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Asks a running server whether it answers: the health check of the container image, which has no
 * other tools.
 */
@Command(
    name = "health",
    description = "Ask a running server whether it answers.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class HealthCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://localhost:3030/",
      description = "The server's address (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://localhost:3030/");

  HealthCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    URI ping = url.resolve("/$/ping");
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    HttpRequest request = HttpRequest.newBuilder(ping).timeout(Duration.ofSeconds(5)).build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new Failure(ExitCode.FAILED, ping + " answers with status " + status + ".");
      }
    } catch (IOException e) {
      throw new Failure(
          ExitCode.FAILED,
          ping + " does not answer: " + Problems.describe(e) + ". Is the server running?");
    }
    console.out().println("ok");
    return ExitCode.OK;
  }
}
