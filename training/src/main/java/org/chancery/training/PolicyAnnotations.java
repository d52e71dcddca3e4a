package org.chancery.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;

/**
 * Reads what was annotated to learn policies and positions from: passages of ours, and articles of
 * a corpus whose annotations stand apart from their texts. Stateless.
 */
final class PolicyAnnotations {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private PolicyAnnotations() {}

  /** The passages of a folder, by name. */
  static List<PolicyArticle> passages(Path folder) throws IOException {
    List<PolicyArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      for (Path file : sorted) {
        articles.add(PolicyArticle.parse(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return articles;
  }

  /**
   * The annotated articles of a corpus, in the order of the annotations.
   *
   * @param annotations lines with tabs: {@code article NAME}, {@code mention BEGIN END ID}, {@code
   *     policy ID TYPE}, {@code fact POLICY RELATION TARGET EVIDENCE}
   * @param texts the corpus's texts by name
   * @throws IOException when a line is none of these, or an article is not in the corpus
   */
  static List<PolicyArticle> standoff(Path annotations, Map<String, String> texts)
      throws IOException {
    List<PolicyArticle> articles = new ArrayList<>();
    List<String> lines = Files.readAllLines(annotations);
    Building building = null;
    for (int i = 0; i < lines.size(); i++) {
      String[] fields = lines.get(i).split("\t", -1);
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
        continue;
      }
      if (fields[0].equals("article") && texts.containsKey(fields[1])) {
        if (building != null) {
          articles.add(building.article());
        }
        building = new Building(fields[1], texts.get(fields[1]));
      } else if (building == null || !building.read(fields)) {
        throw new IOException(
            annotations
                + ", line "
                + (i + 1)
                + ": expected an article of the corpus, a mention, a"
                + " policy or a fact, not "
                + lines.get(i));
      }
    }
    if (building != null) {
      articles.add(building.article());
    }
    return articles;
  }

  private static final class Building {
    private final Document document;
    private final List<PolicyArticle.Marked> mentions = new ArrayList<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<PolicyArticle.Fact> facts = new ArrayList<>();

    private Building(String name, String text) {
      String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      this.document = Document.of(name, plain, Metadata.NONE);
    }

    private boolean read(String[] fields) {
      if (fields[0].equals("mention") && fields.length == 4) {
        Span span = new Span(Integer.parseInt(fields[1]), Integer.parseInt(fields[2]));
        mentions.add(new PolicyArticle.Marked(span, fields[3]));
      } else if (fields[0].equals("policy") && fields.length == 3) {
        types.put(fields[1], fields[2]);
      } else if (fields[0].equals("fact") && fields.length == 5) {
        List<Span> evidence = Stream.of(fields[4].split(",")).map(Building::span).toList();
        facts.add(new PolicyArticle.Fact(fields[1], fields[2], fields[3], evidence));
      } else {
        return false;
      }
      return true;
    }

    private static Span span(String field) {
      int dash = field.indexOf('-');
      return new Span(
          Integer.parseInt(field.substring(0, dash)), Integer.parseInt(field.substring(dash + 1)));
    }

    private PolicyArticle article() {
      return new PolicyArticle(
          document, List.copyOf(mentions), Map.copyOf(types), List.copyOf(facts));
    }
  }
}
