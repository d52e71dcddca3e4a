package org.chancery.extractor.passage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.passage.Annotations.Held;
import org.chancery.extractor.passage.Annotations.Marked;
import org.chancery.extractor.passage.Annotations.Said;

/** Writes passages as the annotation scheme's JSON, with the texts as Markdown beside them. */
final class GoldJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private GoldJson() {}

  /** Writes {@code NAME.json} and {@code NAME.md} (whose header has title and date) of each. */
  static void write(List<Passage> passages, Path folder) {
    try {
      Files.createDirectories(folder);
      for (Passage passage : passages) {
        MAPPER
            .writerWithDefaultPrettyPrinter()
            .writeValue(folder.resolve(passage.name() + ".json").toFile(), json(passage));
        Files.writeString(folder.resolve(passage.name() + ".md"), markdown(passage));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder, e);
    }
  }

  static ObjectNode json(Passage passage) {
    ObjectNode root = MAPPER.createObjectNode().put("doc", passage.name());
    Annotations gold = passage.gold();
    ArrayNode entities = root.putArray("entities");
    ArrayNode mentions = root.putArray("mentions");
    TreeSet<String> seen = new TreeSet<>();
    for (Marked mention : gold.mentions()) {
      String words = passage.document().words(mention.span());
      if (seen.add(mention.entity())) {
        ObjectNode entity =
            entities
                .addObject()
                .put("id", mention.entity())
                .put("type", mention.type().className())
                .put("name", gold.names().getOrDefault(mention.entity(), List.of(words)).get(0));
        String policyType = gold.policyTypes().get(mention.entity());
        if (policyType != null) {
          entity.put("policyType", schemeType(policyType));
        }
      }
      mentions
          .addObject()
          .put("start", mention.span().begin())
          .put("end", mention.span().end())
          .put("text", words)
          .put("type", mention.type().className())
          .put("entity", mention.entity());
    }
    ArrayNode tenures = root.putArray("tenures");
    gold.tenures().forEach(tenure -> tenure(tenures.addObject(), tenure));
    ArrayNode policies = root.putArray("policies");
    gold.policyFacts()
        .forEach(
            fact ->
                policies
                    .addObject()
                    .put("policy", fact.policy())
                    .put("relation", fact.relation().propertyName())
                    .put("target", fact.target()));
    ArrayNode claims = root.putArray("claims");
    gold.claims().forEach(claim -> claim(claims.addObject(), claim));
    return root;
  }

  /** The scheme's name of a type: {@code tariff-or-tax} for {@code TariffOrTax}. */
  private static String schemeType(String concept) {
    return concept.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static void tenure(ObjectNode node, Held tenure) {
    node.put("person", tenure.person());
    ArrayNode titles = node.putArray("office");
    tenure.titles().forEach(titles::add);
    node.put("of", tenure.of().isEmpty() ? null : tenure.of().get(0))
        .put("status", tenure.status());
  }

  private static void claim(ObjectNode node, Said claim) {
    spans(node.putArray("source"), claim.source());
    spans(node.putArray("cue"), claim.cue());
    spans(node.putArray("content"), claim.content());
    node.put("kind", claim.kind().name().toLowerCase(Locale.ROOT));
    ArrayNode speakers = node.putArray("speakers");
    claim.claimants().stream().sorted().forEach(speakers::add);
    ArrayNode about = node.putArray("about");
    claim.about().stream().sorted().forEach(about::add);
  }

  private static void spans(ArrayNode array, List<Span> spans) {
    spans.forEach(span -> array.addArray().add(span.begin()).add(span.end()));
  }

  private static String markdown(Passage passage) throws IOException {
    StringBuilder header = new StringBuilder("---\n");
    var metadata = passage.document().metadata();
    if (metadata.title() != null) {
      header.append("title: ").append(MAPPER.writeValueAsString(metadata.title())).append('\n');
    }
    if (metadata.date() != null) {
      header.append("date: ").append(metadata.date()).append('\n');
    }
    return header + "---\n" + passage.document().text();
  }
}
