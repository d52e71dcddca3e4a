package org.chancery.extractor.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordCodesTest {
  @Test
  void readsWhatItHasWritten() {
    WordCodes codes =
        new WordCodes(0, 1, WordCodes.hash("harbour") | WordCodes.FIRM, 0xFFFFFF, WordCodes.LIGHT);
    assertThat(WordCodes.parse(codes.toString())).isEqualTo(codes).hasSameHashCodeAs(codes);
    assertThat(codes.toString()).hasSize(20);
    assertThat(WordCodes.parse("")).isEqualTo(new WordCodes());
  }

  @Test
  void kindsAreNotPartOfTheHash() {
    int harbour = WordCodes.hash("harbour");
    WordCodes codes = new WordCodes(harbour | WordCodes.QUOTED);
    assertThat(codes.hash(0)).isEqualTo(harbour);
    assertThat(codes.is(0, WordCodes.QUOTED)).isTrue();
    assertThat(codes.is(0, WordCodes.FIRM)).isFalse();
    assertThat(codes).isNotEqualTo(new WordCodes(harbour));
    assertThat(codes.plain()).isEqualTo(new WordCodes(harbour).plain());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAAAA==", "not codes", "é"})
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> WordCodes.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
