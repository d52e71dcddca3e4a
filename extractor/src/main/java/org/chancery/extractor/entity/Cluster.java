package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.Mention;
import org.jspecify.annotations.Nullable;

/** Mentions that name one thing, while one article is being resolved. Used by one thread. */
final class Cluster {
  /** In the order of the text. */
  private final List<Mention> mentions = new ArrayList<>();

  private @Nullable List<Mention> copy;
  private @Nullable List<String> wordings;
  private @Nullable String fullest;
  private @Nullable Mention linked;

  static Cluster of(Mention mention) {
    Cluster cluster = new Cluster();
    cluster.add(mention);
    return cluster;
  }

  void add(Mention mention) {
    mentions.add(behindEqual(mention), mention);
    if (mention.reference() != null && (linked == null || mention.compareTo(linked) < 0)) {
      linked = mention;
    }
    copy = null;
    wordings = null;
    fullest = null;
  }

  void addAll(Cluster other) {
    other.mentions().forEach(this::add);
  }

  private int behindEqual(Mention mention) {
    int place = mentions.size();
    if (place == 0 || mentions.get(place - 1).compareTo(mention) <= 0) {
      return place;
    }
    place = Collections.binarySearch(mentions, mention);
    place = place < 0 ? -place - 1 : place;
    while (place < mentions.size() && mentions.get(place).compareTo(mention) == 0) {
      place++;
    }
    return place;
  }

  /** In the order of the text. */
  List<Mention> mentions() {
    List<Mention> known = copy;
    if (known == null) {
      known = List.copyOf(mentions);
      copy = known;
    }
    return known;
  }

  int size() {
    return mentions.size();
  }

  /** The IRI of the first mention that has one; null where none has. */
  @Nullable String reference() {
    return linked == null ? null : linked.reference();
  }

  /** Where the thing is first named; behind everything when it is only implied. */
  int firstOffset() {
    return mentions.isEmpty() ? Integer.MAX_VALUE : mentions.get(0).span().begin();
  }

  /** The last mention that begins before an offset, as its offset; -1 where there is none. */
  int lastBefore(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().begin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? -1 : mentions.get(low - 1).span().begin();
  }

  /** Every wording, each once, sorted. */
  List<String> wordings(AnnotatedText text) {
    List<String> known = wordings;
    if (known == null) {
      TreeSet<String> all = new TreeSet<>();
      mentions.forEach(mention -> all.add(text.document().words(mention.span())));
      known = List.copyOf(all);
      wordings = known;
    }
    return known;
  }

  /** The wording of the most words, then of the most letters, then the first in the text. */
  String fullest(AnnotatedText text) {
    String known = fullest;
    if (known == null) {
      known =
          wordings(text).stream()
              .map(words -> words.replaceAll("\\s+", " "))
              .max(
                  Comparator.comparingInt((String words) -> words.split(" ", -1).length)
                      .thenComparingInt(String::length)
                      .thenComparing(Comparator.reverseOrder()))
              .orElse("");
      fullest = known;
    }
    return known;
  }
}
