package org.chancery.extractor.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.CaseFile;
import org.chancery.extractor.MarkedText;
import org.chancery.extractor.document.Metadata;
import org.chancery.ontology.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MentionFindersTest {
  private static final List<MentionFinder> FINDERS = MentionFinders.standard(Gazetteer.bundled());

  static Stream<CaseFile> people() {
    return cases("people-in-sentences.txt");
  }

  static Stream<CaseFile> offices() {
    return cases("offices-in-sentences.txt");
  }

  static Stream<CaseFile> countries() {
    return cases("countries-in-sentences.txt");
  }

  static Stream<CaseFile> organizations() {
    return cases("organizations-in-sentences.txt");
  }

  @ParameterizedTest
  @MethodSource("people")
  void findsPeople(CaseFile testCase) {
    assertFinds(testCase, EntityType.PERSON);
  }

  @ParameterizedTest
  @MethodSource("offices")
  void findsOffices(CaseFile testCase) {
    assertFinds(testCase, EntityType.OFFICE);
  }

  @ParameterizedTest
  @MethodSource("countries")
  void findsCountries(CaseFile testCase) {
    assertFinds(testCase, EntityType.COUNTRY);
  }

  @ParameterizedTest
  @MethodSource("organizations")
  void findsOrganizations(CaseFile testCase) {
    assertFinds(testCase, EntityType.ORGANIZATION);
  }

  @Test
  void findsSurnamesOfPeopleNamedInFullElsewhere() {
    assertThat(found(EntityType.PERSON, "Ruiz was early. Ana Ruiz said so. So did RUIZ."))
        .containsExactly("Ruiz", "Ana Ruiz", "RUIZ");
  }

  @Test
  void takesNoSurnameForAPersonInsideALongerName() {
    assertThat(found(EntityType.PERSON, "Ana Ruiz said so at the Ruiz Foundation near Ruiz Tower."))
        .containsExactly("Ana Ruiz");
  }

  @Test
  void settlesWhichParliamentASenateIsByTheCountryBesideIt() {
    MarkedText text = MarkedText.of("The U.S. Congress waited, and the French Senate voted.");

    List<Mention> bodies =
        MentionFinders.findAll(FINDERS, text.annotate(Metadata.NONE)).stream()
            .filter(mention -> text.words(mention.span()).contains("Senate"))
            .filter(mention -> mention.type() == EntityType.ORGANIZATION)
            .toList();

    assertThat(bodies)
        .allSatisfy(
            mention -> assertThat(String.valueOf(mention.reference())).doesNotContain("us-"));
  }

  @Test
  void keepsMentionsOfOneTypeApartAndInTheOrderOfTheText() {
    MarkedText text =
        MarkedText.of("Mexican President Ana Ruiz told the U.N. Security Council about NAFTA.");

    List<Mention> found = MentionFinders.findAll(FINDERS, text.annotate(Metadata.NONE));

    assertThat(found).isSorted();
    for (EntityType type : EntityType.values()) {
      List<Mention> ofType = found.stream().filter(mention -> mention.type() == type).toList();
      for (int i = 1; i < ofType.size(); i++) {
        assertThat(ofType.get(i - 1).span().overlaps(ofType.get(i).span())).isFalse();
      }
    }
  }

  private static void assertFinds(CaseFile testCase, EntityType type) {
    MarkedText marked = MarkedText.of(testCase.sentence());
    assertThat(found(type, marked))
        .containsExactlyElementsOf(
            marked.mentions(EnumSet.of(type)).stream()
                .map(mention -> marked.words(mention.span()))
                .toList());
  }

  private static List<String> found(EntityType type, String sentence) {
    return found(type, MarkedText.of(sentence));
  }

  private static List<String> found(EntityType type, MarkedText text) {
    return MentionFinders.findAll(FINDERS, text.annotate(Metadata.NONE)).stream()
        .filter(mention -> mention.type() == type)
        .map(mention -> text.words(mention.span()))
        .toList();
  }

  private static Stream<CaseFile> cases(String file) {
    return CaseFile.read(MentionFindersTest.class, file).stream();
  }
}
