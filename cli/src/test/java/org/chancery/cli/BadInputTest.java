package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chancery.cli.CommandLineHarness.Outcome;
import org.chancery.store.KnowledgeStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder full of trouble: one message for each, and every good article in the graph. */
class BadInputTest {
  private static final int LONG_LINE_MEGABYTES = 50;

  @TempDir Path folder;

  @Test
  void eachBadPieceHasOneMessageAndTheGoodOnesAreBuilt() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    writeTrouble(articles);
    Path store = folder.resolve("kg");

    Outcome outcome =
        CommandLineHarness.run("build", articles.toString(), "--store", store.toString());

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_REFUSED);
    for (String bad :
        List.of("empty.txt", "binary.txt", "long.jsonl", "latin1.txt", "header.md", "twin.jsonl")) {
      assertThat(linesWith(outcome, bad)).as(bad + " in\n" + outcome.err()).hasSize(1);
    }
    assertThat(linesWith(outcome, "broken.jsonl:2")).hasSize(1);
    assertThat(linesWith(outcome, "twin.jsonl").get(0)).contains("good");
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      assertThat(open.documents().keySet())
          .containsExactlyInAnyOrder("good", "first", "third", "long-neighbour");
    }
  }

  @Test
  void aCycleOfLinksIsReportedOnce() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(articles.resolve("good.txt"), "Peru's president met Chile's president.");
    assumeTrue(canLink(articles.resolve("again"), articles), "links cannot be made here");

    Outcome outcome =
        CommandLineHarness.run(
            "build", articles.toString(), "--store", folder.resolve("kg").toString());

    assertThat(linesWith(outcome, "again")).hasSize(1);
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_REFUSED);
  }

  @Test
  void anInputThatIsNotThereIsNamed() {
    Outcome outcome =
        CommandLineHarness.run(
            "build", "no-such-folder", "--store", folder.resolve("kg").toString());

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_REFUSED);
    assertThat(linesWith(outcome, "no-such-folder")).hasSize(1);
  }

  private static void writeTrouble(Path articles) throws IOException {
    Files.writeString(
        articles.resolve("good.txt"), "Peru's president, Luis Quispe, spoke in Lima.");
    Files.writeString(articles.resolve("empty.txt"), "");
    Files.write(articles.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, (byte) 0xff});
    Files.write(
        articles.resolve("latin1.txt"), "A café in Lima.".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(articles.resolve("header.md"), "---\ntitle: [unclosed\n---\nText of it.\n");
    Files.writeString(
        articles.resolve("broken.jsonl"),
        "{\"id\": \"first\", \"text\": \"Chile spoke.\"}\n{\"id\": \"second\", \"text\": \n"
            + "{\"id\": \"third\", \"text\": \"Peru answered.\"}\n");
    Files.writeString(
        articles.resolve("twin.jsonl"), "{\"id\": \"good\", \"text\": \"Another one.\"}\n");
    writeLongLine(articles.resolve("long.jsonl"));
  }

  private static void writeLongLine(Path file) throws IOException {
    byte[] megabyte = new byte[1024 * 1024];
    Arrays.fill(megabyte, (byte) 'a');
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("{\"id\": \"long\", \"text\": \"".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < LONG_LINE_MEGABYTES; i++) {
        out.write(megabyte);
      }
      out.write(
          "\"}\n{\"id\": \"long-neighbour\", \"text\": \"Bolivia agreed.\"}\n"
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> linesWith(Outcome outcome, String words) {
    // A piece is named at the head of its own message; others may refer to it.
    return outcome.err().lines().filter(line -> line.split(": ", 2)[0].contains(words)).toList();
  }

  private static boolean canLink(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
