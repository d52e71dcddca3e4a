package org.chancery.extractor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.chancery.extractor.MarkedText;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.PartySigns.Sign;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;
import org.junit.jupiter.api.Test;

class PartySignsTest {
  private static final PartySigns SIGNS = new PartySigns(Gazetteer.bundled());

  @Test
  void bracketsTellThePartyWhereTheCountryIsNamed() {
    assertThat(parties("In [Country=GB Britain] [Person Ann Lake] (Con, Witney) spoke."))
        .containsExactly("Conservative Party");
    assertThat(parties("In [Country=FR France] [Person Ann Lake] (Con, Witney) spoke.")).isEmpty();
  }

  @Test
  void wordsBeforeTheNameTellThePartyOfTheCountryNamedMost() {
    assertThat(parties("In [Country=GB Britain] the Tory MP [Person Ann Lake] spoke."))
        .containsExactly("Conservative Party");
    assertThat(
            parties(
                "In [Country=CA Canada] the Conservative MP [Person Ann Lake] spoke of"
                    + " [Country=CA Canada] and [Country=GB Britain]."))
        .containsExactly("Conservative Party of Canada");
  }

  @Test
  void partyWordInApposition() {
    assertThat(parties("In the [Country=US U.S.] a moderate Republican, [Person Ann Lake], spoke."))
        .containsExactly("Republican Party");
  }

  private static List<String> parties(String marked) {
    MarkedText text = MarkedText.of(marked);
    AnnotatedText annotated = text.annotate(new Metadata(null, null, null, null, null, "en"));
    List<Mention> mentions =
        text.entities().mentions().stream()
            .map(
                named ->
                    named.mention().type() == EntityType.COUNTRY
                        ? country(named.mention(), named.entity().name())
                        : named.mention())
            .toList();
    return text.mentions(EnumSet.of(EntityType.PERSON)).stream()
        .flatMap(person -> SIGNS.beside(annotated, person.span(), mentions).stream())
        .map(Sign::partyName)
        .toList();
  }

  private static Mention country(Mention mention, String code) {
    String iri = Gazetteer.DEFAULT_BASE + "country/" + code;
    return new Mention(mention.span(), EntityType.COUNTRY, 1, "test", iri);
  }
}
