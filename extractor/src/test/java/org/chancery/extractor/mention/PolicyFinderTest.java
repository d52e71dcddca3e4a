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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyFinderTest {
  private static final EnumSet<EntityType> OTHERS =
      EnumSet.complementOf(EnumSet.of(EntityType.POLICY));
  private static final PolicyFinder FINDER = new PolicyFinder(Gazetteer.bundled());

  static Stream<CaseFile> policies() {
    return CaseFile.read(PolicyFinderTest.class, "policies.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void findsThePoliciesThatAreMarked(CaseFile testCase) {
    MarkedText marked = MarkedText.of(testCase.sentence());

    List<Mention> found = FINDER.find(marked.annotate(Metadata.NONE), marked.mentions(OTHERS));

    assertThat(found.stream().filter(mention -> mention.type() == EntityType.POLICY))
        .extracting(mention -> marked.words(mention.span()))
        .containsExactlyElementsOf(
            marked.mentions(EnumSet.of(EntityType.POLICY)).stream()
                .map(mention -> marked.words(mention.span()))
                .toList());
  }

  @Test
  void keepsWhatOtherFindersFoundInTheOrderOfTheText() {
    MarkedText marked =
        MarkedText.of("[Person Ana Ruiz] opposes the carbon tax of [Country Norway].");

    List<Mention> found = FINDER.find(marked.annotate(Metadata.NONE), marked.mentions(OTHERS));

    assertThat(found).isSorted().containsAll(marked.mentions(OTHERS)).hasSize(3);
  }

  @Test
  void refersToTheGazetteerWhereItKnowsThePolicy() {
    MarkedText marked = MarkedText.of("The North American Free Trade Agreement is old.");

    List<Mention> found = FINDER.find(marked.annotate(Metadata.NONE), List.of());

    assertThat(found).singleElement().extracting(Mention::reference).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "free trade agreement with Norway, TradeAgreement",
    "peace treaty, Treaty",
    "Clean Water Act, Law",
    "executive order on drones, ExecutiveAction",
    "25 percent tariff on steel, TariffOrTax",
    "sanctions against oligarchs, Sanction",
    "asylum rules, Immigration",
    "deployment of troops, Security",
    "border wall, Infrastructure",
    "recognition of the island, Diplomatic",
    "pension reform, Economic",
    "plan, Other"
  })
  void tellsTheTypeOfAPolicyByItsWords(String words, String type) {
    assertThat(PolicyTypes.standard().typeOf(words)).isEqualTo(type);
  }
}
