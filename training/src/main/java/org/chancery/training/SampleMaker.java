package org.chancery.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.namefind.NameSample;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.NameCandidates.Candidate;
import org.chancery.extractor.mention.NameFeatures;

/**
 * Makes training sentences of labelled texts: the tokens and features of production, and the people
 * that the rules of production make of a corpus's labels, as if a model had seen those. So labels
 * are cleaned by the very rules that later stand behind the model. For one thread at a time.
 */
final class SampleMaker {
  private static final String TYPE = "person";

  private final LanguagePipeline pipeline = new LanguagePipeline(LanguageModels.load());
  private final PeopleFinder finder;
  private final Map<String, String> pool = new HashMap<>();
  private List<Span> labels = List.of();
  private List<Mention> earlier = List.of();

  SampleMaker() {
    this.finder =
        new PeopleFinder(
            (text, mentions) -> {
              earlier = mentions;
              return labels.stream().map(span -> new Candidate(span, 1)).toList();
            });
  }

  /**
   * A text whose labels were cleaned.
   *
   * @param people whom the rules left or added
   * @param earlier bodies, countries and offices
   */
  record Cleaned(AnnotatedText text, List<Span> people, List<Mention> earlier) {}

  Cleaned clean(LabelledText labelled) {
    AnnotatedText text = pipeline.annotate(labelled.document());
    labels = labelled.people();
    List<Span> people = finder.find(text);
    return new Cleaned(text, people, earlier);
  }

  /** A text as its corpus marks it, to measure on. */
  Cleaned asMarked(LabelledText labelled) {
    AnnotatedText text = pipeline.annotate(labelled.document());
    return new Cleaned(text, labelled.people(), finder.earlier(text));
  }

  /** The sentences of a text with their names. */
  List<NameSample> samples(Cleaned cleaned, Set<NameFeatures.Group> groups) {
    NameFeatures features = new NameFeatures(cleaned.text(), cleaned.earlier(), groups);
    List<NameSample> samples = new ArrayList<>();
    for (Sentence sentence : cleaned.text().sentences()) {
      List<Token> tokens = sentence.tokens();
      samples.add(
          new NameSample(
              tokens.stream().map(Token::text).toArray(String[]::new),
              names(tokens, cleaned.people()),
              pooled(features.of(tokens)),
              /* clearAdaptiveData= */ true));
    }
    return samples;
  }

  /** Features repeat: each is kept once. */
  private String[][] pooled(String[][] features) {
    for (String[] ofToken : features) {
      for (int i = 0; i < ofToken.length; i++) {
        String known = pool.putIfAbsent(ofToken[i], ofToken[i]);
        ofToken[i] = known == null ? ofToken[i] : known;
      }
    }
    return features;
  }

  private static opennlp.tools.util.Span[] names(List<Token> tokens, List<Span> people) {
    List<opennlp.tools.util.Span> names = new ArrayList<>();
    for (Span person : people) {
      int begin = -1;
      int end = -1;
      for (int i = 0; i < tokens.size(); i++) {
        if (person.contains(tokens.get(i).span())) {
          begin = begin < 0 ? i : begin;
          end = i + 1;
        }
      }
      if (begin >= 0) {
        names.add(new opennlp.tools.util.Span(begin, end, TYPE));
      }
    }
    return names.toArray(opennlp.tools.util.Span[]::new);
  }
}
