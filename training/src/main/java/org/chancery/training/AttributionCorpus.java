package org.chancery.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;

/**
 * Articles with attributions in brat's standoff format, as PolNeAR has them: {@code text/NAME.txt}
 * and {@code attributions/NAME.ann} or {@code NAME_ANNOTATOR.ann}, of which the first counts.
 */
public final class AttributionCorpus {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Pattern OFFSETS =
      Pattern.compile("\\d{1,9} \\d{1,9}(?:;\\d{1,9} \\d{1,9})*");

  private AttributionCorpus() {}

  /**
   * An article.
   *
   * @param text without a byte-order mark
   */
  public record Article(String name, String text, List<Gold> attributions) {}

  /** An attribution; the spans of each part in the order of the text, in code points. */
  public record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

  /** The articles that have annotations, by name. */
  public static List<Article> read(Path archive) throws IOException {
    SortedMap<String, String> texts = Archive.read(archive, ".txt");
    SortedMap<String, String> annotations = Archive.read(archive, ".ann");
    List<Article> articles = new ArrayList<>();
    Map<String, String> byText = new HashMap<>();
    annotations.forEach(
        (name, lines) -> {
          String text = texts.containsKey(name) ? name : name.replaceFirst("_[^_]*$", "");
          byText.putIfAbsent(text, lines);
        });
    for (Map.Entry<String, String> text : texts.entrySet()) {
      String lines = byText.get(text.getKey());
      if (lines != null) {
        articles.add(article(text.getKey(), text.getValue(), lines));
      }
    }
    return articles;
  }

  private static Article article(String name, String text, String lines) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new Article(name, marked ? text.substring(1) : text, gold(name, lines, marked ? 1 : 0));
  }

  /**
   * Reads annotations.
   *
   * @param name of the article, for errors
   * @param shift taken off all offsets
   * @throws IllegalArgumentException for offsets that are none; names article and line
   */
  static List<Gold> gold(String name, String lines, int shift) {
    List<String> all = lines.lines().toList();
    Map<String, List<Span>> spans = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      String[] fields = all.get(i).split("\t", -1);
      if (all.get(i).startsWith("T") && fields.length > 1 && fields[1].indexOf(' ') > 0) {
        String offsets = fields[1].substring(fields[1].indexOf(' ') + 1);
        if (!OFFSETS.matcher(offsets).matches()) {
          throw new IllegalArgumentException(
              name + ".ann:" + (i + 1) + ": expected offsets such as 0 5;8 12, read " + offsets);
        }
        spans.put(fields[0], spans(offsets, shift));
      }
    }
    List<Gold> golds = new ArrayList<>();
    for (String line : all) {
      if (line.matches("E\\d+\tAttribution.*")) {
        Gold gold = attribution(line.strip().split("\t", -1)[1], spans);
        if (!gold.cue().isEmpty() || !gold.content().isEmpty()) {
          golds.add(gold);
        }
      }
    }
    return golds;
  }

  /** {@code 0 5;8 12}: several parts where something else stands between them. */
  private static List<Span> spans(String offsets, int shift) {
    List<Span> parts = new ArrayList<>();
    for (String part : offsets.split(";", -1)) {
      String[] ends = part.split(" ", -1);
      parts.add(new Span(Integer.parseInt(ends[0]) - shift, Integer.parseInt(ends[1]) - shift));
    }
    return parts;
  }

  /** {@code Attribution:T1 Source:T2 Content:T3 Content2:T4}. */
  private static Gold attribution(String roles, Map<String, List<Span>> spans) {
    Gold gold = new Gold(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String role : roles.split(" ", -1)) {
      int colon = role.indexOf(':');
      List<Span> found = spans.getOrDefault(role.substring(colon + 1), List.of());
      switch (role.substring(0, Math.max(0, colon)).replaceAll("\\d+$", "")) {
        case "Source" -> gold.source().addAll(found);
        case "Cue" -> gold.cue().addAll(found);
        case "Content" -> gold.content().addAll(found);
        default -> {}
      }
    }
    gold.source().sort(Comparator.naturalOrder());
    gold.cue().sort(Comparator.naturalOrder());
    gold.content().sort(Comparator.naturalOrder());
    return gold;
  }
}
