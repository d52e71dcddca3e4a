package org.chancery.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.extractor.document.Span;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Writes corpora as running text with the people marked in it, for other systems to be measured.
 */
@Command(
    name = "export-people",
    mixinStandardHelpOptions = true,
    description =
        "Writes Universal NER and Wikigold as texts with JSON of their people beside them.")
final class ExportPeople implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(index = "0", paramLabel = "CORPORA", description = "Folder of the corpora.")
  private Path folder = Path.of(".");

  @Parameters(index = "1", paramLabel = "TO", description = "Folder to write to.")
  private Path to = Path.of(".");

  public static void main(String[] args) {
    System.exit(new CommandLine(new ExportPeople()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Corpora corpora = new Corpora(folder);
    write(corpora.uner(), to.resolve("uner"));
    write(corpora.wikigold(), to.resolve("wikigold"));
    return 0;
  }

  private static void write(List<LabelledText> texts, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (LabelledText text : texts) {
      Files.writeString(folder.resolve(text.id() + ".txt"), text.text());
      ObjectNode json = JSON.createObjectNode();
      ArrayNode mentions = json.putArray("mentions");
      for (Span span : text.people()) {
        mentions
            .addObject()
            .put("start", span.begin())
            .put("end", span.end())
            .put("type", "Person");
      }
      JSON.writeValue(folder.resolve(text.id() + ".json").toFile(), json);
    }
  }
}
