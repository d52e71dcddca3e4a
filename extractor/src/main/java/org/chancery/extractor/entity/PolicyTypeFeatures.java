package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.PolicyHeads;
import org.chancery.extractor.mention.PolicyTypes;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.FeatureHash;

/**
 * What a model sees of a policy whose type it is to tell: the words it is named with, what the
 * patterns say of them, and the words around. For one thread at a time.
 */
final class PolicyTypeFeatures {
  private static final int AROUND = 4;
  private static final int SUFFIX = 4;
  private static final int PREFIX = 5;

  private final AnnotatedText text;
  private final PolicyTypes types = PolicyTypes.standard();
  private final PolicyHeads heads = PolicyHeads.standard();

  PolicyTypeFeatures(AnnotatedText text) {
    this.text = text;
  }

  /**
   * Writes the features of one policy, as those of one token.
   *
   * @param mentions where it is named, in the order of the text
   */
  void write(List<Span> mentions, FeatureBuffer out) {
    Set<String> features = new LinkedHashSet<>();
    features.add("bias");
    List<String> phrases = new ArrayList<>();
    for (Span mention : mentions) {
      phrases.add(text.document().words(mention));
      named(mention, features);
      around(mention, features);
    }
    phrases.sort((one, other) -> other.length() - one.length());
    features.add("ruled " + types.typeOf(phrases));
    features.add("ruled fullest " + types.typeOf(phrases.get(0)));
    for (String feature : features) {
      out.add(FeatureHash.of(feature));
    }
    out.endToken();
  }

  private void named(Span mention, Set<String> features) {
    String phrase = text.document().words(mention);
    String type = types.typeOf(phrase);
    features.add("ruled once " + type);
    List<String> all = types.allOf(phrase);
    all.forEach(one -> features.add("tells " + one));
    features.add("tell " + all);
    Optional<String> head = heads.headOf(phrase);
    head.ifPresent(noun -> features.add("head " + noun));
    head.ifPresent(noun -> features.add("head " + noun + " ruled " + type));
    words(text.tokensIn(mention), features);
  }

  private static void words(List<Token> tokens, Set<String> features) {
    boolean core = true;
    String last = "-";
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String lemma = token.lemma().toLowerCase(Locale.ROOT);
      String tag = token.pennTag();
      core &= i == 0 || !(tag.equals("IN") || tag.equals("TO") || tag.startsWith("W"));
      features.add("word " + lemma);
      features.add((core ? "core " : "complement ") + lemma);
      features.add("suffix " + lemma.substring(Math.max(0, lemma.length() - SUFFIX)));
      features.add("prefix " + lemma.substring(0, Math.min(PREFIX, lemma.length())));
      features.add("two " + last + " " + lemma);
      last = lemma;
    }
    if (!tokens.isEmpty()) {
      features.add("first tag " + tokens.get(0).pennTag());
      features.add("first " + tokens.get(0).lemma());
      features.add("last " + last);
    }
  }

  private void around(Span mention, Set<String> features) {
    Optional<Sentence> sentence = text.sentenceAt(mention.begin());
    if (sentence.isEmpty()) {
      return;
    }
    types
        .allOf(text.document().words(sentence.get().span()))
        .forEach(one -> features.add("sentence tells " + one));
    List<Token> tokens = sentence.get().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (mention.overlaps(token.span()) || !isContent(token)) {
        continue;
      }
      features.add("sentence " + token.lemma());
      if (near(tokens, i, mention)) {
        features.add("near " + token.lemma());
      }
      if (i + 1 < tokens.size() && tokens.get(i + 1).span().overlaps(mention)) {
        features.add("before " + token.lemma());
      }
    }
  }

  private static boolean near(List<Token> tokens, int place, Span mention) {
    for (int i = Math.max(0, place - AROUND); i <= place + AROUND && i < tokens.size(); i++) {
      if (tokens.get(i).span().overlaps(mention)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isContent(Token token) {
    return token.pennTag().startsWith("N")
        || token.pennTag().startsWith("V")
        || token.pennTag().startsWith("J");
  }
}
