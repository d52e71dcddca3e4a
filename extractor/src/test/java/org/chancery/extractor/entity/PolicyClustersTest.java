package org.chancery.extractor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.chancery.extractor.MarkedText;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.mention.EntityType;
import org.chancery.ontology.Gazetteer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyClustersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A [Policy wall along the border] was built. The [Policy border wall] leaks. A [Policy wall] is a wall. | 1",
        "The [Policy carbon tax] rises. The [Policy tax] is high. | 1",
        "The [Policy tax on imports] and the [Policy tariff on imports] hurt. | 1",
        "The [Policy fisheries agreement] is signed. The [Policy deal] lasts. | 1",
        "The [Policy sanctions on oil] and the [Policy sanctions on banks] hurt. | 2",
        "A [Policy 10 percent tariff on steel] and a [Policy 25 percent tariff on steel] hurt. | 2",
        "The [Policy duty on wine] and the [Policy tariff on steel] hurt. The [Policy tariff] stays. | 2",
        "The [Policy pension reform] and the [Policy travel ban] are old. | 2",
        "The [Policy peace treaty] of 1920 and a [Policy climate deal]. The [Policy climate deal] held. A [Policy climate deal] it was. The [Policy border treaty] is old. That [Policy pact] works. | 3",
      })
  void gathersTheMentionsOfOnePolicy(String marked, int policies) {
    MarkedText text = MarkedText.of(marked);

    List<Entity> found =
        new PolicyClusters(text.annotate(Metadata.NONE), Gazetteer.bundled(), null)
            .find(text.mentions(Set.of(EntityType.POLICY)));

    assertThat(found).hasSize(policies);
  }
}
