package org.chancery.extractor.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.extractor.MarkedText;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.ontology.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DescribedHoldersTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final String HEAD_OF_STATE = Gazetteer.DEFAULT_BASE + "role/head-of-state";
  private static final String FRANCE = Gazetteer.DEFAULT_BASE + "country/FR";
  private static final String NOT_IMPRESSED =
      "[Person Emmanuel Macron] was not impressed. The [Country=France French] [Office president]"
          + " left early.";

  @Test
  void officeAloneMeansThePersonWhoIsKnownToHoldIt() {
    assertThat(find(NOT_IMPRESSED, LocalDate.of(2019, 3, 12)))
        .containsExactly("Emmanuel Macron / president / CURRENT");
  }

  @Test
  void nobodyIsMeantWhoHadNotBegunOrOnAnUnknownDate() {
    assertThat(find(NOT_IMPRESSED, LocalDate.of(2015, 3, 12))).isEmpty();
    assertThat(find(NOT_IMPRESSED, null)).isEmpty();
  }

  @Test
  void descriptionOfAnotherTimeMeansNobody() {
    assertThat(
            find(
                "[Person Emmanuel Macron] met the former [Country=France French] [Office"
                    + " president].",
                LocalDate.of(2019, 3, 12)))
        .isEmpty();
  }

  private static List<String> find(String marked, @Nullable LocalDate date) {
    MarkedText text = MarkedText.of(marked);
    AnnotatedText annotated = text.annotate(new Metadata(null, date, null, null, null, "en"));
    return new FactFinder(GAZETTEER)
        .find(annotated, ofFrance(text.entities()), List.of()).tenures().stream()
            .map(one -> one.holder() + " / " + one.office() + " / " + one.status())
            .toList();
  }

  /** The same with the president as a known post of France. */
  private static ArticleEntities ofFrance(ArticleEntities entities) {
    return new ArticleEntities(
        entities.all().stream().map(DescribedHoldersTest::withReference).toList());
  }

  private static Entity withReference(Entity entity) {
    if (entity instanceof Entity.Country country) {
      return new Entity.Country("France", "France", List.of(), country.mentions(), FRANCE);
    }
    if (entity instanceof Entity.Office office) {
      return new Entity.Office(
          "president",
          "president of France",
          List.of(),
          office.mentions(),
          null,
          "president",
          HEAD_OF_STATE,
          "France",
          null);
    }
    return entity;
  }
}
