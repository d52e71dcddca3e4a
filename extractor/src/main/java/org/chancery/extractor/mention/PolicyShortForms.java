package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.PolicyPhrases.Phrase;

/**
 * Takes a bare head ({@code the agreement}, {@code its wall}) for a policy when one of that kind
 * was named before. Safe to share between threads.
 */
final class PolicyShortForms {
  private static final double CONFIDENCE = 0.65;

  private static final int LOOSE_REACH = 800;
  private static final int REACH = 30;

  /** What tells which plan it is, so that it is none of those named before. */
  private static final Pattern COMPLEMENT = Pattern.compile(" (?:to|of|for|that) ");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** A policy that was named, with its head noun or an empty string. */
  private record Named(Span span, String type, String head, String wording) {}

  private final PolicyWords words;
  private final PolicyHeads heads = PolicyHeads.standard();

  PolicyShortForms(PolicyWords words) {
    this.words = words;
  }

  /**
   * Short forms among the phrases that the grammar did not take.
   *
   * @param named policies found already with their type, in the order of the text
   * @param labels the full names of known policies by reference
   */
  List<Mention> find(
      AnnotatedText text,
      List<Phrase> phrases,
      Map<Mention, String> named,
      Map<String, String> labels) {
    List<Named> earlier = new ArrayList<>();
    named.forEach((mention, type) -> earlier.add(named(text, mention, type, labels)));
    List<Mention> found = new ArrayList<>();
    for (Phrase phrase : phrases) {
      boolean mayRefer =
          phrase.determined()
              || (phrase.indefinite() && words.has("indefinite", phrase.head().noun()));
      boolean vague = phrase.plural() && words.has("vague in the plural", phrase.head().noun());
      if (!phrase.licensed()
          && !(vague && phrase.bare())
          && mayRefer
          && !phrase.head().yields()
          && !words.has("no short forms", phrase.head().noun())
          && !isIdiom(text, phrase)
          && (earlier.stream().anyMatch(policy -> refers(text, phrase, policy))
              || isLoose(text, phrase, earlier))) {
        found.add(new Mention(phrase.span(), EntityType.POLICY, CONFIDENCE, "policy-short", null));
      }
    }
    return found;
  }

  /** {@code the plan}: whatever policy was named last, a short while ago. */
  private boolean isLoose(AnnotatedText text, Phrase phrase, List<Named> earlier) {
    if (!phrase.bare()
        || phrase.plural()
        || !words.isLoose(phrase.head().noun())
        || COMPLEMENT
            .matcher(text.view())
            .region(phrase.span().end(), text.view().length())
            .lookingAt()) {
      return false;
    }
    int begin = phrase.span().begin();
    return earlier.stream()
        .map(policy -> policy.span().end())
        .anyMatch(end -> end <= begin && begin - end <= LOOSE_REACH);
  }

  private Named named(
      AnnotatedText text, Mention mention, String type, Map<String, String> labels) {
    String wording = words(text, mention.span());
    String label = mention.reference() == null ? "" : labels.getOrDefault(mention.reference(), "");
    String head = heads.headOf(wording).or(() -> heads.headOf(label)).orElse("");
    return new Named(mention.span(), type, head, wording);
  }

  private boolean refers(AnnotatedText text, Phrase phrase, Named policy) {
    if (policy.span().end() > phrase.span().begin()) {
      return false;
    }
    String noun = phrase.head().noun();
    boolean sameKind = !policy.head().isEmpty() && words.sameKind(policy.head(), noun);
    if (phrase.bare()) {
      return sameKind || words.mayStandFor(noun, policy.type());
    }
    return sameKind && saysAgain(words(text, phrase.span()), policy.wording());
  }

  /**
   * Whether every word was said of the earlier policy ({@code bread tax}, {@code tax on bread}).
   */
  private static boolean saysAgain(String phrase, String earlier) {
    Set<String> said = Arrays.stream(SPACE.split(earlier, -1)).collect(Collectors.toSet());
    return Arrays.stream(SPACE.split(phrase, -1)).allMatch(said::contains);
  }

  /** Phrases in which the noun means no single policy ({@code break the law}). */
  private boolean isIdiom(AnnotatedText text, Phrase phrase) {
    if (phrase.plural() || !phrase.head().noun().equals("law")) {
      return false;
    }
    int begin = phrase.span().begin();
    String before = text.view().substring(Math.max(0, begin - REACH), begin).strip();
    String[] all = SPACE.split(before.toLowerCase(Locale.ROOT), -1);
    String verb = all.length < 2 ? "" : all[all.length - 2];
    return words.has("idioms of law", verb);
  }

  private static String words(AnnotatedText text, Span span) {
    return text.view().substring(span.begin(), span.end()).toLowerCase(Locale.ROOT);
  }
}
