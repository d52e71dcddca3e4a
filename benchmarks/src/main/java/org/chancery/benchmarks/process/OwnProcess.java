package org.chancery.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a measurement in a process of its own, so that neither memory nor warm code of one counts
 * for the next. The process reports lines {@code name=value}; others are passed on.
 */
public final class OwnProcess {
  private OwnProcess() {}

  /** Runs the main method of a class and returns what it reported. */
  public static Map<String, String> run(String heap, Class<?> main, Object... arguments)
      throws IOException, InterruptedException {
    return run(List.of("-Xmx" + heap), main, arguments);
  }

  /** The same with options of the virtual machine. */
  public static Map<String, String> run(List<String> options, Class<?> main, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Map<String, String> reported = new TreeMap<>();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          reported.put(line.substring(0, equals), line.substring(equals + 1));
        } else {
          System.err.println(line);
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException(main.getSimpleName() + " failed, see above");
    }
    return reported;
  }
}
