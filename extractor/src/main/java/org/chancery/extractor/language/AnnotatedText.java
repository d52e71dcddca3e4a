package org.chancery.extractor.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Span;

/**
 * A document with its paragraphs, sentences and tokens: what every later stage reads. Immutable and
 * safe to share between threads.
 */
public final class AnnotatedText {
  private final Document document;
  private final List<Span> paragraphs;
  private final List<Sentence> sentences;
  private final List<Token> tokens;

  /**
   * An annotated text.
   *
   * @param paragraphs in the order of the text, none overlapping; a line end stands in one only
   *     where the text is hard-wrapped
   * @param sentences in the order of the text, none overlapping, indexed by place
   */
  public AnnotatedText(Document document, List<Span> paragraphs, List<Sentence> sentences) {
    this.document = document;
    this.paragraphs = List.copyOf(paragraphs);
    this.sentences = List.copyOf(sentences);
    List<Token> all = new ArrayList<>();
    sentences.forEach(sentence -> all.addAll(sentence.tokens()));
    this.tokens = List.copyOf(all);
  }

  public Document document() {
    return document;
  }

  /** The document's view: index <em>i</em> is code point <em>i</em> of the text. */
  public String view() {
    return document.view();
  }

  public List<Span> paragraphs() {
    return paragraphs;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** All tokens of the article; {@link Token#index()} is the place in this list. */
  public List<Token> tokens() {
    return tokens;
  }

  /** The tokens that share a character with the span. */
  public List<Token> tokensIn(Span span) {
    int first = firstTokenEndingAfter(span.begin());
    int end = first;
    while (end < tokens.size() && tokens.get(end).span().begin() < span.end()) {
      end++;
    }
    return tokens.subList(first, end);
  }

  /** The token at an offset; empty between tokens. */
  public Optional<Token> tokenAt(int offset) {
    int first = firstTokenEndingAfter(offset);
    return first < tokens.size() && tokens.get(first).span().contains(offset)
        ? Optional.of(tokens.get(first))
        : Optional.empty();
  }

  /** The sentence that an offset lies in; empty between sentences. */
  public Optional<Sentence> sentenceAt(int offset) {
    int begun = sentencesUpTo(offset);
    return begun > 0 && sentences.get(begun - 1).span().contains(offset)
        ? Optional.of(sentences.get(begun - 1))
        : Optional.empty();
  }

  /** How many sentences begin at an offset or before it. */
  public int sentencesUpTo(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().begin() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The sentences of a paragraph. */
  public List<Sentence> sentencesOf(int paragraph) {
    return sentences.subList(firstSentenceFrom(paragraph), firstSentenceFrom(paragraph + 1));
  }

  private int firstSentenceFrom(int paragraph) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).paragraph() >= paragraph) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int firstTokenEndingAfter(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
