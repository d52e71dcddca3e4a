package org.chancery.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.chancery.extractor.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReadersTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void makesRunningTextOfTokensSeparatedBySpaces() throws IOException {
    Path file = folder.resolve("a.conll");
    Files.writeString(
        file,
        """
        "  O
        We O
        met O
        Ana I-PER
        Ruiz I-PER
        's O
        aides O
        , O
        " O
        said O
        Ben I-PER
        ( O
        30 O
        ) O
        . O

        -DOCSTART- O
        Olsen I-PER
        left O
        . O
        """
            .replace("\"  O", "\" O"));

    List<LabelledText> texts = IobCorpus.read(file);

    assertThat(texts).hasSize(2);
    assertThat(texts.get(0).text()).isEqualTo("\"We met Ana Ruiz's aides,\" said Ben (30).");
    assertThat(names(texts.get(0))).containsExactly("Ana Ruiz", "Ben");
    assertThat(names(texts.get(1))).containsExactly("Olsen");
  }

  @Test
  void takesSpacesFromTheOriginalTextWhereItIsGiven() throws IOException {
    Path file = folder.resolve("b.iob2");
    Files.writeString(
        file,
        String.join(
            "\n",
            "# newdoc id = one",
            "# sent_id = one-1",
            "# text = Omar al-Fadel 's post-war plan",
            "1\tOmar\tB-PER\t-\t-",
            "2\tal\tI-PER\t-\t-",
            "3\t-\tI-PER\t-\t-",
            "4\tFadel\tI-PER\t-\t-",
            "5\t's\tO\t-\t-",
            "6\tpost\tO\t-\t-",
            "7\t-\tO\t-\t-",
            "8\twar\tO\t-\t-",
            "9\tplan\tO\t-\t-",
            ""));

    List<LabelledText> texts = IobCorpus.read(file);

    assertThat(texts.get(0).text()).startsWith("Omar al-Fadel's post-war plan");
    assertThat(names(texts.get(0))).containsExactly("Omar al-Fadel");
  }

  @Test
  void takesTheProperNounsOfAPersonsHeadFromGum() throws IOException {
    Path file = folder.resolve("gum.tar.gz");
    String conllu =
        String.join(
            "\n",
            "# newdoc id = GUM_one",
            "# newpar",
            word(1, "Local", "JJ", "Entity=(1-person-new-nnnnn-cf1-2,3,4-coref"),
            word(2, "mayor", "NN", "_"),
            word(3, "Ana", "NNP", "_"),
            word(4, "Ruiz", "NNP", "Entity=1)"),
            word(5, "met", "VBD", "_"),
            word(6, "friends", "NNS", "Entity=(2-person-new-nnnnn-cf2-1-coref)"),
            word(7, "in", "IN", "_"),
            word(8, "Oslo", "NNP", "Entity=(3-place-new-nnnnn-cf3-1-coref-Oslo)|SpaceAfter=No"),
            word(9, ".", ".", "_"),
            "");
    TarFile.write(file, Map.of("GUM_one.conllu", conllu));

    List<LabelledText> texts = GumCorpus.read(file);

    assertThat(texts).hasSize(1);
    assertThat(texts.get(0).text()).isEqualTo("Local mayor Ana Ruiz met friends in Oslo.");
    assertThat(names(texts.get(0))).containsExactly("Ana Ruiz");
  }

  @Test
  void joinsSilverLabelsOfNeighbouringTokens() throws IOException {
    Path texts = folder.resolve("texts.tar.gz");
    Path labels = folder.resolve("labels.tsv.gz");
    TarFile.write(texts, Map.of("text/one.txt", "Ana Ruiz met Ben."));
    gzip(
        labels,
        String.join(
            "\n",
            "# a comment",
            "# doc one",
            "0\t3\tAna\tNNP\tAna\tPERSON",
            "4\t8\tRuiz\tNNP\tRuiz\tPERSON",
            "9\t12\tmet\tVBD\tmeet\tO",
            "13\t16\tBen\tNNP\tBen\tPERSON",
            "",
            "# doc absent",
            "0\t3\tEva\tNNP\tEva\tPERSON",
            ""));

    List<LabelledText> read = SilverCorpus.read(texts, labels);

    assertThat(read).extracting(LabelledText::id).containsExactly("one");
    assertThat(names(read.get(0))).containsExactly("Ana Ruiz", "Ben");
  }

  @Test
  void takesPeopleFromOwnPassagesWithNestedMarks() {
    LabelledText read =
        PassageCorpus.parse(
            "x",
            """
            @date 2020-01-02
            # a comment

            The {o.x {c.no Norwegian} minister} \uD83D\uDE00 {p.r Ana Ruiz} left.
            """);

    assertThat(read.text()).isEqualTo("The Norwegian minister \uD83D\uDE00 Ana Ruiz left.");
    assertThat(read.people()).as("in code points").containsExactly(new Span(25, 33));
  }

  @Test
  void leavesOutEachDocumentInOneFold() {
    Folds<String> folds = new Folds<>(List.of("a", "b", "c", "d", "e"), 2);

    assertThat(folds.left(0)).containsExactly("a", "c", "e");
    assertThat(folds.rest(0)).containsExactly("b", "d");
    assertThat(folds.left(1)).isEqualTo(folds.rest(0));
  }

  private static String word(int place, String form, String tag, String features) {
    return String.join(
        "\t", Integer.toString(place), form, form, "X", tag, "_", "0", "_", "_", features);
  }

  private static List<String> names(LabelledText text) {
    return text.people().stream().map(span -> words(text, span)).toList();
  }

  private static String words(LabelledText text, Span span) {
    return text.text().substring(span.begin(), span.end());
  }

  private static void gzip(Path file, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, bytes.toByteArray());
  }
}
