package org.chancery.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.cli.Main;

/** {@code chancery serve} as a process of its own. */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final Thread drain;
  private final URI address;

  /**
   * Starts to serve and returns when it listens.
   *
   * @param users accounts that may send articles
   */
  ServerProcess(Path store, int port, Path users) throws IOException {
    this.address = URI.create("http://localhost:" + port + "/");
    this.process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--store",
                store.toString(),
                "--port",
                Integer.toString(port),
                "--users",
                users.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    List<String> said = new ArrayList<>();
    for (String line = output.readLine(); ; line = output.readLine()) {
      if (line == null) {
        throw new IOException("the server did not start: " + said);
      }
      said.add(line);
      if (line.startsWith("SPARQL endpoint: ")) {
        break;
      }
    }
    this.drain = new Thread(() -> output.lines().forEach(line -> {}), "output of the server");
    drain.setDaemon(true);
    drain.start();
  }

  /** A port that nobody listens on now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  URI address() {
    return address;
  }

  /** Kills it as the machine would, without a chance to tidy up, and waits until it is gone. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
