package org.chancery.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExtractionJsonTest {
  @Test
  void whatIsWrittenIsReadAgain() {
    for (TextPolicy policy : TextPolicy.values()) {
      for (Extraction extraction : Corpus.articles(policy)) {
        assertThat(ExtractionJson.read(ExtractionJson.write(extraction))).isEqualTo(extraction);
      }
    }
  }

  @Test
  void equalExtractionsGiveEqualBytesAndKeys() {
    Extraction extraction = Corpus.summit().build();
    Extraction again = ExtractionJson.read(ExtractionJson.write(extraction));
    assertThat(ExtractionJson.write(again)).isEqualTo(ExtractionJson.write(extraction));
    assertThat(again.key())
        .isEqualTo(extraction.key())
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(Corpus.visit().build().key());
  }

  @Test
  void itIsOneLineThatBeginsWithTheId() {
    assertThat(ExtractionJson.write(Corpus.summit().build()))
        .startsWith("{\"id\":\"2018/summit ñ\",\"metadata\":{\"title\":")
        .contains("\"date\":\"2018-11-30\"")
        .doesNotContain("\n", "null");
  }

  @Test
  void otherJsonIsRefusedWithAReason() {
    assertThatThrownBy(() -> ExtractionJson.read("{\"id\": 3, \"colour\": 4}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not an extraction");
  }
}
