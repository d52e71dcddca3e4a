package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.chancery.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From facts to the words behind them, on a store of two articles. */
class EvidenceCommandTest {
  private static final String RIVER =
      "Norway's foreign minister, Kari Solberg, rejected the fisheries treaty.\n"
          + "\"We cannot sign it this year,\" Solberg said in Oslo.\n";
  private static final String LATER =
      "Foreign Minister Kari Solberg of Norway travelled to Peru.\n";

  @TempDir static Path folder;
  private static Path quotes;
  private static Path without;

  @BeforeAll
  static void build() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("river.md"),
        "---\ntitle: No to the treaty\ndate: 2019-03-04\n---\n" + RIVER);
    Files.writeString(articles.resolve("later.md"), "---\ndate: 2019-05-06\n---\n" + LATER);
    quotes = built(articles, "quotes");
    without = built(articles, "none");
  }

  private static Path built(Path articles, String keep) {
    Path store = folder.resolve("kg-" + keep);
    Outcome outcome =
        CommandLineHarness.run(
            "build", articles.toString(), "--store", store.toString(), "--keep-text", keep);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return store;
  }

  @Test
  void aTenureLeadsToItsWordsArticleAndDate() {
    JsonObject tenure = first(json(quotes, "person/kari-solberg"), "Tenure", "river");

    JsonObject again = json(quotes, text(tenure, "iri")).get(0).getAsObject();
    JsonObject passage = again.get("evidence").getAsArray().get(0).getAsObject();
    assertThat(text(passage, "article")).isEqualTo("river");
    assertThat(text(passage, "title")).isEqualTo("No to the treaty");
    assertThat(text(passage, "date")).isEqualTo("2019-03-04");
    int begin = passage.get("begin").getAsNumber().value().intValue();
    int end = passage.get("end").getAsNumber().value().intValue();
    assertThat(text(passage, "words")).isEqualTo(RIVER.substring(begin, end));
  }

  @Test
  void aClaimLeadsToItsSourceCueAndContent() {
    JsonObject claim = first(json(quotes, "person/kari-solberg"), "Claim", "river");

    assertThat(claim.get("evidence").getAsArray())
        .extracting(passage -> text(passage.getAsObject(), "part"))
        .contains("source", "cue", "content");
    assertThat(claim.get("evidence").getAsArray())
        .extracting(passage -> text(passage.getAsObject(), "words"))
        .contains("rejected", "the fisheries treaty");
  }

  @Test
  void aSummaryLeadsToTheWordsOfAllItsArticlesInTheOrderOfTheirDates() {
    JsonArray evidence =
        json(quotes, "incumbency/kari-solberg___foreign-minister-of-norway")
            .get(0)
            .getAsObject()
            .get("evidence")
            .getAsArray();

    assertThat(evidence)
        .extracting(passage -> text(passage.getAsObject(), "article"))
        .contains("river", "later")
        .startsWith("river");
  }

  @Test
  void aPersonLeadsToTheFactsAboutIt() {
    Outcome outcome =
        CommandLineHarness.run(
            "evidence",
            "http://localhost:3030/id/person/kari-solberg",
            "--store",
            quotes.toString());

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("(Tenure,", "2019-03-04  river", "“", "2019-05-06  later");
  }

  @Test
  void whereNoTextIsKeptThePlaceIsTold() {
    Outcome outcome =
        CommandLineHarness.run("evidence", "person/kari-solberg", "--store", without.toString());

    assertThat(outcome.out()).contains("(text not kept)").doesNotContain("“");
  }

  @Test
  void whatTheGraphDoesNotKnowIsAFailure() {
    Outcome outcome =
        CommandLineHarness.run("evidence", "person/nobody", "--store", quotes.toString());

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.err()).contains("no fact person/nobody");
  }

  private static JsonArray json(Path store, String iri) {
    Outcome outcome =
        CommandLineHarness.run("evidence", iri, "--store", store.toString(), "--json");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return JSON.parseAny(outcome.out()).getAsArray();
  }

  /** The first fact of a type that an article says. */
  private static JsonObject first(JsonArray facts, String type, String article) {
    return facts.stream()
        .map(fact -> fact.getAsObject())
        .filter(fact -> text(fact, "type").equals(type))
        .filter(fact -> fact.get("iri").toString().contains("document/" + article))
        .findFirst()
        .orElseThrow();
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString().value();
  }
}
