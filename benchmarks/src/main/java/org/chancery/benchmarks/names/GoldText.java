package org.chancery.benchmarks.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.mention.EntityType;

/**
 * A text whose names were marked by hand: {@code NAME.txt}, or {@code NAME.md} with a header
 * between lines of {@code ---} that is not part of the text, beside {@code NAME.json}, which has
 * {@code mentions} with {@code start}, {@code end} (in code points) and {@code type}.
 *
 * @param name of the file, without extension
 * @param text as stored
 * @param marked the names in it
 */
record GoldText(String name, String text, Set<Named> marked) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The texts of a folder in the order of their names. */
  static List<GoldText> folder(Path folder) throws IOException {
    List<GoldText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(GoldText::isText).sorted().toList()) {
        texts.add(read(file));
      }
    }
    if (texts.isEmpty()) {
      throw new IOException(
          folder + ": expected texts (*.txt, *.md), each with a *.json beside it");
    }
    return texts;
  }

  /** The text as the extractor takes it. */
  Document document() {
    return Document.of(name, text, Metadata.NONE);
  }

  /** How many words there are between white space. */
  int words() {
    return text.strip().split("\\s+").length;
  }

  private static boolean isText(Path file) {
    return file.toString().matches(".*\\.(txt|md)");
  }

  private static GoldText read(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.(txt|md)$", "");
    String text = Files.readString(file);
    if (file.toString().endsWith(".md")) {
      text = text.replaceFirst("(?s)^---\n.*?---\n", "");
    }
    Set<Named> marked = new HashSet<>();
    JsonNode json = JSON.readTree(Files.readString(file.resolveSibling(name + ".json")));
    for (JsonNode mention : json.path("mentions")) {
      type(mention.path("type").asText())
          .ifPresent(
              type ->
                  marked.add(
                      new Named(mention.path("start").asInt(), mention.path("end").asInt(), type)));
    }
    return new GoldText(name, text, Set.copyOf(marked));
  }

  private static Optional<EntityType> type(String name) {
    return Stream.of(EntityType.values())
        .filter(type -> type.name().equalsIgnoreCase(name))
        .findFirst();
  }
}
