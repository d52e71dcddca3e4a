package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.PolicyPhrases.Phrase;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Finds policies: those that the gazetteer knows, those that have the form of a name, phrases
 * around a head noun, and short forms of what was named before. Runs after the other finders, whose
 * mentions say which words are people, bodies and titles. Safe to share between threads.
 */
public final class PolicyFinder implements MentionFinder {
  /**
   * The rule of mentions that name no policy of their own: they mean one that is named elsewhere.
   */
  public static final String REFERRING = "policy-learned-short";

  private static final Comparator<Mention> LONGEST_FIRST =
      Comparator.comparingInt((Mention mention) -> -mention.span().length())
          .thenComparing(Comparator.naturalOrder());

  private final PolicyWords words = PolicyWords.standard();
  private final PolicyTypes types = PolicyTypes.standard();
  private final PolicyNames names = new PolicyNames();
  private final PolicyPhrases phrases = new PolicyPhrases(words);
  private final PolicyMeasures measures = new PolicyMeasures(words);
  private final PolicyShortForms shortForms = new PolicyShortForms(words);
  private final PolicyGazetteer gazetteer;
  private final Map<String, String> typesByReference = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  private final @Nullable LearnedPolicies learned;

  /** A finder that knows the policies of a gazetteer, without a trained model. */
  public PolicyFinder(Gazetteer gazetteer) {
    this(gazetteer, null);
  }

  /**
   * A finder that knows the policies of a gazetteer.
   *
   * @param tagger finds what rules don't, or null
   */
  public PolicyFinder(Gazetteer gazetteer, @Nullable PolicyTagger tagger) {
    this.learned = tagger == null ? null : new LearnedPolicies(tagger);
    this.gazetteer = new PolicyGazetteer(gazetteer.policies());
    for (GazetteerEntry.Policy policy : gazetteer.policies()) {
      typesByReference.put(policy.iri(), policy.policyType());
      labels.put(policy.iri(), policy.label());
    }
  }

  @Override
  public List<Mention> find(AnnotatedText text, List<Mention> earlier) {
    List<Mention> others =
        earlier.stream().filter(mention -> mention.type() != EntityType.POLICY).toList();
    MentionCover cover = new MentionCover(others);
    List<Mention> policies = new ArrayList<>();
    Occupied occupied = new Occupied();
    earlier.stream()
        .filter(mention -> mention.type() == EntityType.POLICY)
        .forEach(mention -> addIfFree(policies, occupied, mention));
    gazetteer.find(text).stream()
        .filter(mention -> !cutsName(mention.span(), cover))
        .forEach(mention -> addIfFree(policies, occupied, mention));
    names.find(text, cover).stream()
        .sorted(LONGEST_FIRST)
        .forEach(mention -> addIfFree(policies, occupied, mention));

    List<Phrase> candidates = phrases.find(text, cover);
    candidates.stream()
        .filter(Phrase::licensed)
        .sorted(
            Comparator.comparing((Phrase phrase) -> phrase.head().yields())
                .thenComparingInt(phrase -> -phrase.span().length()))
        .forEach(phrase -> addIfFree(policies, occupied, mention(phrase)));
    measures.find(text, cover).forEach(mention -> addIfFree(policies, occupied, mention));
    shortForms
        .find(text, candidates, typesOf(text, policies), labels)
        .forEach(mention -> addIfFree(policies, occupied, mention));

    List<Mention> all = new ArrayList<>(others);
    all.addAll(policies);
    if (learned != null) {
      // what rules find stays: they know names and heads that training never saw
      learned.find(text, all).stream()
          .filter(mention -> !cutsName(mention.span(), cover))
          .filter(mention -> occupied.takeIfFree(mention.span()))
          .forEach(all::add);
    }
    all.sort(Comparator.naturalOrder());
    return all;
  }

  private Map<Mention, String> typesOf(AnnotatedText text, List<Mention> policies) {
    Map<Mention, String> typed = new HashMap<>();
    for (Mention mention : policies) {
      String known = mention.reference() == null ? null : typesByReference.get(mention.reference());
      typed.put(
          mention,
          known != null
              ? known
              : types.typeOf(text.view().substring(mention.span().begin(), mention.span().end())));
    }
    return typed;
  }

  private static Mention mention(Phrase phrase) {
    return new Mention(
        phrase.span(), EntityType.POLICY, phrase.confidence(), "policy-phrase", null);
  }

  /** Whether the words stand inside a longer name of something else. */
  private static boolean cutsName(Span span, MentionCover cover) {
    return cover.overlapping(span).stream()
        .anyMatch(
            other -> other.span().length() > span.length() && other.type() != EntityType.COUNTRY);
  }

  private static boolean addIfFree(List<Mention> policies, Occupied occupied, Mention mention) {
    return occupied.takeIfFree(mention.span()) && policies.add(mention);
  }
}
