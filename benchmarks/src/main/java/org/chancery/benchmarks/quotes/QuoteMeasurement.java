package org.chancery.benchmarks.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.benchmarks.process.Choice;
import org.chancery.benchmarks.process.Speed;
import org.chancery.benchmarks.process.Usage;
import org.chancery.extractor.document.Span;

/**
 * One system on the texts of some corpora, in a process of its own: {@code SYSTEM RESULT.json
 * LEAVE-OUT CORPUS...}, where {@code -} leaves out none. Reads all texts until it is warm, then the
 * first of them once more by the clock of the processor; the quotes are written to the file, the
 * rest is reported.
 */
final class QuoteMeasurement {
  private static final double LEAST_WARM_SECONDS = 60;
  private static final int LEAST_TIMED_WORDS = 20_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private QuoteMeasurement() {}

  public static void main(String[] args) throws IOException {
    Path leaveOut = args[2].equals("-") ? null : Path.of(args[2]);
    List<QuotedText> texts = new ArrayList<>();
    for (String corpus : List.of(args).subList(3, args.length)) {
      texts.addAll(QuotedTexts.read(Path.of(corpus), leaveOut));
    }
    measure(args[0], texts, Path.of(args[1]));
  }

  private static void measure(String system, List<QuotedText> texts, Path result)
      throws IOException {
    double start = Usage.processor();
    QuoteFinding finding = Choice.of(QuoteSystems.all(), system);
    finding.find(texts.get(0));
    double loaded = Usage.processor();
    List<List<FoundQuote>> found = pass(finding, texts);
    while (Usage.processor() - loaded < LEAST_WARM_SECONDS) {
      pass(finding, texts);
    }
    List<QuotedText> timed = first(texts);
    double warm = Usage.processor();
    pass(finding, timed);
    double cpu = Usage.processor() - warm;
    int words = timed.stream().mapToInt(QuotedText::words).sum();
    new Speed(words, cpu, loaded - start, Usage.peakResident()).report();
    write(found, result);
  }

  /** The first texts, so many that they have enough words. */
  private static List<QuotedText> first(List<QuotedText> texts) {
    int words = 0;
    int count = 0;
    while (count < texts.size() && words < LEAST_TIMED_WORDS) {
      words += texts.get(count++).words();
    }
    return texts.subList(0, count);
  }

  private static List<List<FoundQuote>> pass(QuoteFinding finding, List<QuotedText> texts) {
    List<List<FoundQuote>> found = new ArrayList<>();
    texts.forEach(text -> found.add(finding.find(text)));
    return found;
  }

  private static void write(List<List<FoundQuote>> found, Path result) throws IOException {
    ArrayNode all = JSON.createArrayNode();
    for (List<FoundQuote> quotes : found) {
      ArrayNode text = all.addArray();
      for (FoundQuote quote : quotes) {
        ObjectNode node = text.addObject();
        node.set("span", offsets(List.of(quote.span())));
        node.set("source", offsets(quote.source()));
        node.set("speaker", offsets(quote.speaker()));
      }
    }
    JSON.writeValue(result.toFile(), all);
  }

  private static ArrayNode offsets(List<Span> spans) {
    ArrayNode all = JSON.createArrayNode();
    spans.forEach(span -> all.addArray().add(span.begin()).add(span.end()));
    return all;
  }

  /** What a process has written, by text. */
  static List<List<FoundQuote>> read(Path result) throws IOException {
    List<List<FoundQuote>> found = new ArrayList<>();
    for (JsonNode text : JSON.readTree(result.toFile())) {
      List<FoundQuote> quotes = new ArrayList<>();
      for (JsonNode quote : text) {
        quotes.add(
            new FoundQuote(
                spans(quote.path("span")).get(0),
                spans(quote.path("source")),
                spans(quote.path("speaker"))));
      }
      found.add(quotes);
    }
    return found;
  }

  private static List<Span> spans(JsonNode offsets) {
    List<Span> spans = new ArrayList<>();
    offsets.forEach(pair -> spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt())));
    return spans;
  }
}
