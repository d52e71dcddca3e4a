package org.chancery.extractor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DocumentTest {
  @Test
  void offsetsCountCodePoints() {
    Document document = document("\uD83C\uDDEB\uD83C\uDDF7 Paris \uD83C\uDF89 calls");
    int begin = document.view().indexOf("calls");
    assertThat(begin).isEqualTo(11);
    assertThat(document.words(new Span(begin, begin + 5))).isEqualTo("calls");
    assertThat(document.words(new Span(0, 2))).isEqualTo("\uD83C\uDDEB\uD83C\uDDF7");
    assertThat(document.words(new Span(9, 10))).isEqualTo("\uD83C\uDF89");
    assertThat(document.length()).isEqualTo(16);
  }

  @Test
  void theViewHasOneUnitPerCodePoint() {
    String text = "\uD835\uDC00 \u201Cx\u201D\r\ny\rz\u2028\uD83D\uDE00\u00A0e\u0301\u2019";
    Document document = document(text);
    assertThat(document.view()).isEqualTo("x \"x\" \ny\nz\n\u25A1 e\u0301'");
    assertThat(document.view()).hasSize(text.codePointCount(0, text.length()));
  }

  @Test
  void carriageReturnsStayInTheText() {
    Document document = document("One.\r\nTwo.\rThree.\n");
    assertThat(document.text()).isEqualTo("One.\r\nTwo.\rThree.\n");
    assertThat(document.view()).isEqualTo("One. \nTwo.\nThree.\n");
    assertThat(document.view().indexOf("Three")).isEqualTo(11);
  }

  @Test
  void aByteOrderMarkIsDroppedAndNotCounted() {
    Document document = document("\uFEFFWords");
    assertThat(document.text()).isEqualTo("Words");
    assertThat(document.view().indexOf("Words")).isZero();
  }

  @Test
  void quotationMarksAreFoldedButRemembered() {
    Document document = document("\u201CYes,\u201D \u2018no\u2019 \u00ABoui\u00BB");
    assertThat(document.view()).isEqualTo("\"Yes,\" 'no' \"oui\"");
    assertThat(document.codePointAt(0)).isEqualTo(0x201C);
    assertThat(document.codePointAt(5)).isEqualTo(0x201D);
  }

  @Test
  void invisibleCharactersSeparateWordsLikeSpaces() {
    assertThat(document("a\u00A0b\u2009c\u202Fd\u200Be\uFEFFf\u200Eg").view())
        .isEqualTo("a b c d e f g");
  }

  @Test
  void theHashIsThatOfTheTextInUtf8() {
    assertThat(document("abc").sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void anArticleNeedsIdAndText() {
    assertThatThrownBy(() -> Document.of(" ", "Words", Metadata.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Document.of("id", "\uFEFF \n", Metadata.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void spansKnowWhatTheyShare() {
    Span span = new Span(2, 6);
    assertThat(span.length()).isEqualTo(4);
    assertThat(span.contains(new Span(2, 6))).isTrue();
    assertThat(span.contains(new Span(5, 7))).isFalse();
    assertThat(span.contains(6)).isFalse();
    assertThat(span.overlaps(new Span(5, 7))).isTrue();
    assertThat(span.overlaps(new Span(6, 7))).isFalse();
    assertThat(span.cover(new Span(0, 1))).isEqualTo(new Span(0, 6));
    assertThat(span).isLessThan(new Span(2, 7)).isGreaterThan(new Span(1, 9));
  }

  @Test
  void emptyAndNegativeSpansAreRefused() {
    assertThatThrownBy(() -> new Span(3, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(-1, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Document document(String text) {
    return Document.of("id", text, Metadata.NONE);
  }
}
