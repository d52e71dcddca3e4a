package org.chancery.extractor.passage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Annotations.Held;
import org.chancery.extractor.passage.Annotations.Marked;

/** Reads articles annotated in the scheme's JSON, {@code NAME.json} beside {@code NAME.txt}. */
final class GoldJsonReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private GoldJsonReader() {}

  /** The articles of a folder in the order of their names. */
  static List<Passage> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Passage> passages = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        passages.add(passage(file));
      }
      return passages;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the annotated articles of " + folder, e);
    }
  }

  private static Passage passage(Path file) throws IOException {
    JsonNode json = MAPPER.readTree(file.toFile());
    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
    String text = Files.readString(file.resolveSibling(name + ".txt"));
    JsonNode date = json.path("metadata").path("date");
    Metadata metadata =
        new Metadata(
            null, date.isTextual() ? LocalDate.parse(date.asText()) : null, null, null, null, "en");
    return new Passage(file, Document.of(name, text, metadata), annotations(json));
  }

  private static Annotations annotations(JsonNode json) {
    List<Marked> mentions = new ArrayList<>();
    for (JsonNode mention : json.path("mentions")) {
      Span span = new Span(mention.path("start").asInt(), mention.path("end").asInt());
      EntityType type = EntityType.valueOf(mention.path("type").asText().toUpperCase(Locale.ROOT));
      mentions.add(new Marked(span, type, mention.path("entity").asText()));
    }
    Map<String, List<String>> names = new HashMap<>();
    json.path("entities")
        .forEach(e -> names.put(e.path("id").asText(), List.of(e.path("name").asText())));
    List<Held> tenures = new ArrayList<>();
    json.path("tenures").forEach(tenure -> tenures.add(tenure(tenure)));
    return new Annotations(mentions, names, Map.of(), tenures, List.of(), List.of());
  }

  private static Held tenure(JsonNode tenure) {
    List<String> titles = new ArrayList<>();
    tenure.path("office").forEach(title -> titles.add(title.asText()));
    JsonNode of = tenure.path("of");
    return new Held(
        tenure.path("person").asText(),
        titles,
        of.isTextual() ? List.of(of.asText()) : List.of(),
        tenure.path("status").asText(),
        null,
        null);
  }
}
