package org.chancery.extractor.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.junit.jupiter.api.Test;

class QuotationsTest {
  private static final LanguagePipeline PIPELINE = new LanguagePipeline(LanguageModels.load());

  @Test
  void knowsEveryKindOfMark() {
    assertThat(words("He saw \"one\" and “two” and «three» and „four“ and ''five'' there."))
        .containsExactly("\"one\"", "“two”", "«three»", "„four“", "''five''");
  }

  @Test
  void takesApostrophesForWhatTheyAre() {
    assertThat(words("The ministers' plan isn't the party's, it's the voters' own.")).isEmpty();
  }

  @Test
  void takesSingleMarksAroundWords() {
    assertThat(words("She said: ‘It isn’t over yet.’")).containsExactly("‘It isn’t over yet.’");
  }

  @Test
  void keepsTheOuterOfTwo() {
    assertThat(words("“He said ‘no way’ and left,” she said."))
        .containsExactly("“He said ‘no way’ and left,”");
  }

  @Test
  void endsAnOpenQuotationWithItsParagraph() {
    List<Quotation> found = find("“We will go.\n\n“We will win.”\n\nThe end.");

    assertThat(found).extracting(Quotation::closed).containsExactly(false, true);
    assertThat(found).extracting(Quotation::continued).containsExactly(false, true);
  }

  @Test
  void doesNotGoOnWithoutAMark() {
    assertThat(words("“We will go.\n\nThe end of it.")).containsExactly("“We will go.");
  }

  private static List<Quotation> find(String text) {
    AnnotatedText annotated = PIPELINE.annotate(Document.of("test", text, Metadata.NONE));
    return Quotations.find(annotated);
  }

  private static List<String> words(String text) {
    Document document = Document.of("test", text, Metadata.NONE);
    return find(text).stream().map(quotation -> document.words(quotation.span())).toList();
  }
}
