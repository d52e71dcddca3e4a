package org.chancery.extractor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.CaseFile;
import org.chancery.extractor.MarkedText;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.MentionFinder;
import org.chancery.extractor.mention.MentionFinders;
import org.chancery.ontology.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntityResolverTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final List<MentionFinder> FINDERS = MentionFinders.standard(GAZETTEER);
  private static final EntityResolver RESOLVER = new EntityResolver(GAZETTEER);

  static Stream<CaseFile> officeOwners() {
    return CaseFile.read(EntityResolverTest.class, "offices-in-sentences.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("officeOwners")
  void namesOfficesWithTheirOwner(CaseFile testCase) {
    assertThat(names(EntityType.OFFICE, testCase.sentence()))
        .containsExactlyElementsOf(testCase.expected());
  }

  static Stream<CaseFile> bodies() {
    return CaseFile.read(EntityResolverTest.class, "bodies-in-sentences.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void namesAndLinksBodies(CaseFile testCase) {
    assertThat(entities(EntityType.ORGANIZATION, testCase.sentence()))
        .extracting(EntityResolverTest::nameAndLink)
        .containsExactlyElementsOf(testCase.expected());
  }

  private static String nameAndLink(Entity body) {
    String reference = body.reference();
    return reference == null
        ? body.name()
        : body.name() + " (" + reference.substring(reference.lastIndexOf('/') + 1) + ")";
  }

  @Test
  void gathersFullNameAndSurname() {
    Entity person = only(EntityType.PERSON, "Ana Ruiz said so. Ruiz left. Mrs. Ruiz was tired.");

    assertThat(person.name()).isEqualTo("Ana Ruiz");
    assertThat(person.otherNames()).containsExactly("Ruiz");
    assertThat(person.mentions()).hasSize(3);
  }

  @Test
  void keepsTwoPeopleOfOneSurnameApartByTheFormOfAddress() {
    List<Entity> people =
        entities(
            EntityType.PERSON,
            "Carla Denning, the senator, opposed it. Her husband, Paul Denning, was governor once. "
                + "Mrs. Denning voted no. Mr. Denning did not comment.");

    assertThat(people).extracting(Entity::name).containsExactly("Carla Denning", "Paul Denning");
    assertThat(people).extracting(person -> person.mentions().size()).containsExactly(2, 2);
  }

  @Test
  void takesASurnameForTheNearestOfTwo() {
    List<Entity> people =
        entities(
            EntityType.PERSON,
            "Paul Denning was governor once. Carla Denning said that it was over. Denning left.");

    assertThat(people.get(1).mentions()).hasSize(2);
  }

  @Test
  void joinsShortAndLongGivenNamesAndMiddleInitials() {
    assertThat(names(EntityType.PERSON, "Michael T. Oakes spoke. Mike Oakes left. Oakes slept."))
        .containsExactly("Michael T. Oakes");
  }

  @Test
  void tellsGenderByAddressGivenNameAndPronoun() {
    assertThat(gender("Mrs. Hadjieva left.")).isEqualTo("female");
    assertThat(gender("Thomas Reed left.")).isEqualTo("male");
    assertThat(
            gender("Minister Quelo Anzibar said that she would resign and that her time was up."))
        .isEqualTo("female");
    assertThat(gender("Minister Quelo Anzibar resigned.")).isNull();
  }

  @Test
  void gathersCountriesByGazetteerEntry() {
    Entity country =
        only(EntityType.COUNTRY, "The U.S. waited. America and the United States are American.");

    assertThat(country.name()).isEqualTo("United States");
    assertThat(country.mentions()).hasSize(4);
  }

  @Test
  void joinsAcronymsAndShortFormsToTheFullName() {
    assertThat(
            names(
                EntityType.ORGANIZATION,
                "The Baltic Fisheries Council (BFC) met. The BFC was late. The Oslo Institute for "
                    + "Ocean Studies wrote a report. The Oslo Institute is small."))
        .containsExactly("Baltic Fisheries Council", "Oslo Institute for Ocean Studies");
  }

  @Test
  void namesABodyWithACommonNameAfterTheCountryBesideIt() {
    assertThat(names(EntityType.ORGANIZATION, "Nepal's Senate voted, and the Senate rose."))
        .containsExactly("Senate of Nepal");
  }

  @Test
  void makesTheCountryOfAnOfficeAnEntityEvenWithoutAMention() {
    ArticleEntities entities = resolve("Rep. Alice Moreno (D-N.Y.) voted against it.");

    Entity.Office office = (Entity.Office) entities.mentions(EntityType.OFFICE).get(0).entity();

    Entity country = entities.byId(String.valueOf(office.jurisdiction()));
    assertThat(country.name()).isEqualTo("United States");
    assertThat(country.mentions()).isEmpty();
  }

  @Test
  void makesThePartyThatALetterTellsAnEntityWithoutAMention() {
    assertThat(bodiesWithoutMention("Rep. Alice Moreno (D-N.Y.) and Republican Sen. Ben Whitfield"))
        .containsExactly("Democratic Party", "Republican Party");
    assertThat(bodiesWithoutMention("Alice Moreno, a Republican from Ohio, voted against it."))
        .containsExactly("Republican Party");
    assertThat(
            bodiesWithoutMention("Alice Moreno (R) and the Republican Ben Whitfield of Cork met."))
        .isEmpty();
  }

  @Test
  void linksACommonNameOfAPartyOnlyWhereACountryIsAtHand() {
    assertThat(partyReference("Australia will vote. The Greens opposed Australia's tax."))
        .endsWith("/australian-greens");
    assertThat(partyReference("Norway will vote. Norway waits. The Greens opposed the tax."))
        .doesNotContain("greens");
    assertThat(partyReference("The Labour Party opposed the tax.")).isEqualTo("null");
  }

  @Test
  void gathersWordingsOfOneOffice() {
    Entity.Office office =
        (Entity.Office)
            only(
                EntityType.OFFICE,
                "Peru's foreign minister, Rosa Quispe, agreed. Peru's minister of foreign affairs "
                    + "left later.");

    assertThat(office.otherNames()).contains("foreign minister", "minister of foreign affairs");
    assertThat(office.mentions()).hasSize(2);
  }

  @Test
  void givesEveryMentionAnEntity() {
    MarkedText text =
        MarkedText.of(
            "Mexican President Ana Ruiz told the U.N. that NAFTA and the tariff on steel hurt.");
    AnnotatedText annotated = text.annotate(Metadata.NONE);
    var mentions = MentionFinders.findAll(FINDERS, annotated);

    ArticleEntities entities = RESOLVER.resolve(annotated, mentions);

    assertThat(entities.mentions())
        .extracting(ArticleEntities.Named::mention)
        .containsAll(mentions);
  }

  private static @Nullable String gender(String sentence) {
    return ((Entity.Person) only(EntityType.PERSON, sentence)).gender();
  }

  private static String partyReference(String sentence) {
    return entities(EntityType.ORGANIZATION, sentence).stream()
        .map(entity -> String.valueOf(entity.reference()))
        .findFirst()
        .orElse("no body");
  }

  private static List<String> bodiesWithoutMention(String sentence) {
    return resolve(sentence).all().stream()
        .filter(entity -> entity.type() == EntityType.ORGANIZATION && entity.mentions().isEmpty())
        .filter(entity -> entity.name().endsWith("Party"))
        .map(Entity::name)
        .sorted()
        .toList();
  }

  private static Entity only(EntityType type, String sentence) {
    List<Entity> entities = entities(type, sentence);
    assertThat(entities).hasSize(1);
    return entities.get(0);
  }

  private static List<String> names(EntityType type, String sentence) {
    return entities(type, sentence).stream().map(Entity::name).toList();
  }

  private static List<Entity> entities(EntityType type, String sentence) {
    return resolve(sentence).all().stream()
        .filter(entity -> entity.type() == type && !entity.mentions().isEmpty())
        .toList();
  }

  private static ArticleEntities resolve(String sentence) {
    AnnotatedText text = MarkedText.of(sentence).annotate(Metadata.NONE);
    return RESOLVER.resolve(text, MentionFinders.findAll(FINDERS, text));
  }
}
