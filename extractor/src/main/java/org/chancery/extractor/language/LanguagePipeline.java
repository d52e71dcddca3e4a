package org.chancery.extractor.language;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Span;

/**
 * Paragraphs, sentences, tokens, tags and lemmas of an article. For one thread at a time: make one
 * for each from the shared models.
 *
 * <pre>{@code
 * LanguagePipeline pipeline = new LanguagePipeline(LanguageModels.load());
 * AnnotatedText text = pipeline.annotate(document);
 * }</pre>
 *
 * <p>The result depends on the document alone, not on what was annotated before.
 */
public final class LanguagePipeline {
  private final SentenceSplitter sentenceSplitter;
  private final WordTokenizer tokenizer;
  private final PennTagger pennTagger;
  private final WordTagger tagger;
  private final WordLemmatizer lemmatizer;

  public LanguagePipeline(LanguageModels models) {
    this.sentenceSplitter = new SentenceSplitter(models);
    this.tokenizer = new WordTokenizer(models);
    this.pennTagger = new PennTagger(models.pennTags());
    this.tagger = new WordTagger(models);
    this.lemmatizer = new WordLemmatizer(models);
  }

  /** The document with everything that this package finds in it. */
  public AnnotatedText annotate(Document document) {
    List<Span> paragraphs = ParagraphSplitter.split(document.view());
    NameCompounds compounds = NameCompounds.of(document.view());
    List<Sentence> sentences = new ArrayList<>();
    int tokenCount = 0;
    for (int paragraph = 0; paragraph < paragraphs.size(); paragraph++) {
      for (Span span : sentenceSplitter.split(document, paragraphs.get(paragraph))) {
        List<Span> words =
            compounds.cut(document.view(), tokenizer.tokenize(document.view(), span));
        List<Token> tokens = tokens(document.view(), words, tokenCount);
        tokenCount += tokens.size();
        sentences.add(new Sentence(sentences.size(), paragraph, span, tokens));
      }
    }
    return new AnnotatedText(document, paragraphs, sentences);
  }

  private List<Token> tokens(String view, List<Span> spans, int firstIndex) {
    List<String> pennTags = pennTagger.tag(view, spans);
    List<String> tags = tagger.tag(view, spans, pennTags);
    List<Token> tokens = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      String word = view.substring(span.begin(), span.end());
      String tag = tags.get(i);
      String lemma = lemmatizer.lemma(word, tag);
      tokens.add(new Token(firstIndex + i, span, word, tag, pennTags.get(i), lemma));
    }
    return tokens;
  }
}
