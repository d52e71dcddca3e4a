package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, restore and compaction as they are typed, on a store that was built. */
class BackupCommandTest {
  @TempDir private Path folder;

  @Test
  void buildsGoOnWithARestoredStore() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("river.md"),
        "---\ndate: 2019-03-04\n---\nNorway's foreign minister, Kari Solberg, rejected the fisheries"
            + " treaty on Monday.\n");
    String store = folder.resolve("kg").toString();
    String again = folder.resolve("again").toString();
    String backup = folder.resolve("backup.zip").toString();
    run(0, "build", articles.toString(), "--store", store);

    Outcome backedUp = run(0, "backup", backup, "--store", store);
    run(0, "restore", backup, "--store", again);

    assertThat(backedUp.err()).contains("1 articles");
    assertThat(run(0, "export", "--sorted", "--store", again).out())
        .isNotEmpty()
        .isEqualTo(run(0, "export", "--sorted", "--store", store).out());
    assertThat(run(0, "build", articles.toString(), "--store", again).err())
        .contains("1 unchanged")
        .contains("up to date");
    assertThat(run(0, "compact", "--store", again).out())
        .matches("\\d+ bytes before, \\d+ after.\\R");
    assertThat(run(1, "restore", backup, "--store", again).err()).contains("not empty");
    Files.write(folder.resolve("backup.zip"), new byte[] {1, 2, 3});
    assertThat(run(1, "restore", backup, "--store", folder.resolve("third").toString()).err())
        .contains("no backup of Chancery");
  }

  private static Outcome run(int expected, String... arguments) {
    Outcome outcome = CommandLineHarness.run(arguments);
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(expected);
    return outcome;
  }
}
