package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chancery.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules with models and without, on one article. */
class ModelOptionsTest {
  private static final Pattern RULE = Pattern.compile("ontology#rule> \"([^\"]+)\"");
  private static final Pattern CONFIGURATION = Pattern.compile("/configuration/([0-9a-f]+)");
  private static final String ARTICLE =
      """
      Norway's foreign minister, Kari Solberg, rejected the fisheries treaty on Monday.

      "We cannot sign it this year," Solberg said in Oslo. She also warned that talks would fail.

      According to her office, the minister believes that a new text is needed.
      """;

  @TempDir static Path folder;
  private static String usual = "";
  private static String noClaimModel = "";
  private static String noNameModel = "";
  private static String noModel = "";

  @BeforeAll
  static void extract() throws IOException {
    Path article = folder.resolve("treaty.txt");
    Files.writeString(article, ARTICLE);
    usual = quads(article);
    noClaimModel = quads(article, "--no-claim-model");
    noNameModel = quads(article, "--no-name-model");
    noModel = quads(article, "--no-model");
  }

  private static String quads(Path article, String... options) {
    String[] arguments = new String[4 + options.length];
    arguments[0] = "extract";
    arguments[1] = article.toString();
    arguments[2] = "--format";
    arguments[3] = "nquads";
    System.arraycopy(options, 0, arguments, 4, options.length);
    Outcome outcome = CommandLineHarness.run(arguments);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome.out();
  }

  @Test
  void modelsFindClaimsUnlessTheyAreTurnedOff() {
    assertThat(rules(usual)).contains("model-and-rules");
    assertThat(rules(noNameModel)).contains("model-and-rules");
    assertThat(rules(noClaimModel)).noneMatch(rule -> rule.startsWith("model"));
    assertThat(rules(noModel)).noneMatch(rule -> rule.startsWith("model"));
  }

  @Test
  void rulesAloneFindClaims() {
    assertThat(noModel).contains("We cannot sign it this year", "ontology#Claim>");
  }

  @Test
  void everyCombinationIsAnotherConfiguration() {
    assertThat(
            Set.of(
                configuration(usual),
                configuration(noClaimModel),
                configuration(noNameModel),
                configuration(noModel)))
        .hasSize(4);
  }

  @Test
  void noModelIsAllOthersTogether() throws IOException {
    String all =
        quads(
            folder.resolve("treaty.txt"),
            "--no-name-model",
            "--no-claim-model",
            "--no-policy-model");

    assertThat(configuration(all)).isEqualTo(configuration(noModel));
    assertThat(all).isEqualTo(noModel);
  }

  private static Set<String> rules(String quads) {
    Set<String> rules = new TreeSet<>();
    RULE.matcher(quads).results().map(match -> match.group(1)).forEach(rules::add);
    return rules;
  }

  private static String configuration(String quads) {
    Set<String> hashes = new TreeSet<>();
    CONFIGURATION.matcher(quads).results().map(MatchResult::group).forEach(hashes::add);
    assertThat(hashes).hasSize(1);
    return hashes.iterator().next();
  }
}
