package org.chancery.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that opens a store and waits to be ended. */
final class OtherProcess {
  private static final String READY = "ready";

  private OtherProcess() {}

  /** Starts the process and returns when it has the store open. */
  static Process holding(Path store) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                store.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    if (line == null || !line.startsWith(READY)) {
      process.destroyForcibly();
      throw new IOException("expected \"" + READY + "\", got " + line);
    }
    return process;
  }

  public static void main(String[] arguments) throws InterruptedException {
    try (KnowledgeStore store = KnowledgeStore.open(Path.of(arguments[0]))) {
      System.out.println(READY + " " + store.folder());
      Thread.sleep(60_000);
    }
  }
}
