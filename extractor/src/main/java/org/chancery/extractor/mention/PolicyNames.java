package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds policies by the form of their name: capitalised words that end in Act, Treaty, Accord …, or
 * Article and a number. Immutable and safe to share between threads.
 */
final class PolicyNames {
  private static final double BY_STRONG_NOUN = 0.8;
  private static final double BY_WEAK_NOUN = 0.6;
  private static final double BY_NUMBER = 0.6;
  private static final int LONGEST_BRACKET = 6;
  private static final int LONG_NAME = 15;

  private final Map<String, Set<String>> lists =
      WordFile.sections(PolicyNames.class, "policy-names.txt");

  List<Mention> find(AnnotatedText text, MentionCover cover) {
    List<Mention> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      if (Headlines.isTitle(sentence)) {
        continue;
      }
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Span span = nameEndingAt(tokens, i);
        if (span == null) {
          span = numberedAt(tokens, i);
          if (span != null) {
            found.add(mention(span, BY_NUMBER));
          }
        } else if (!isOtherName(span, tokens.get(i), cover)) {
          found.add(
              mention(
                  span,
                  list("weak").contains(tokens.get(i).text()) ? BY_WEAK_NOUN : BY_STRONG_NOUN));
        }
      }
    }
    return found;
  }

  private static Mention mention(Span span, double confidence) {
    return new Mention(span, EntityType.POLICY, confidence, "policy-name", null);
  }

  private @Nullable Span nameEndingAt(List<Token> tokens, int place) {
    Token noun = tokens.get(place);
    if (!list("nouns").contains(noun.text())
        || (place + 1 < tokens.size() && continuesName(tokens, place + 1))) {
      return null;
    }
    int first = place;
    int capitalised = 0;
    for (int i = place - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      int bracket = openingBracket(tokens, i);
      if (bracket > 0) {
        i = bracket;
      } else if (token.isCapitalised() && !isPunctuation(token)) {
        first = i;
        capitalised++;
      } else if (!isInsideName(tokens, i)) {
        break;
      }
    }
    while (first < place && isArticle(tokens.get(first))) {
      first++;
      capitalised--;
    }
    boolean weak = list("weak").contains(noun.text());
    if (weak && place > 0 && tokens.get(place - 1).text().equals("and")) {
      // "Warren Harper and Bill"
      return null;
    }
    int last = isYearBehind(tokens, place) ? place + 1 : place;
    Span span = new Span(tokens.get(first).span().begin(), tokens.get(last).span().end());
    String words = wordsOf(tokens, first, place);
    boolean dated = last > place;
    boolean named =
        capitalised >= (weak && !dated ? 2 : 1) || isGivenByArticle(tokens, first, place);
    return !named || isStopped(words) ? null : span;
  }

  /** One word between an article and the noun ({@code the Finance Bill}) inside a sentence. */
  private boolean isGivenByArticle(List<Token> tokens, int first, int place) {
    return first == place - 1
        && first > 0
        && list("bills").contains(tokens.get(place).text())
        && tokens.get(first - 1).text().equals("the");
  }

  private static boolean isYearBehind(List<Token> tokens, int place) {
    return place + 1 < tokens.size()
        && PolicyWords.isYear(tokens.get(place + 1).text())
        && tokens.get(place).span().end() + 1 == tokens.get(place + 1).span().begin();
  }

  /**
   * The place of the bracket that the one here closes, where only capitalised words stand inside
   * ({@code (Asylum and Immigration)}); else -1.
   */
  private int openingBracket(List<Token> tokens, int place) {
    if (!tokens.get(place).text().equals(")")) {
      return -1;
    }
    for (int i = place - 1; i > 0 && place - i <= LONGEST_BRACKET; i--) {
      Token token = tokens.get(i);
      if (token.text().equals("(")) {
        return i;
      }
      if (!token.isCapitalised() && !list("joins").contains(token.text())) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isInsideName(List<Token> tokens, int place) {
    Token token = tokens.get(place);
    boolean joins = list("joins").contains(token.text()) || token.text().equals("-");
    return joins
        && place > 0
        && (tokens.get(place - 1).isCapitalised() || joinsArticle(tokens, place));
  }

  private boolean joinsArticle(List<Token> tokens, int place) {
    return tokens.get(place).text().equals("the")
        && list("joins").contains(tokens.get(place - 1).text())
        && place > 1
        && tokens.get(place - 2).isCapitalised();
  }

  private static boolean continuesName(List<Token> tokens, int place) {
    Token token = tokens.get(place);
    return token.isCapitalised()
        && !PolicyWords.isYear(token.text())
        && token.tag().equals("PROPN")
        && tokens.get(place - 1).span().end() + 1 == token.span().begin();
  }

  private static boolean isPunctuation(Token token) {
    return token.tag().equals("PUNCT");
  }

  private static boolean isArticle(Token token) {
    return switch (token.text()) {
      case "The",
          "A",
          "An",
          "This",
          "That",
          "His",
          "Her",
          "Its",
          "Our",
          "Their",
          "In",
          "On",
          "Under",
          "With",
          "But",
          "And",
          "If",
          "When",
          "As",
          "For",
          "By",
          "After" ->
          true;
      default -> false;
    };
  }

  private static String wordsOf(List<Token> tokens, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(i == first ? "" : " ").append(tokens.get(i).text());
    }
    return words.toString();
  }

  private boolean isStopped(String words) {
    boolean stopWord = false;
    for (String word : words.split(" ", -1)) {
      stopWord |= list("stop").contains(word);
    }
    return stopWord || list("stop endings").stream().anyMatch(words::endsWith);
  }

  private @Nullable Span numberedAt(List<Token> tokens, int place) {
    if (place + 1 >= tokens.size() || !list("numbered").contains(tokens.get(place).text())) {
      return null;
    }
    Token number = tokens.get(place + 1);
    return Character.isDigit(number.text().charAt(0)) && !PolicyWords.isYear(number.text())
        ? new Span(tokens.get(place).span().begin(), number.span().end())
        : null;
  }

  /** A person's or a body's name, or a title, that the words would cut or swallow. */
  private static boolean isOtherName(Span span, Token noun, MentionCover cover) {
    return cover.overlapping(span).stream()
        .filter(mention -> !(mention.span().equals(noun.span()) && span.length() > LONG_NAME))
        .anyMatch(
            mention ->
                mention.type() == EntityType.OFFICE
                    || mention.type() == EntityType.ORGANIZATION
                    || mention.span().end() == span.end()
                    || !span.contains(mention.span()));
  }

  private Set<String> list(String name) {
    return lists.getOrDefault(name, Set.of());
  }
}
