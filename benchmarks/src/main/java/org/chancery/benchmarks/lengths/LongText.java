package org.chancery.benchmarks.lengths;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes texts of any length out of the articles of a folder, the same ones each time. */
final class LongText {
  /** How the texts are made. */
  enum Kind {
    /** One article after the other: with the length grows the number of names. */
    MANY_NAMES(Integer.MAX_VALUE),
    /** The same few articles again and again, as a book about one country has the same names. */
    SAME_NAMES(6);

    private final int articles;

    Kind(int articles) {
      this.articles = articles;
    }
  }

  private static final long SEED = 7;

  private LongText() {}

  /**
   * A text of so many words between white space, up to the end of a line.
   *
   * @param folder of {@code *.txt}
   * @throws IOException when the folder has none
   */
  static String of(Kind kind, int words, Path folder) throws IOException {
    List<String> articles = articles(folder);
    int different = Math.min(kind.articles, articles.size());
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (int i = 0; count < words; i++) {
      for (String line : articles.get(i % different).lines().toList()) {
        if (count < words) {
          text.append(line).append('\n');
          count += line.isBlank() ? 0 : line.strip().split("\\s+").length;
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> articles(Path folder) throws IOException {
    List<String> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        articles.add(Files.readString(file).replace("\uFEFF", "").strip());
      }
    }
    if (articles.stream().allMatch(String::isBlank)) {
      throw new IOException(folder + ": expected articles (*.txt)");
    }
    Collections.shuffle(articles, new Random(SEED));
    return articles;
  }
}
