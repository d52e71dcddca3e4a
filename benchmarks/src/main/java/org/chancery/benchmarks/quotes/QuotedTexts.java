package org.chancery.benchmarks.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.benchmarks.quotes.QuotedText.Quote;
import org.chancery.extractor.document.Span;
import org.chancery.training.AttributionCorpus;
import org.chancery.training.ScoredText;
import org.chancery.training.ScoredText.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts with marked attributions: an archive in PolNeAR's form ({@code text/NAME.txt}, {@code
 * attributions/NAME.ann}, as {@code .tar.gz}), or a folder of {@code NAME.txt} with {@code
 * NAME.json} beside it, which has {@code claims} with {@code source}, {@code content} and {@code
 * speaker}, the id of an entity that {@code mentions} are of.
 */
final class QuotedTexts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private QuotedTexts() {}

  /**
   * The texts in the order of their names.
   *
   * @param leaveOut a folder; of an archive, texts of which it has a {@code NAME.txt} are left out
   * @throws IOException when there are none, or they cannot be read
   */
  static List<QuotedText> read(Path corpus, @Nullable Path leaveOut) throws IOException {
    List<QuotedText> texts = Files.isDirectory(corpus) ? folder(corpus) : archive(corpus, leaveOut);
    if (texts.isEmpty()) {
      throw new IOException(corpus + ": expected texts with marked attributions");
    }
    return texts;
  }

  private static List<QuotedText> archive(Path archive, @Nullable Path leaveOut)
      throws IOException {
    List<QuotedText> texts = new ArrayList<>();
    for (AttributionCorpus.Article article : AttributionCorpus.read(archive)) {
      if (leaveOut == null || !Files.exists(leaveOut.resolve(article.name() + ".txt"))) {
        Gathered gathered = new Gathered(article.text());
        article
            .attributions()
            .forEach(gold -> gathered.add(gold.content(), gold.source(), List.of()));
        texts.add(gathered.text(article.name()));
      }
    }
    return texts;
  }

  private static List<QuotedText> folder(Path folder) throws IOException {
    List<QuotedText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
        JsonNode marked = JSON.readTree(Files.readString(folder.resolve(name + ".json")));
        Gathered gathered = new Gathered(Files.readString(file));
        for (JsonNode claim : marked.path("claims")) {
          gathered.add(
              spans(claim.path("content")),
              spans(claim.path("source")),
              mentions(marked, claim.path("speaker").asText("")));
        }
        texts.add(gathered.text(name));
      }
    }
    return texts;
  }

  private static List<Span> spans(JsonNode offsets) {
    List<Span> spans = new ArrayList<>();
    offsets.forEach(pair -> spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt())));
    return spans;
  }

  private static List<Span> mentions(JsonNode marked, String entity) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode mention : marked.path("mentions")) {
      if (mention.path("entity").asText().equals(entity)) {
        spans.add(new Span(mention.path("start").asInt(), mention.path("end").asInt()));
      }
    }
    return spans;
  }

  /** The quotations of one text. */
  private static final class Gathered {
    private final String text;
    private final ScoredText scored;
    private final List<Quote> direct = new ArrayList<>();
    private final List<Span> mixed = new ArrayList<>();

    Gathered(String text) {
      this.text = text;
      this.scored = new ScoredText(text);
    }

    /** Each stretch of a content in quotation marks is a quote of its own. */
    void add(List<Span> content, List<Span> source, List<Span> speaker) {
      if (content.isEmpty()) {
        return;
      }
      Kind kind = scored.kind(content);
      if (kind == Kind.DIRECT) {
        content.forEach(span -> direct.add(new Quote(span, source, speaker)));
      } else if (kind == Kind.MIXED) {
        mixed.addAll(content);
      }
    }

    QuotedText text(String name) {
      return new QuotedText(name, text, List.copyOf(direct), List.copyOf(mixed));
    }
  }
}
