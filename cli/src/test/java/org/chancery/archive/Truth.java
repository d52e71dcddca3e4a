package org.chancery.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who is meant by which name of which article. As a file: a line for each name, with the article's
 * id, the name's offsets in Unicode code points, the number of the person, and the name, between
 * tabs.
 *
 * @param byArticle the names of each article, by its id
 */
public record Truth(Map<String, List<NameInText>> byArticle) {
  /** The truth about some articles. */
  public static Truth of(Stream<Article> articles) {
    Map<String, List<NameInText>> names = new TreeMap<>();
    articles.forEach(article -> names.put(article.id(), article.names()));
    return new Truth(names);
  }

  /** Reads the file that {@link ArchiveFiles#writeLines} wrote. */
  public static Truth read(Path file) {
    Map<String, List<NameInText>> names = new TreeMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(
          line -> {
            List<String> columns = List.of(line.split("\t", -1));
            names
                .computeIfAbsent(columns.get(0), id -> new ArrayList<>())
                .add(
                    new NameInText(
                        Integer.parseInt(columns.get(1)),
                        Integer.parseInt(columns.get(2)),
                        Integer.parseInt(columns.get(3)),
                        columns.get(4)));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Truth(names);
  }

  /** The lines of one article. */
  static String lines(Article article) {
    StringBuilder lines = new StringBuilder();
    for (NameInText name : article.names()) {
      lines.append(
          String.join(
                  "\t",
                  article.id(),
                  String.valueOf(name.begin()),
                  String.valueOf(name.end()),
                  String.valueOf(name.person()),
                  name.words())
              + "\n");
    }
    return lines.toString();
  }
}
