package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.mention.EntityType;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;

/**
 * Finds the countries that a policy is aimed at or that are party to it: those inside its words, or
 * close behind; for treaties all of the sentence. Immutable; may be shared between threads.
 */
final class ConcernFinder {
  private final Map<String, Set<String>> partiesByPolicy = new HashMap<>();

  ConcernFinder(Gazetteer gazetteer) {
    for (GazetteerEntry.Policy policy : gazetteer.policies()) {
      if (!policy.parties().isEmpty()) {
        partiesByPolicy.put(policy.iri(), Set.copyOf(policy.parties()));
      }
    }
  }

  private static final int CLOSE = 60;
  private static final Set<String> WITH_PARTIES = Set.of("Treaty", "TradeAgreement");
  private static final Pattern PLACE = Pattern.compile("\\b(?:in|at|near|across) (?:the )?$");
  private static final Pattern LISTED =
      Pattern.compile("(?:,|,? and|,? or|-|/)\\s*(?:the |with |on |from )?\\s*");
  private static final Pattern BREAK = Pattern.compile("[.;:\"]|\\b(?:but|while|said|and then)\\b");

  void find(
      Named policy,
      Sentence sentence,
      AnnotatedText text,
      ArticleEntities entities,
      FactCollector found) {
    boolean treaty =
        policy.entity() instanceof Entity.Policy known && WITH_PARTIES.contains(known.policyType());
    PolicyRelation relation = treaty ? PolicyRelation.PARTY : PolicyRelation.CONCERNS;
    Span words = policy.mention().span();
    List<Named> countries =
        entities.within(sentence.span()).stream()
            .filter(one -> one.mention().type() == EntityType.COUNTRY)
            .toList();
    List<Named> inside =
        countries.stream().filter(one -> words.overlaps(one.mention().span())).toList();
    inside.forEach(country -> add(policy, relation, country, "inside", found));
    if (treaty) {
      List<Span> otherPolicies = otherPolicies(policy, sentence, entities);
      countries.stream()
          .filter(country -> !inside.contains(country))
          .filter(country -> mayBeParty(policy.entity(), country, text))
          .filter(
              country ->
                  otherPolicies.stream()
                      .noneMatch(other -> other.contains(country.mention().span())))
          .forEach(country -> add(policy, relation, country, "sentence", found));
    } else if (inside.isEmpty()) {
      closeBehind(text, words, countries).stream()
          .filter(country -> !found.hasPosition(policy.entity().id(), country.entity().id()))
          .forEach(country -> add(policy, relation, country, "after", found));
    }
  }

  private static List<Span> otherPolicies(
      Named policy, Sentence sentence, ArticleEntities entities) {
    return entities.within(sentence.span()).stream()
        .filter(one -> one.mention().type() == EntityType.POLICY && !one.equals(policy))
        .map(one -> one.mention().span())
        .toList();
  }

  /**
   * Where the gazetteer knows the parties of a treaty, others of the sentence are none; else a
   * place ({@code in Niger}) or somebody's nationality ({@code the French president}) is none.
   */
  private boolean mayBeParty(Entity policy, Named country, AnnotatedText text) {
    String reference = policy.reference();
    Set<String> known = reference == null ? null : partiesByPolicy.get(reference);
    if (known != null) {
      return known.contains(country.entity().reference());
    }
    Span span = country.mention().span();
    String view = text.view();
    return !PLACE.matcher(view.substring(Math.max(0, span.begin() - 12), span.begin())).find()
        && text.tokensIn(span).stream().noneMatch(token -> token.tag().equals("ADJ"));
  }

  /** The first country close behind the policy, and those that are listed with it. */
  private static List<Named> closeBehind(AnnotatedText text, Span policy, List<Named> countries) {
    List<Named> found = new ArrayList<>();
    for (Named country : countries) {
      Span span = country.mention().span();
      if (found.isEmpty()) {
        if (isCloseBehind(text, policy, span)) {
          found.add(country);
        }
      } else {
        int from = found.get(found.size() - 1).mention().span().end();
        if (span.begin() < from
            || !LISTED.matcher(text.view().substring(from, span.begin())).matches()) {
          return found;
        }
        found.add(country);
      }
    }
    return found;
  }

  private static boolean isCloseBehind(AnnotatedText text, Span policy, Span country) {
    int distance = country.begin() - policy.end();
    return distance >= 0
        && distance <= CLOSE
        && !BREAK.matcher(text.view().substring(policy.end(), country.begin())).find();
  }

  private static void add(
      Named policy, PolicyRelation relation, Named country, String way, FactCollector found) {
    found.add(
        policy.entity().id(),
        relation,
        country.entity().id(),
        way,
        null,
        List.of(
            new Evidence(policy.mention().span(), policy.mention().type()),
            new Evidence(country.mention().span(), country.mention().type())));
  }
}
