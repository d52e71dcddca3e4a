package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.chancery.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void helpShowsEveryCommandWithExamples() {
    Outcome help = CommandLineHarness.run("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains("demo", "build", "serve", "extract", "query", "export", "validate")
        .contains("Examples:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "build",
        "serve",
        "extract",
        "query",
        "export",
        "validate",
        "health",
        "hash-password"
      })
  void everyCommandHasHelp(String command) {
    Outcome help = CommandLineHarness.run(command, "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("Usage: chancery " + command);
  }

  @Test
  void versionNamesChanceryAndJava() {
    Outcome version = CommandLineHarness.run("--version");

    assertThat(version.exitCode()).isZero();
    assertThat(version.out()).startsWith("chancery ").contains("Java ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bild", "build", "query", "serve --port x", "build a --threads 0"})
  void wrongUsageIsStatusTwo(String line) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);

    assertThat(CommandLineHarness.run(arguments).exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aMissingStoreIsAFailureThatSaysWhatToDo(@TempDir Path folder) {
    String store = folder.resolve("none").toString();

    Outcome outcome = CommandLineHarness.run("validate", "--store", store);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.err()).contains(store).contains("chancery build");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void flagsWinOverTheEnvironmentAndTheEnvironmentOverTheFile(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("chancery.properties"), "store = from-file\n");

    assertThat(storeNamedBy(Map.of(), folder)).contains("from-file");
    assertThat(storeNamedBy(Map.of("CHANCERY_STORE", "from-environment"), folder))
        .contains("from-environment");
    assertThat(
            storeNamedBy(
                Map.of("CHANCERY_STORE", "from-environment"), folder, "--store", "from-flag"))
        .contains("from-flag");
  }

  @Test
  void aSettingsFileThatIsNotThereIsNamed(@TempDir Path folder) {
    Outcome outcome =
        CommandLineHarness.run(Map.of("CHANCERY_CONFIG", "mine.properties"), folder, "validate");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("mine.properties");
  }

  private static String storeNamedBy(
      Map<String, String> environment, Path folder, String... flags) {
    String[] arguments = new String[flags.length + 1];
    arguments[0] = "validate";
    System.arraycopy(flags, 0, arguments, 1, flags.length);
    return CommandLineHarness.run(environment, folder, arguments).err();
  }
}
