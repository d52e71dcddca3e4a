package org.chancery.extractor.mention;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;

/**
 * The tokens of an article with the questions that finders ask of them. Places are indexes of
 * tokens; a place outside the article has the empty word. Immutable.
 */
final class Words {
  private static final int MINIMUM_OF_TITLE_CASE = 4;
  private static final Set<String> OPENERS =
      Set.of("\"", "''", "``", "'", "(", "[", ":", "--", "-");

  private final AnnotatedText text;
  private final List<Token> tokens;
  private final int[] sentenceOf;
  private final BitSet titleCase = new BitSet();
  private final BitSet first = new BitSet();

  Words(AnnotatedText text) {
    this.text = text;
    this.tokens = text.tokens();
    this.sentenceOf = new int[tokens.size()];
    for (Sentence sentence : text.sentences()) {
      int begin = sentence.tokens().get(0).index();
      int end = begin + sentence.tokens().size();
      java.util.Arrays.fill(sentenceOf, begin, end, sentence.index());
      titleCase.set(begin, end, isTitleCase(sentence.tokens()));
      markFirst(begin, end);
    }
  }

  private void markFirst(int begin, int end) {
    boolean atStart = true;
    for (int i = begin; i < end; i++) {
      if (OPENERS.contains(word(i))) {
        atStart = true;
      } else {
        first.set(i, atStart);
        atStart = false;
      }
    }
  }

  /** Headlines capitalise every noun, verb, adjective and adverb; sentences do not. */
  private static boolean isTitleCase(List<Token> tokens) {
    int capitalised = 0;
    for (Token token : tokens) {
      boolean letters = Character.isLetter(token.text().charAt(0));
      if (letters && token.isCapitalised() && token.text().length() > 3) {
        capitalised++;
      } else if (letters
          && !token.isCapitalised()
          && token.text().length() > 2
          && token.tag().matches("NOUN|VERB|ADJ|ADV|PROPN")) {
        return false;
      }
    }
    return capitalised >= MINIMUM_OF_TITLE_CASE;
  }

  int size() {
    return tokens.size();
  }

  AnnotatedText text() {
    return text;
  }

  boolean exists(int place) {
    return place >= 0 && place < tokens.size();
  }

  Token token(int place) {
    return tokens.get(place);
  }

  /** The word at a place, or the empty string outside the article. */
  String word(int place) {
    return exists(place) ? tokens.get(place).text() : "";
  }

  String lower(int place) {
    return word(place).toLowerCase(Locale.ROOT);
  }

  String tag(int place) {
    return exists(place) ? tokens.get(place).tag() : "";
  }

  String lemma(int place) {
    return exists(place) ? tokens.get(place).lemma().toLowerCase(Locale.ROOT) : "";
  }

  boolean isCapitalised(int place) {
    return exists(place) && tokens.get(place).isCapitalised();
  }

  /** Whether a word of at least two letters has capitals only. */
  boolean isAllCapitals(int place) {
    String word = word(place);
    long letters = word.chars().filter(Character::isLetter).count();
    return letters >= 2 && word.chars().noneMatch(Character::isLowerCase);
  }

  /** Whether the word is one capital with a full stop, or several ({@code J.}, {@code J.R.}). */
  boolean isInitial(int place) {
    return word(place).matches("(\\p{Lu}\\.){1,3}|\\p{Lu}");
  }

  boolean isWord(int place) {
    return exists(place) && Character.isLetter(word(place).charAt(0));
  }

  boolean isPossessive(int place) {
    String word = word(place);
    return word.equals("'s") || word.equals("'S") || word.equals("'");
  }

  /** Whether the word stands where any word would be capitalised. */
  boolean isFirst(int place) {
    return exists(place) && first.get(place);
  }

  /** Whether the sentence at a place is a headline, in which capitals say nothing. */
  boolean inTitleCase(int place) {
    return exists(place) && titleCase.get(place);
  }

  boolean sameSentence(int one, int other) {
    return exists(one) && exists(other) && sentenceOf[one] == sentenceOf[other];
  }

  /** Whether nothing but a space stands between a token and the next one. */
  boolean isSpacedFromNext(int place) {
    return exists(place + 1)
        && sameSentence(place, place + 1)
        && tokens.get(place).span().end() < tokens.get(place + 1).span().begin();
  }

  /** The words of the sentence in which a span begins. */
  Set<String> sentence(Span span) {
    return text.sentenceAt(span.begin()).stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(Token::text)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  Span span(int begin, int end) {
    return new Span(tokens.get(begin).span().begin(), tokens.get(end - 1).span().end());
  }

  /** The place of the first token of a span. */
  int begin(Span span) {
    List<Token> within = text.tokensIn(span);
    return within.isEmpty() ? tokens.size() : within.get(0).index();
  }

  /** The place behind the last token of a span. */
  int end(Span span) {
    List<Token> within = text.tokensIn(span);
    return within.isEmpty() ? tokens.size() : within.get(within.size() - 1).index() + 1;
  }

  /** The text from one place to before another as it stands, with single spaces. */
  String text(int begin, int end) {
    Span span = span(begin, end);
    return text.view().substring(span.begin(), span.end()).replaceAll("\\s+", " ");
  }

  /** The words from one place to before another, with single spaces. */
  String join(int begin, int end) {
    StringBuilder joined = new StringBuilder();
    for (int i = begin; i < end; i++) {
      if (i > begin) {
        joined.append(' ');
      }
      joined.append(word(i));
    }
    return joined.toString();
  }
}
