package org.chancery.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPolicyTest {
  @Test
  void quotesKeepsTheWordsOfMentionsAndClaimsOnly() {
    KeptText text = Corpus.summit().build(TextPolicy.QUOTES).text();
    assertThat(text.full()).isNull();
    assertThat(text.words().values())
        .contains("Enrique Peña Nieto", "said", "he was happy", "PRI")
        .noneMatch(words -> words.contains("BUENOS AIRES"));
  }

  @Test
  void noneKeepsNoWords() {
    KeptText text = Corpus.summit().build(TextPolicy.NONE).text();
    assertThat(text.full()).isNull();
    assertThat(text.words()).isEmpty();
  }

  @Test
  void fullKeepsTheTextAsGiven() {
    ArticleBuilder article = Corpus.summit();
    KeptText text = article.build(TextPolicy.FULL).text();
    assertThat(text.full()).isEqualTo(article.document().text()).contains("\r\n");
    assertThat(text.words()).isNotEmpty();
  }
}
