package org.chancery.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.postag.POSSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCorpusTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void readsToolMadeTagsSentenceBySentenceWithStraightMarks() throws IOException {
    List<POSSample> samples =
        silver(
            "# doc one",
            "0\t1\t``\t``\t``\tO",
            "1\t3\tGo\tVB\tgo\tO",
            "3\t4\t''\t''\t''\tO",
            "",
            "5\t9\tAna\u2019s\tNNP\tAna\tPERSON",
            "10\t11\t-LRB-\t-LRB-\t(\tO");

    assertThat(samples).hasSize(2);
    assertThat(samples.get(0).getSentence()).containsExactly("\"", "Go", "\"");
    assertThat(samples.get(0).getTags())
        .as("one tag for both marks")
        .containsExactly("''", "VB", "''");
    assertThat(samples.get(1).getSentence()).containsExactly("Ana's", "(");
    assertThat(samples.get(1).getTags()).containsExactly("NNP", "-LRB-");
  }

  @Test
  void tagsThatPennDoesNotHaveBecomeThoseItHas() throws IOException {
    Path file = folder.resolve("gum.tar.gz");
    TarFile.write(
        file,
        Map.of(
            "GUM_one.conllu",
            String.join(
                "\n",
                "# text = post-war don't",
                "1\tpost\tpost\tX\tAFX\t_\t0\t_\t_\t_",
                "2\t-\t-\tX\tHYPH\t_\t0\t_\t_\t_",
                "3\twar\twar\tX\tNN\t_\t0\t_\t_\t_",
                "4-5\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
                "4\tdo\tdo\tX\tVBP\t_\t0\t_\t_\t_",
                "5\tn't\tnot\tX\tRB\t_\t0\t_\t_\t_",
                "")));

    List<POSSample> samples = TagCorpus.gum(file);

    assertThat(samples).hasSize(1);
    assertThat(samples.get(0).getSentence())
        .as("without the line that stands for two words")
        .containsExactly("post", "-", "war", "do", "n't");
    assertThat(samples.get(0).getTags()).containsExactly("JJ", ":", "NN", "VBP", "RB");
  }

  @Test
  void anEmptyCorpusHasNoSentences() throws IOException {
    assertThat(silver("# doc one", "", "")).isEmpty();
  }

  private List<POSSample> silver(String... lines) throws IOException {
    Path file = folder.resolve("silver.tsv.gz");
    try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
    return TagCorpus.silver(file);
  }
}
