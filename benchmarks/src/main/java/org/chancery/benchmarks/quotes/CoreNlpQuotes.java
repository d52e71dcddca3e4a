package org.chancery.benchmarks.quotes;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.chancery.extractor.document.Span;

/**
 * Stanford CoreNLP's {@code quote} on one thread, with what it needs to say who speaks: names,
 * dependencies and coreference.
 */
final class CoreNlpQuotes implements QuoteFinding {
  private final StanfordCoreNLP pipeline;

  /** With settings beside {@code annotators} and {@code threads}. */
  CoreNlpQuotes(Map<String, String> further) {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    settings.setProperty("threads", "1");
    further.forEach(settings::setProperty);
    pipeline = new StanfordCoreNLP(settings);
  }

  @Override
  public List<FoundQuote> find(QuotedText text) {
    CoreDocument document = pipeline.processToCoreDocument(text.text());
    List<FoundQuote> found = new ArrayList<>();
    List<CoreQuote> quotes = document.quotes();
    for (CoreQuote quote : quotes == null ? List.<CoreQuote>of() : quotes) {
      List<Span> source = speaker(text.text(), quote.speakerCharOffsets(), quote.speaker());
      List<Span> speaker = new ArrayList<>(source);
      speaker.addAll(
          speaker(text.text(), quote.canonicalSpeakerCharOffsets(), quote.canonicalSpeaker()));
      found.add(new FoundQuote(span(text.text(), quote.quoteCharOffsets()), source, speaker));
    }
    return found;
  }

  /** The words of a speaker, or all places of the name where it says that without a place. */
  private static List<Span> speaker(
      String text, Optional<Pair<Integer, Integer>> offsets, Optional<String> name) {
    if (offsets.isPresent()) {
      return List.of(span(text, offsets.get()));
    }
    List<Span> places = new ArrayList<>();
    if (name.isPresent() && !name.get().isBlank()) {
      for (int at = text.indexOf(name.get()); at >= 0; at = text.indexOf(name.get(), at + 1)) {
        places.add(span(text, new Pair<>(at, at + name.get().length())));
      }
    }
    return places;
  }

  private static Span span(String text, Pair<Integer, Integer> offsets) {
    return new Span(
        text.codePointCount(0, offsets.first()), text.codePointCount(0, offsets.second()));
  }
}
