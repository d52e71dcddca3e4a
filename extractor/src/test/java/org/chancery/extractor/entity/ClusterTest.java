package org.chancery.extractor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.junit.jupiter.api.Test;

class ClusterTest {
  private static final String WORDS = "Ana Ruiz met Ruiz and Ana  Maria Ruiz ";
  private static final AnnotatedText TEXT =
      new AnnotatedText(
          Document.of("repeated", WORDS.repeat(20), Metadata.NONE), List.of(), List.of());

  @Test
  void answersAsAScanOfItsMentionsDoes() {
    Random random = new Random(3);
    for (int round = 0; round < 100; round++) {
      List<Mention> added = new ArrayList<>();
      Cluster cluster = new Cluster();
      for (Mention mention : mentions(random)) {
        added.add(mention);
        cluster.add(mention);
        List<Mention> sorted = added.stream().sorted().toList();
        int offset = random.nextInt(TEXT.view().length());

        assertThat(cluster.mentions()).isEqualTo(sorted);
        assertThat(cluster.size()).isEqualTo(sorted.size());
        assertThat(cluster.firstOffset()).isEqualTo(sorted.get(0).span().begin());
        assertThat(cluster.lastBefore(offset))
            .isEqualTo(
                sorted.stream()
                    .mapToInt(one -> one.span().begin())
                    .filter(begin -> begin < offset)
                    .max()
                    .orElse(-1));
        assertThat(cluster.reference())
            .isEqualTo(
                sorted.stream()
                    .map(Mention::reference)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));
      }
    }
  }

  @Test
  void knowsItsFullestWordingWheneverOneIsAdded() {
    Cluster cluster = Cluster.of(mention(4, 8));
    assertThat(cluster.fullest(TEXT)).isEqualTo("Ruiz");

    cluster.add(mention(0, 8));
    assertThat(cluster.fullest(TEXT)).isEqualTo("Ana Ruiz");
    assertThat(cluster.wordings(TEXT)).containsExactly("Ana Ruiz", "Ruiz");

    cluster.addAll(Cluster.of(mention(22, 37)));
    assertThat(cluster.fullest(TEXT)).isEqualTo("Ana Maria Ruiz");
    assertThat(cluster.mentions()).hasSize(3);
  }

  private static List<Mention> mentions(Random random) {
    List<Mention> mentions = new ArrayList<>();
    for (int begin = 0; begin < 400; begin += 10) {
      mentions.add(
          new Mention(
              new Span(begin, begin + 1 + random.nextInt(8)),
              EntityType.PERSON,
              1,
              "test",
              random.nextInt(4) == 0 ? "https://example.org/" + begin : null));
    }
    Collections.shuffle(mentions, random);
    return mentions;
  }

  private static Mention mention(int begin, int end) {
    return new Mention(new Span(begin, end), EntityType.PERSON, 1, "test", null);
  }
}
