package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.FeatureHash;

/**
 * What a model sees of the words of a sentence to tell which of them name policies: the words, what
 * the rules make of them, and what was named elsewhere in the article. For one thread at a time.
 */
public final class PolicyFeatures {
  private static final int FAR = 6;

  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
  private static final Pattern SMALL = Pattern.compile("\\p{Ll}+");

  private final PolicyWords words = PolicyWords.standard();
  private final Map<Integer, String> types = new HashMap<>();
  private final Map<Integer, String> ruled = new HashMap<>();
  private final Map<String, Integer> heads = new HashMap<>();

  /**
   * The features of an article.
   *
   * @param mentions what was found in it, policies included
   */
  public PolicyFeatures(AnnotatedText text, List<Mention> mentions) {
    for (Mention mention : mentions) {
      List<Token> tokens = text.tokensIn(mention.span());
      for (int i = 0; i < tokens.size(); i++) {
        int index = tokens.get(i).index();
        if (mention.type() == EntityType.POLICY) {
          ruled.put(index, (i == 0 ? "B-" : "I-") + mention.rule());
        } else {
          types.merge(index, mention.type().name(), (one, other) -> one + other);
        }
      }
      if (mention.type() == EntityType.POLICY) {
        tokens.stream()
            .filter(token -> token.tag().equals("NOUN") || token.tag().equals("PROPN"))
            .forEach(token -> heads.merge(lower(token), 1, Integer::sum));
      }
    }
  }

  /** Writes the features of a sentence's tokens. */
  public void write(Sentence sentence, FeatureBuffer out) {
    List<Token> tokens = sentence.tokens();
    String verb = "-";
    int since = FAR;
    for (int i = 0; i < tokens.size(); i++) {
      write(tokens, i, out);
      add(out, "verb " + verb);
      add(out, "verb " + verb + " " + lemma(tokens, i));
      add(out, "verb " + verb + " since " + Math.min(since, FAR));
      add(out, "place " + Math.min(sentence.index(), 3));
      out.endToken();
      Token token = tokens.get(i);
      if (token.pennTag().startsWith("VB")) {
        verb = token.lemma();
        since = 0;
      } else {
        since++;
      }
    }
  }

  private void write(List<Token> tokens, int i, FeatureBuffer out) {
    for (int offset = -2; offset <= 2; offset++) {
      add(out, "word" + offset + " " + word(tokens, i + offset));
      add(out, "lemma" + offset + " " + lemma(tokens, i + offset));
      add(out, "ruled" + offset + " " + ruledAt(tokens, i + offset));
      add(out, "type" + offset + " " + typeAt(tokens, i + offset));
      add(out, "list" + offset + " " + listed(tokens, i + offset));
    }
    for (int offset = -3; offset <= 3; offset++) {
      add(out, "tag" + offset + " " + tag(tokens, i + offset));
    }
    for (int offset = -2; offset <= 1; offset++) {
      add(out, "tags" + offset + " " + tag(tokens, i + offset) + " " + tag(tokens, i + offset + 1));
      add(
          out,
          "lemmas"
              + offset
              + " "
              + lemma(tokens, i + offset)
              + " "
              + lemma(tokens, i + offset + 1));
    }
    Token token = tokens.get(i);
    String lower = lower(token);
    add(out, "suffix " + lower.substring(Math.max(0, lower.length() - 3)));
    add(out, "suffix4 " + lower.substring(Math.max(0, lower.length() - 4)));
    add(out, "shape " + shape(token.text()));
    add(out, "ruled, tag " + ruledAt(tokens, i) + " " + token.pennTag());
    add(out, "ruled, ruled " + ruledAt(tokens, i) + " " + ruledAt(tokens, i + 1));
    add(out, "elsewhere " + Math.min(2, heads.getOrDefault(lower, 0)) + " " + ruledAt(tokens, i));
    List<String> phrase = phrase(tokens, i);
    String head = phrase.get(phrase.size() - 1);
    add(out, "head " + head);
    add(out, "head, list " + list(head) + " " + token.pennTag());
    add(out, "head, elsewhere " + Math.min(2, heads.getOrDefault(head, 0)));
    add(out, "head, word " + head + " " + lower);
    add(out, "determiner " + determiner(tokens, i) + " " + list(head));
    add(out, "determiner " + determiner(tokens, i) + " " + head);
    add(out, "behind phrase " + behind(tokens, i) + " " + list(head));
    add(out, "behind phrase " + behind(tokens, i) + " " + head);
  }

  /** The nouns and modifiers from a token on, as far as they are one phrase. */
  private static List<String> phrase(List<Token> tokens, int i) {
    List<String> phrase = new ArrayList<>();
    phrase.add(lower(tokens.get(i)));
    for (int k = i + 1; k < tokens.size() && isNominal(tokens.get(k)); k++) {
      phrase.add(lower(tokens.get(k)));
    }
    return phrase;
  }

  private static boolean isNominal(Token token) {
    return token.pennTag().startsWith("NN")
        || token.pennTag().startsWith("JJ")
        || token.pennTag().equals("CD")
        || token.text().equals("-");
  }

  private static String determiner(List<Token> tokens, int i) {
    int k = i - 1;
    while (k >= 0 && isNominal(tokens.get(k))) {
      k--;
    }
    return k < 0 ? "-" : lower(tokens.get(k));
  }

  private static String behind(List<Token> tokens, int i) {
    int k = i + 1;
    while (k < tokens.size() && isNominal(tokens.get(k))) {
      k++;
    }
    return k >= tokens.size() ? "-" : lower(tokens.get(k));
  }

  private String list(String word) {
    PolicyWords.Head head = words.headOf(word);
    return head == null ? "none" : head.yields() ? "yields" : "head";
  }

  private String listed(List<Token> tokens, int i) {
    return i < 0 || i >= tokens.size() ? "-" : list(lower(tokens.get(i)));
  }

  private String ruledAt(List<Token> tokens, int i) {
    return i < 0 || i >= tokens.size() ? "-" : ruled.getOrDefault(tokens.get(i).index(), "O");
  }

  private String typeAt(List<Token> tokens, int i) {
    return i < 0 || i >= tokens.size() ? "-" : types.getOrDefault(tokens.get(i).index(), "O");
  }

  private static String word(List<Token> tokens, int i) {
    return i < 0 || i >= tokens.size() ? "-" : DIGIT.matcher(lower(tokens.get(i))).replaceAll("#");
  }

  private static String lemma(List<Token> tokens, int i) {
    return i < 0 || i >= tokens.size() ? "-" : tokens.get(i).lemma();
  }

  private static String tag(List<Token> tokens, int i) {
    return i < 0 || i >= tokens.size() ? "-" : tokens.get(i).pennTag();
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  private static String shape(String text) {
    String capitals = CAPITAL.matcher(text).replaceAll("X");
    return DIGITS.matcher(SMALL.matcher(capitals).replaceAll("x")).replaceAll("#");
  }

  private static void add(FeatureBuffer out, String feature) {
    out.add(FeatureHash.of(feature));
  }
}
