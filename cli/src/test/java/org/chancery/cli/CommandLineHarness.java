package org.chancery.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Runs commands inside the test's process and keeps what they print. */
final class CommandLineHarness {
  /** What a command printed, and its exit status. */
  record Outcome(int exitCode, String out, String err) {}

  private CommandLineHarness() {}

  static Outcome run(String... arguments) {
    return run(Map.of(), Path.of(""), arguments);
  }

  static Outcome run(Map<String, String> environment, Path workingFolder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(stream(out), stream(err), false);
    int exitCode = Main.run(console, environment, workingFolder, arguments);
    return new Outcome(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The folder of the bundled sample articles. */
  static Path sample() {
    return repository().resolve("sample").resolve("articles");
  }

  /** The top folder of the repository: tests run in the folder of their module. */
  static Path repository() {
    return Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
