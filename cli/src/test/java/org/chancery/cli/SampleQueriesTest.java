package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.cli.CommandLineHarness.Outcome;
import org.chancery.server.SavedQueries;
import org.chancery.server.SavedQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every saved query gives the answer that stands in {@code answers/}, on the bundled sample. After
 * a change of extraction that is for the better, {@code -Dtests.args=-Dchancery.answers=write}
 * writes the answers anew: read the difference before you commit it.
 */
class SampleQueriesTest {
  private static final Path ANSWERS = Path.of("src/test/resources/org/chancery/cli/answers");

  @TempDir static Path folder;

  @BeforeAll
  static void buildTheSample() {
    Outcome built =
        CommandLineHarness.run(
            "build", CommandLineHarness.sample().toString(), "--store", store().toString());
    assertThat(built.exitCode()).as(built.err()).isZero();
  }

  static Stream<String> names() {
    return SavedQueries.bundled().stream().map(SavedQuery::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSavedQueryGivesItsAnswer(String name) throws IOException {
    Outcome outcome = CommandLineHarness.run("query", name, "--store", store().toString());

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    Path expected = ANSWERS.resolve(name + ".txt");
    if ("write".equals(System.getProperty("chancery.answers"))) {
      Files.createDirectories(ANSWERS);
      Files.writeString(expected, outcome.out());
    }
    assertThat(outcome.out()).isEqualTo(Files.readString(expected));
    assertThat(outcome.out()).doesNotContain("(0 rows)");
  }

  @Test
  void theSampleConformsToTheShapes() {
    Outcome outcome = CommandLineHarness.run("validate", "--store", store().toString());

    assertThat(outcome.exitCode()).as(outcome.out()).isZero();
  }

  @Test
  void everyFormatOfExportHoldsTheSameTriples(@TempDir Path exports) {
    for (String format : List.of("nquads", "trig", "turtle", "jsonld")) {
      Path file = exports.resolve("sample." + format + ".gz");
      Outcome outcome =
          CommandLineHarness.run(
              "export",
              "--store",
              store().toString(),
              "--format",
              format,
              "--output",
              file.toString());
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      assertThat(file).isNotEmptyFile();
      assertThat(exports.resolve(file.getFileName() + ".part")).doesNotExist();
    }
  }

  @Test
  void theDemoBuildsAndAnswersThreeQuestions(@TempDir Path fresh) {
    System.setProperty("chancery.home", CommandLineHarness.repository().toString());
    try {
      Outcome demo =
          CommandLineHarness.run(
              "demo", "--no-serve", "--store", fresh.resolve("demo-kg").toString());

      assertThat(demo.exitCode()).as(demo.err()).isZero();
      assertThat(demo.out())
          .contains("Who holds which office?", "Chrystia Freeland", "(chancery query most-quoted)");
    } finally {
      System.clearProperty("chancery.home");
    }
  }

  private static Path store() {
    return folder.resolve("kg");
  }
}
