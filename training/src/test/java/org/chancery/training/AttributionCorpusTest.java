package org.chancery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionCorpusTest {
  private static final String TEXT = "\"Go,\" said Ana, \"now.\"";

  @TempDir private Path folder = Path.of(".");

  @Test
  void contentsMayHaveSeveralPartsAndSpans() {
    List<AttributionCorpus.Gold> golds =
        AttributionCorpus.gold(
            "a",
            """
            E1\tAttribution:T9 Cue:T2 Content2:T4 Source:T1 Content:T3
            T1\tSource 11 14\tAna
            T2\tCue 6 10\tsaid
            T3\tContent 0 5;16 18\t"Go," "n
            T4\tContent 18 22\tow."
            T9\tAttribution 0 22\tall
            #1\tAnnotatorNotes E1\ta note
            that goes on
            """,
            0);

    assertThat(golds).hasSize(1);
    assertThat(golds.get(0).source()).containsExactly(new Span(11, 14));
    assertThat(golds.get(0).cue()).containsExactly(new Span(6, 10));
    assertThat(golds.get(0).content())
        .as("in the order of the text")
        .containsExactly(new Span(0, 5), new Span(16, 18), new Span(18, 22));
  }

  @Test
  void whatHasNeitherCueNorContentIsNone() {
    assertThat(
            AttributionCorpus.gold("a", "T1\tSource 0 3\tAna\nE1\tAttribution:T9 Source:T1\n", 0))
        .isEmpty();
  }

  @Test
  void saysWhereOffsetsAreWrong() {
    assertThatThrownBy(
            () -> AttributionCorpus.gold("one", "T1\tCue 0 3\tAna\nT2\tCue 4 x\tsaid\n", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("one.ann:2: expected offsets such as 0 5;8 12, read 4 x");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTextAndOffsets() throws IOException {
    String annotations =
        "T1\tSource 12 15\tAna\nT2\tCue 7 11\tsaid\nT3\tContent 1 6;17 23\tall\n"
            + "E1\tAttribution:T9 Source:T1 Cue:T2 Content:T3\n";

    AttributionCorpus.Article article = read("\uFEFF" + TEXT, "one.ann", annotations).get(0);

    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(words(article, article.attributions().get(0).source())).containsExactly("Ana");
    assertThat(words(article, article.attributions().get(0).cue())).containsExactly("said");
    assertThat(words(article, article.attributions().get(0).content()))
        .containsExactly("\"Go,\"", "\"now.\"");
  }

  @Test
  void ofSeveralAnnotatorsTheFirstCounts() throws IOException {
    Path file = folder.resolve("several.tar.gz");
    TarFile.write(
        file,
        Map.of(
            "text/one.txt", TEXT,
            "text/two.txt", "Nobody reads this.",
            "attributions/one_9.ann", "T2\tCue 0 2\tx\nE1\tAttribution:T9 Cue:T2\n",
            "attributions/one_3.ann", "T2\tCue 6 10\tsaid\nE1\tAttribution:T9 Cue:T2\n"));

    List<AttributionCorpus.Article> articles = AttributionCorpus.read(file);

    assertThat(articles).extracting(AttributionCorpus.Article::name).containsExactly("one");
    assertThat(articles.get(0).attributions()).hasSize(1);
    assertThat(articles.get(0).attributions().get(0).cue()).containsExactly(new Span(6, 10));
  }

  private List<AttributionCorpus.Article> read(String text, String name, String annotations)
      throws IOException {
    Path file = folder.resolve("corpus.tar.gz");
    TarFile.write(file, Map.of("text/one.txt", text, "attributions/" + name, annotations));
    return AttributionCorpus.read(file);
  }

  private static List<String> words(AttributionCorpus.Article article, List<Span> spans) {
    return spans.stream().map(span -> article.text().substring(span.begin(), span.end())).toList();
  }
}
