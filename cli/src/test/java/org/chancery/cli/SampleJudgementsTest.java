package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The claims, policies and policy facts of the sample graph are those that somebody read and
 * judged. When this fails, read what it names in {@code sample/articles} and judge it in the list
 * of {@code judgements} that it is missing from.
 */
class SampleJudgementsTest {
  private static final Path JUDGEMENTS = Path.of("src/test/resources/org/chancery/cli/judgements");
  private static final String PREFIXES =
      """
      PREFIX chy: <https://w3id.org/chancery/ontology#>
      PREFIX schema: <https://schema.org/>
      """;

  /** What was judged, how it is found, and the largest share of it that may be wrong. */
  enum Judged {
    CLAIMS(
        "sample-claims.tsv",
        """
        SELECT ?claim ?claimant ?cue ?act ?polarity ?said {
          ?claim a chy:Claim ; chy:speechAct ?act ; chy:polarity ?polarity .
          OPTIONAL { ?claim chy:claimant ?claimant }
          OPTIONAL { ?claim chy:cueLemma ?cue }
          OPTIONAL { ?claim schema:dateCreated ?said }
        }
        """,
        7,
        0.1),
    POLICIES(
        "sample-policies.tsv",
        "SELECT DISTINCT ?policy ?type { ?policy a chy:Policy ; chy:policyType ?type }",
        2,
        0.15),
    POLICY_FACTS(
        "sample-policy-facts.tsv",
        """
        SELECT ?fact ?policy ?relation ?target {
          ?fact a chy:PolicyFact ; chy:policy ?policy ; chy:relation ?relation ; chy:target ?target
        }
        """,
        5,
        0.1);

    private final String file;
    private final String query;
    private final int verdict;
    private final double mostWrong;

    Judged(String file, String query, int verdict, double mostWrong) {
      this.file = file;
      this.query = PREFIXES + query;
      this.verdict = verdict;
      this.mostWrong = mostWrong;
    }

    List<List<String>> rows() throws IOException {
      return Files.readAllLines(JUDGEMENTS.resolve(file)).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    }

    /** As the list has them, without verdicts. */
    List<String> found() throws IOException {
      Path saved = Files.writeString(folder.resolve(file + ".rq"), query);
      Outcome outcome =
          CommandLineHarness.run("query", saved.toString(), "--store", store, "--format", "csv");
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      return outcome
          .out()
          .lines()
          .skip(1)
          .map(
              line ->
                  Arrays.stream(line.split(",", -1))
                      .map(Judged::field)
                      .collect(Collectors.joining("\t")))
          .toList();
    }

    /** An article and offsets of something in it, a last name of an address, or a value. */
    private static String field(String value) {
      int own = value.indexOf("/document/");
      if (own >= 0) {
        String[] parts = value.substring(own + "/document/".length()).split("#[A-Za-z]+_", -1);
        return parts[0] + "\t" + parts[1].replace('_', '-');
      }
      int last = Math.max(value.lastIndexOf('/'), value.lastIndexOf('#'));
      return value.isEmpty() ? "-" : value.substring(last + 1);
    }
  }

  @TempDir static Path folder;
  private static String store = "";

  @BeforeAll
  static void build() {
    store = folder.resolve("kg").toString();
    Outcome built =
        CommandLineHarness.run("build", CommandLineHarness.sample().toString(), "--store", store);
    assertThat(built.exitCode()).as(built.err()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void allThatIsThereWasReadAndJudged(Judged judged) throws IOException {
    List<String> known =
        judged.rows().stream()
            .map(row -> String.join("\t", row.subList(0, judged.verdict)))
            .toList();

    assertThat(judged.found()).containsExactlyInAnyOrderElementsOf(known);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotRightHasAReason(Judged judged) throws IOException {
    assertThat(judged.rows())
        .allSatisfy(
            row -> {
              assertThat(row.get(judged.verdict)).isIn("right", "incomplete", "wrong");
              int fields = row.get(judged.verdict).equals("right") ? 1 : 2;
              assertThat(row).hasSize(judged.verdict + fields);
            });
  }

  @ParameterizedTest
  @EnumSource
  void littleIsWrong(Judged judged) throws IOException {
    Map<String, Long> verdicts =
        judged.rows().stream()
            .collect(Collectors.groupingBy(row -> row.get(judged.verdict), Collectors.counting()));

    assertThat((double) verdicts.getOrDefault("wrong", 0L))
        .isLessThan(judged.rows().size() * judged.mostWrong);
  }
}
