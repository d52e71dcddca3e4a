package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The claims of the sample graph are those that somebody read and judged. When this fails, read the
 * claims that it names in {@code sample/articles} and judge them in {@code
 * judgements/sample-claims.tsv}.
 */
class SampleJudgementsTest {
  private static final Path JUDGEMENTS =
      Path.of("src/test/resources/org/chancery/cli/judgements/sample-claims.tsv");
  private static final int VERDICT = 7;

  private static final String CLAIMS =
      """
      PREFIX chy: <https://w3id.org/chancery/ontology#>
      PREFIX schema: <https://schema.org/>
      SELECT ?claim ?claimant ?cue ?act ?polarity ?said {
        ?claim a chy:Claim ; chy:speechAct ?act ; chy:polarity ?polarity .
        OPTIONAL { ?claim chy:claimant ?claimant }
        OPTIONAL { ?claim chy:cueLemma ?cue }
        OPTIONAL { ?claim schema:dateCreated ?said }
      }
      """;

  @TempDir static Path folder;
  private static List<List<String>> judged = List.of();
  private static List<String> found = List.of();

  @BeforeAll
  static void readBoth() throws IOException {
    judged =
        Files.readAllLines(JUDGEMENTS).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> List.of(line.split("\t", -1)))
            .toList();
    found = found();
  }

  private static List<String> found() throws IOException {
    String store = folder.resolve("kg").toString();
    Outcome built =
        CommandLineHarness.run("build", CommandLineHarness.sample().toString(), "--store", store);
    assertThat(built.exitCode()).as(built.err()).isZero();
    Path query = Files.writeString(folder.resolve("claims.rq"), CLAIMS);
    Outcome outcome =
        CommandLineHarness.run("query", query.toString(), "--store", store, "--format", "csv");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    List<String> claims = new ArrayList<>();
    outcome.out().lines().skip(1).forEach(line -> claims.add(claim(line.split(",", -1))));
    return claims;
  }

  /** As the list has it: article, offsets, claimant, cue, speech act, polarity, date. */
  private static String claim(String[] row) {
    String own = row[0].substring(row[0].indexOf("/document/") + "/document/".length());
    String[] parts = own.split("#Claim_", -1);
    return String.join(
        "\t",
        parts[0],
        parts[1].replace('_', '-'),
        row[1].isEmpty() ? "-" : row[1].substring(row[1].lastIndexOf('/') + 1),
        row[2].isEmpty() ? "-" : row[2],
        row[3].substring(row[3].indexOf('#') + 1),
        row[4].substring(row[4].indexOf('#') + 1),
        row[5].isEmpty() ? "-" : row[5]);
  }

  @Test
  void everyClaimWasReadAndJudged() {
    List<String> known =
        judged.stream().map(row -> String.join("\t", row.subList(0, VERDICT))).toList();

    assertThat(found).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void whatIsNotRightHasAReason() {
    assertThat(judged)
        .allSatisfy(
            row -> {
              assertThat(row.get(VERDICT)).isIn("right", "incomplete", "wrong");
              assertThat(row).hasSize(row.get(VERDICT).equals("right") ? 8 : 9);
            });
  }

  @Test
  void fewClaimsAreWrong() {
    Map<String, Long> verdicts =
        judged.stream()
            .collect(Collectors.groupingBy(row -> row.get(VERDICT), Collectors.counting()));

    assertThat(verdicts.getOrDefault("wrong", 0L)).isLessThan(judged.size() / 10);
  }
}
