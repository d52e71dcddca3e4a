package org.chancery.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.chancery.build.Explanation;

/** Prints explanations, for people and for programs. */
final class ExplanationText {
  private ExplanationText() {}

  static void print(Explanation node, PrintStream out) {
    out.printf("%s (%s)%n%s%n", node.label(), node.type(), node.iri());
    if (node.asked() != null) {
      out.printf("  asked for as %s%n", node.asked());
    }
    list(out, "Elsewhere", node.sameAs());
    list(out, "Known beforehand", node.knowledge());
    out.printf("%nNames%n");
    node.names().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(name -> out.printf("  %5d  %s%n", name.getValue(), name.getKey()));
    out.printf("%nArticles%n");
    for (Explanation.Part part : node.parts()) {
      out.printf(
          "  %s  %s: \u201C%s\u201D, because: %s%n",
          part.date() == null ? "no date   " : part.date(),
          part.document(),
          part.name(),
          part.reason());
    }
    if (!node.corrections().isEmpty()) {
      out.printf("%nCorrections%n");
      node.corrections()
          .forEach(
              one ->
                  out.printf(
                      "  %s  %s%s %s%n      %s (%s)%n",
                      one.date(),
                      one.who() == null ? "" : one.who() + " ",
                      one.how(),
                      one.fact(),
                      one.reason(),
                      one.iri()));
    }
    if (!node.namesakes().isEmpty()) {
      out.printf("%nOthers of a like name%n");
      node.namesakes()
          .forEach(
              other ->
                  out.printf("  %s, %s%n      %s%n", other.label(), other.iri(), other.reason()));
    }
    out.flush();
  }

  private static void list(PrintStream out, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.printf("%n%s%n", title);
      lines.forEach(line -> out.printf("  %s%n", line));
    }
  }

  static void printJson(Explanation node, PrintStream out) {
    JsonObject json = new JsonObject();
    json.put("iri", node.iri());
    if (node.asked() != null) {
      json.put("asked", node.asked());
    }
    json.put("type", node.type());
    json.put("label", node.label());
    JsonObject names = new JsonObject();
    node.names().forEach((name, count) -> names.put(name, count.longValue()));
    json.put("names", names);
    json.put("sameAs", array(node.sameAs()));
    json.put("knowledge", array(node.knowledge()));
    JsonArray articles = new JsonArray();
    for (Explanation.Part part : node.parts()) {
      JsonObject article = new JsonObject();
      article.put("id", part.document());
      article.put("iri", part.iri());
      if (part.date() != null) {
        article.put("date", part.date());
      }
      article.put("name", part.name());
      article.put("mentions", part.mentions());
      article.put("reason", part.reason());
      articles.add(article);
    }
    json.put("articles", articles);
    JsonArray corrections = new JsonArray();
    for (Explanation.Corrected one : node.corrections()) {
      JsonObject correction = new JsonObject();
      correction.put("iri", one.iri());
      correction.put(one.how(), one.fact());
      correction.put("date", one.date());
      if (one.who() != null) {
        correction.put("who", one.who());
      }
      correction.put("reason", one.reason());
      corrections.add(correction);
    }
    json.put("corrections", corrections);
    JsonArray namesakes = new JsonArray();
    node.namesakes()
        .forEach(
            other -> {
              JsonObject namesake = new JsonObject();
              namesake.put("iri", other.iri());
              namesake.put("label", other.label());
              namesake.put("reason", other.reason());
              namesakes.add(namesake);
            });
    json.put("namesakes", namesakes);
    out.println(json);
    out.flush();
  }

  private static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
