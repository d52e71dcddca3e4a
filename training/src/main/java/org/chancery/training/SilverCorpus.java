package org.chancery.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.chancery.extractor.document.Span;

/**
 * Articles with labels that a tool made: PolNeAR's texts ({@code *.tar.gz}) and the tokens with
 * offsets and labels that were shipped with it ({@code *.silver.tsv.gz}).
 */
final class SilverCorpus {
  private static final int BEGIN = 0;
  private static final int END = 1;
  private static final int LABEL = 5;

  private SilverCorpus() {}

  /** The articles that have labels, by name. */
  static List<LabelledText> read(Path texts, Path labels) throws IOException {
    Map<String, String> byName = Archive.read(texts, ".txt");
    List<LabelledText> articles = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(labels)), StandardCharsets.UTF_8))) {
      String name = "";
      List<Span> people = new ArrayList<>();
      Span open = null;
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.startsWith("# doc ")) {
          add(name, byName, people, articles);
          name = line.substring("# doc ".length()).strip();
          people = new ArrayList<>();
          open = null;
        } else if (!line.startsWith("# ")) {
          String[] fields = line.split("\t", -1);
          if (fields.length > 1 && fields.length <= LABEL) {
            throw new IOException(labels + ":" + number + ": expected six fields, read " + line);
          }
          boolean person = fields.length > LABEL && fields[LABEL].equals("PERSON");
          if (person) {
            Span token = new Span(Integer.parseInt(fields[BEGIN]), Integer.parseInt(fields[END]));
            if (open != null) {
              people.remove(people.size() - 1);
            }
            open = open == null ? token : open.cover(token);
            people.add(open);
          } else {
            open = null;
          }
        }
      }
      add(name, byName, people, articles);
    }
    return articles;
  }

  private static void add(
      String name, Map<String, String> byName, List<Span> people, List<LabelledText> articles) {
    String text = byName.get(name);
    if (text != null && !text.isBlank()) {
      articles.add(new LabelledText(name, text, people));
    }
  }
}
