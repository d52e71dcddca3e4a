package org.chancery.extractor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.Corpus;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.mention.EntityType;
import org.junit.jupiter.api.Test;

/** Who is who in short articles of our own, from their words to their nodes. */
class SettledArticlesTest {
  private static final Extractor EXTRACTOR = Extractor.create(ExtractorSettings.defaults());

  private final List<Extraction> articles = new ArrayList<>();

  private SettledArticlesTest article(String date, String text) {
    Metadata metadata = new Metadata(null, LocalDate.parse(date), null, null, null, "en");
    articles.add(
        EXTRACTOR.extract(Document.of("article-" + (articles.size() + 1), text, metadata)));
    return this;
  }

  /** The articles that name each node of a type with a wording, by their numbers. */
  private List<List<String>> nodes(EntityType type, String wording) {
    return new CorpusIdentity(EXTRACTOR.gazetteer(), Corpus.BASE)
        .settle(Corpus.profiles(articles)).nodes().stream()
            .filter(node -> node.type() == type)
            .filter(
                node ->
                    node.label().contains(wording)
                        || node.altLabels().stream().anyMatch(label -> label.contains(wording)))
            .map(
                node ->
                    node.members().stream()
                        .map(member -> member.document().replace("article-", ""))
                        .toList())
            .toList();
  }

  @Test
  void aSurnameAloneIsWhomTheOthersOfTheArticleAreKnownWith() {
    article("2019-03-04", "Ghana's water minister, Ekua Dzansi, thanked Yaw Kotoklo, a diver.")
        .article(
            "2019-05-06", "Yaw Kotoklo dived again. He had not heard from Dr. Dzansi, he said.");
    assertThat(nodes(EntityType.PERSON, "Dzansi")).containsExactly(List.of("1", "2"));
  }

  @Test
  void anInitialIsEnoughAmongTheSamePeople() {
    article("2019-03-04", "Ghana's water minister, Ekua Dzansi, thanked Yaw Kotoklo, a diver.")
        .article("2020-05-06", "Yaw Kotoklo dived again for E. Dzansi, who paid him.");
    assertThat(nodes(EntityType.PERSON, "Dzansi")).containsExactly(List.of("1", "2"));
  }

  @Test
  void aFormerOfficialOfTheUnionIsKnownWhereTheUnionIsNamed() {
    article("2021-03-04", "The European Union argued with China. Cecilia Malmström was not asked.");
    assertThat(nodes(EntityType.PERSON, "Malmström")).hasSize(1);
    assertThat(
            new CorpusIdentity(EXTRACTOR.gazetteer(), Corpus.BASE)
                .settle(Corpus.profiles(articles))
                .node(Corpus.BASE + "person/cecilia-malmstrom"))
        .isPresent();
  }

  @Test
  void anOfficeOfWhichNothingIsSaidIsThatOfItsKnownHolder() {
    article(
        "2021-03-04", "Rain fell on the delegates. Joe Biden, the president, held an umbrella.");
    assertThat(nodes(EntityType.OFFICE, "president")).hasSize(1);
    assertThat(
            new CorpusIdentity(EXTRACTOR.gazetteer(), Corpus.BASE)
                .settle(Corpus.profiles(articles))
                .node(Corpus.BASE + "office/us-president"))
        .isPresent();
  }

  @Test
  void legislatorsOfTwoRegionsAreTwo() {
    article("2013-05-06", "Rep. Ned Tolliver (R-Mich.) voted in the U.S. Congress on Monday.")
        .article("2013-07-06", "Rep. Ned Tolliver of Alabama voted in the U.S. Congress, too.")
        .article("2013-08-06", "Ned Tolliver (R-Ala.) left the U.S. Congress early.");
    assertThat(nodes(EntityType.PERSON, "Tolliver"))
        .containsExactlyInAnyOrder(List.of("1"), List.of("2", "3"));
  }

  @Test
  void nobodyMeetsACounterpartOfTheOwnCountry() {
    article("2019-05-06", "Japan's foreign minister spoke.")
        .article(
            "2019-11-15",
            "Foreign Minister Ha Seon-mi met her Japanese counterpart. Japan wants a pact, and"
                + " Japan's foreign minister will sign it.");
    assertThat(nodes(EntityType.OFFICE, "oreign minister"))
        .contains(List.of("1", "2"))
        .hasSizeGreaterThan(1);
  }
}
