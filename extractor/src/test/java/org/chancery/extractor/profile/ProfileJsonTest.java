package org.chancery.extractor.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.Corpus;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.ExtractionJson;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.TextPolicy;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileJsonTest {
  private static final ArticleProfile SUMMIT = ArticleProfile.of(Corpus.summit().build());

  static Stream<ArticleProfile> profiles() {
    return Stream.of(TextPolicy.values())
        .flatMap(policy -> Corpus.articles(policy).stream())
        .map(ArticleProfile::of);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void readsWhatItHasWritten(ArticleProfile profile) {
    byte[] json = ProfileJson.write(profile);
    assertThat(ProfileJson.read(json)).isEqualTo(profile);
    assertThat(ProfileJson.write(ProfileJson.read(json))).isEqualTo(json);
  }

  @Test
  void keepsEverythingOfARealArticle() {
    Extraction article =
        Extractor.create(ExtractorSettings.defaults())
            .extract(
                Document.of(
                    "lima",
                    "LIMA — Mayor Rosa Quintanal of Tarma, a member of the Orchard Party, said on"
                        + " Monday that she would never sign the fisheries treaty with Norway. Until"
                        + " 3 May 2011 she was Peru's energy minister. Senator Abel Rook (R-Mich.)"
                        + " supports the Bering Fisheries Act.",
                    Metadata.NONE));
    ArticleProfile profile = ArticleProfile.of(article);
    assertThat(profile.tenures()).isNotEmpty();
    assertThat(profile.claims()).anyMatch(claim -> claim.statement() != null);
    assertThat(ProfileJson.read(ProfileJson.write(profile))).isEqualTo(profile);
  }

  @Test
  void isAFractionOfTheExtraction() {
    int whole = ExtractionJson.write(Corpus.summit().build()).getBytes(UTF_8).length;
    assertThat(ProfileJson.write(SUMMIT).length).isLessThan(whole / 2);
  }

  @Test
  void refusesAProfileOfAnotherFormat() {
    String other = json().replace("\"format\":3", "\"format\":1");
    assertThatThrownBy(() -> ProfileJson.read(other.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("format 3, but of format 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{}", "{\"format\":3}", "{\"format\":\"one\"}"})
  void refusesWhatIsNoProfile(String json) {
    assertThatThrownBy(() -> ProfileJson.read(json.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a profile");
  }

  @Test
  void saysWhereAProfileIsDamaged() {
    for (List<String> damage :
        List.of(
            List.of("\"CURRENT\"", "\"SOON\"", "tenures[0][3]: expected a TenureStatus"),
            List.of("\"2018-11-30\"", "\"2018-11-31\"", "date: expected a day"),
            List.of("\"COUNTRY\"", "7", "entities[0][0]: expected a string"),
            List.of("\"STATED\"", "\"STRUCK\"", "claims[0][6]: expected a Manner"),
            List.of(
                "\"OPPOSED_BY\",4",
                "\"OPPOSED_BY\",99",
                "policyFacts[0][3]: expected the place"))) {
      String damaged = json().replace(damage.get(0), damage.get(1));
      assertThat(damaged).as("damage " + damage).isNotEqualTo(json());
      assertThatThrownBy(() -> ProfileJson.read(damaged.getBytes(UTF_8)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(damage.get(2));
    }
  }

  @Test
  void saysWhichPartOfAClaimIsDamaged() {
    String start = "(\"claims\":\\[\\[\"[0-9_]+\",\\d+,)";
    assertDamage(start + "\\d+", "$10", "claims[0][2]: expected the end of a span");
    assertDamage(
        start + "(\\d+,\\[\\d+],\")", "$1$2=", "claims[0][4]: expected the codes of words");
  }

  private static void assertDamage(String pattern, String replacement, String message) {
    String damaged = json().replaceFirst(pattern, replacement);
    assertThat(damaged).isNotEqualTo(json());
    assertThatThrownBy(() -> ProfileJson.read(damaged.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  /** A record that a killed process left behind. */
  @Test
  void refusesEveryBeginningOfAProfile() {
    byte[] json = ProfileJson.write(SUMMIT);
    for (int length = 0; length < json.length; length++) {
      byte[] beginning = java.util.Arrays.copyOf(json, length);
      assertThatThrownBy(() -> ProfileJson.read(beginning))
          .as("the first " + length + " bytes")
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String json() {
    return new String(ProfileJson.write(SUMMIT), UTF_8);
  }
}
