package org.chancery.extractor.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.extractor.MarkedText;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.language.AnnotatedText;
import org.junit.jupiter.api.Test;

class NameTaggerTest {
  private static final String TEXT =
      "Later Ysolde Hartigan met Brentwick in Oslo. \"We agreed,\" Brentwick said.";

  @Test
  void seesNamesThatNoListHas() {
    AnnotatedText text = MarkedText.of(TEXT).annotate(Metadata.NONE);

    List<NameCandidates.Candidate> found =
        new NameTagger(NameModel.bundled()).find(text, List.of());

    assertThat(found)
        .extracting(candidate -> text.document().words(candidate.span()))
        .contains("Brentwick")
        .doesNotContain("Oslo");
  }

  @Test
  void dependsOnNothingThatWasReadBefore() {
    AnnotatedText text = MarkedText.of(TEXT).annotate(Metadata.NONE);
    AnnotatedText other =
        MarkedText.of("Brentwick, a town in the north, flooded.").annotate(Metadata.NONE);
    NameTagger tagger = new NameTagger(NameModel.bundled());

    List<NameCandidates.Candidate> first = tagger.find(text, List.of());
    tagger.find(other, List.of());

    assertThat(tagger.find(text, List.of())).isEqualTo(first);
  }
}
