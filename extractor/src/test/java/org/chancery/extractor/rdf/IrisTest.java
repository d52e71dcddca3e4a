package org.chancery.extractor.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.irix.IRIx;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrisTest {
  private static final String BASE = "https://w3id.org/chancery/id/";
  private static final Iris IRIS = new Iris(BASE);

  @ParameterizedTest
  @CsvSource({
    "nyt/2017/03/a-story, nyt/2017/03/a-story",
    "'two words', two%20words",
    "100% ñ?#x, 100~25%20%C3%B1%3F%23x",
    "text, text",
    "a/text, a/~text",
    "a/../b, a/~../b",
    "a//b, a/~/b",
    "~text, ~7Etext"
  })
  void documentsAreNamedByTheirIds(String id, String path) {
    assertThat(IRIS.document(id)).isEqualTo(BASE + "document/" + path);
  }

  @Test
  void differentIdsHaveDifferentIrisAndGraphs() {
    List<String> iris = new ArrayList<>();
    for (String id :
        List.of(
            "a", "a/text", "a/~text", "a/text/text", "a%2Ftext", "a ", "a%20", "a/", "/a", "A")) {
      iris.add(IRIS.document(id));
      iris.add(IRIS.textGraph(id));
    }
    assertThat(iris).doesNotHaveDuplicates().allSatisfy(iri -> IRIx.create(iri));
  }

  @Test
  void mentionsAndSpansAreNamedByTypeAndOffsets() {
    assertThat(IRIS.mention("a", EntityType.PERSON, new Span(106, 111)))
        .isEqualTo(BASE + "document/a#Person_106_111");
    assertThat(IRIS.span("a", new Span(0, 3))).isEqualTo(BASE + "document/a#Span_0_3");
  }

  @Test
  void aBaseWithoutSlashIsRefused() {
    assertThatThrownBy(() -> new Iris("http://example.org/id")).hasMessageContaining("slash");
  }
}
