package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.server.SavedQueries;
import org.chancery.server.SavedQuery;
import org.junit.jupiter.api.Test;

/** The README shows a real query with its real answer, and names nothing that is not there. */
class ReadmeTest {
  private static final String SHOWN = "changes-of-office";

  @Test
  void theQueryShownIsTheSavedOneAndTheAnswerItsAnswer() throws IOException {
    String readme = readme();
    SavedQuery query =
        SavedQueries.bundled().stream()
            .filter(saved -> saved.name().equals(SHOWN))
            .findFirst()
            .orElseThrow();
    String text =
        query
            .text()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n"));
    String answer =
        Files.readString(Path.of("src/test/resources/org/chancery/cli/answers", SHOWN + ".txt"));

    assertThat(readme).contains(text.strip());
    assertThat(readme).contains(answer.strip());
  }

  @Test
  void everyFileThatIsLinkedIsThere() throws IOException {
    List<String> links =
        Pattern.compile("\\]\\(([^)#:]+)\\)")
            .matcher(readme())
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(links).hasSizeGreaterThan(8);
    assertThat(links)
        .allSatisfy(link -> assertThat(CommandLineHarness.repository().resolve(link)).exists());
  }

  private static String readme() throws IOException {
    return Files.readString(CommandLineHarness.repository().resolve("README.md"));
  }
}
