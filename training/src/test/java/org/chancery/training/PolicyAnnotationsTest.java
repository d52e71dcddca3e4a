package org.chancery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyAnnotationsTest {
  private static final String PASSAGE =
      """
      @date 2019-03-12
      @title Moss against the duty

      {p.moss Ada Moss} opposes the {y.duty duty on {c.no Norwegian} cod}.
      ---
      policy y.duty | TariffOrTax
      fact y.duty | opposedBy | p.moss | Ada Moss opposes the duty
      """;

  @TempDir private Path folder;

  @Test
  void aPassageIsReadWithItsEvidence() {
    PolicyArticle article = PolicyArticle.parse("moss", PASSAGE);

    assertThat(article.document().text()).isEqualTo("Ada Moss opposes the duty on Norwegian cod.");
    assertThat(article.document().metadata().date()).hasToString("2019-03-12");
    assertThat(article.mentions()).contains(new PolicyArticle.Marked(new Span(21, 42), "y.duty"));
    assertThat(article.facts())
        .containsExactly(
            new PolicyArticle.Fact("y.duty", "opposedBy", "p.moss", List.of(new Span(0, 25))));
  }

  @Test
  void evidenceThatIsNotInTheTextIsAnError() {
    String other = PASSAGE.replace("| Ada Moss opposes", "| Ada Moss likes");

    assertThatThrownBy(() -> PolicyArticle.parse("moss", other))
        .hasMessageContaining("moss")
        .hasMessageContaining("Ada Moss likes the duty");
  }

  @Test
  void annotationsApartFromTheirTextAreRead() throws IOException {
    Path file =
        write(
            "article\tmoss\nmention\t0\t8\tp.moss\nmention\t21\t25\ty.duty\n"
                + "policy\ty.duty\tTariffOrTax\nfact\ty.duty\topposedBy\tp.moss\t0-25\n");

    List<PolicyArticle> articles =
        PolicyAnnotations.standoff(file, Map.of("moss", "\uFEFFAda Moss opposes the duty."));

    assertThat(articles).hasSize(1);
    assertThat(articles.get(0).document().words(new Span(21, 25))).isEqualTo("duty");
    assertThat(articles.get(0).facts()).hasSize(1);
  }

  @Test
  void aLineThatIsNoAnnotationIsAnErrorWithItsNumber() throws IOException {
    Path file = write("article\tmoss\nfact\ty.duty\n");

    assertThatThrownBy(() -> PolicyAnnotations.standoff(file, Map.of("moss", "Text")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("expected");
  }

  @Test
  void everyPassageToLearnFromCanBeRead() throws IOException {
    List<PolicyArticle> passages = PolicyAnnotations.passages(Path.of("annotations/passages"));

    assertThat(passages).hasSizeGreaterThan(90);
    assertThat(passages)
        .allSatisfy(
            passage ->
                assertThat(passage.types().keySet())
                    .containsAll(
                        passage.facts().stream().map(PolicyArticle.Fact::policy).toList()));
  }

  private Path write(String lines) throws IOException {
    return Files.writeString(folder.resolve("annotations.tsv"), lines);
  }
}
