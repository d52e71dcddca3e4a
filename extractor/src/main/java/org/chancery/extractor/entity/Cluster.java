package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.Mention;

/** Mentions that name one thing, while an article is being resolved. */
final class Cluster {
  private final List<Mention> mentions = new ArrayList<>();

  static Cluster of(Mention mention) {
    Cluster cluster = new Cluster();
    cluster.add(mention);
    return cluster;
  }

  void add(Mention mention) {
    mentions.add(mention);
  }

  void addAll(Cluster other) {
    mentions.addAll(other.mentions);
  }

  /** In the order of the text. */
  List<Mention> mentions() {
    return mentions.stream().sorted().toList();
  }

  /** Where the thing is first named; behind everything when it is only implied. */
  int firstOffset() {
    return mentions.stream()
        .mapToInt(mention -> mention.span().begin())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** The last mention that begins before an offset, as its offset; -1 where there is none. */
  int lastBefore(int offset) {
    return mentions.stream()
        .mapToInt(mention -> mention.span().begin())
        .filter(begin -> begin < offset)
        .max()
        .orElse(-1);
  }

  /** Every wording, each once, sorted. */
  List<String> wordings(AnnotatedText text) {
    TreeSet<String> wordings = new TreeSet<>();
    mentions.forEach(mention -> wordings.add(text.document().words(mention.span())));
    return List.copyOf(wordings);
  }

  /** The wording of the most words, then of the most letters, then the first in the text. */
  String fullest(AnnotatedText text) {
    return mentions().stream()
        .map(mention -> text.document().words(mention.span()).replaceAll("\\s+", " "))
        .max(
            Comparator.comparingInt((String words) -> words.split(" ", -1).length)
                .thenComparingInt(String::length)
                .thenComparing(Comparator.reverseOrder()))
        .orElse("");
  }
}
