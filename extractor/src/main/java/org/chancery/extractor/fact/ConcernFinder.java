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
  private final Map<String, String> ownersByPolicy = new HashMap<>();

  ConcernFinder(Gazetteer gazetteer) {
    for (GazetteerEntry.Policy policy : gazetteer.policies()) {
      if (!policy.parties().isEmpty()) {
        partiesByPolicy.put(policy.iri(), Set.copyOf(policy.parties()));
      }
      if (policy.jurisdiction() != null) {
        ownersByPolicy.put(policy.iri(), policy.jurisdiction());
      }
    }
  }

  private static final int CLOSE = 60;
  private static final Set<String> WITH_PARTIES = Set.of("Treaty", "TradeAgreement");
  private static final Pattern PLACE = Pattern.compile("\\b(?:in|at|near|across) (?:the )?$");
  private static final Pattern DATELINE = Pattern.compile("(^|\\n)[\\p{Lu} .'’-]+, $");
  private static final Pattern BEHIND_DATELINE = Pattern.compile("^ (\\([^)]*\\) )?[—–-]");
  private static final Pattern LISTED =
      Pattern.compile("(?:,|,? and|,? or|-|/)\\s*(?:the |with |on |from )?\\s*");
  private static final Pattern BREAK = Pattern.compile("[.;:\"]|\\b(?:but|while|said|and then)\\b");
  private static final Pattern AIM =
      Pattern.compile(
          "(?:^|\\s)(?:against|on|with|to|toward|towards|from|of|between|for|in|into|at) (?:the )?$");
  private static final Pattern PARTNER = Pattern.compile("\\b(?:with|between) (?:the )?$");
  private static final Pattern OWN_FORCES =
      Pattern.compile(
          "^ (?:\\w+ )?(?:soldiers|troops|forces|officials|officers|warships|companies)\\b");
  private static final Pattern OWNER = Pattern.compile("^(?:'s?|’s?)?(?: [\\w-]+){0,2} $");
  private static final Pattern OTHER_CLAUSE = Pattern.compile("[;:]|, (?!and |or )");

  void find(
      Named policy,
      Sentence sentence,
      AnnotatedText text,
      ArticleEntities entities,
      FactCollector found) {
    boolean treaty = hasParties(policy.entity());
    PolicyRelation relation = treaty ? PolicyRelation.PARTY : PolicyRelation.CONCERNS;
    Span words = policy.mention().span();
    List<Named> countries =
        entities.within(sentence.span()).stream()
            .filter(one -> one.mention().type() == EntityType.COUNTRY)
            .toList();
    List<Named> inside =
        countries.stream().filter(one -> words.overlaps(one.mention().span())).toList();
    inside.stream()
        .filter(country -> treaty || isAimedAt(policy, country, text))
        .forEach(country -> add(policy, relation, country, "inside", found));
    if (treaty) {
      List<Span> otherPolicies = otherPolicies(policy, sentence, entities);
      countries.stream()
          .filter(country -> !inside.contains(country))
          .filter(country -> mayBeParty(policy.entity(), country, text))
          .filter(
              country ->
                  isKnownParty(policy.entity(), country)
                      || (!isSomebodys(country, sentence, entities, text)
                          && !found.isOutside(policy.entity().id(), country.entity().id())
                          && isInClause(text, words, country.mention().span(), countries)))
          .filter(
              country ->
                  otherPolicies.stream()
                      .noneMatch(other -> other.contains(country.mention().span())))
          .forEach(country -> add(policy, relation, country, "sentence", found));
    } else if (inside.isEmpty()) {
      closeBehind(text, words, countries).stream()
          .filter(country -> isAimedAt(policy, country, text))
          .filter(country -> !isOwner(text, words, country, countries))
          .filter(country -> !found.hasPosition(policy.entity().id(), country.entity().id()))
          .forEach(country -> add(policy, relation, country, "after", found));
    }
  }

  /** Whether a country is another than the policy's own, and not only whose soldiers are meant. */
  private boolean isAimedAt(Named policy, Named country, AnnotatedText text) {
    int end = country.mention().span().end();
    String after = text.view().substring(end, Math.min(text.view().length(), end + CLOSE));
    return !isOwn(policy.entity(), country) && !OWN_FORCES.matcher(after).find();
  }

  /** Whether the country stands right before the policy too, as the one whose policy it is. */
  private static boolean isOwner(
      AnnotatedText text, Span policy, Named country, List<Named> countries) {
    return countries.stream()
        .filter(other -> other.entity().id().equals(country.entity().id()))
        .map(other -> other.mention().span())
        .anyMatch(
            span ->
                span.end() <= policy.begin()
                    && OWNER.matcher(text.view().substring(span.end(), policy.begin())).matches());
  }

  /**
   * Whether no mark parts a country from a treaty, other than those of a list of countries. A
   * country before the treaty may be told of in an earlier part of the sentence.
   */
  private static boolean isInClause(
      AnnotatedText text, Span policy, Span country, List<Named> countries) {
    if (country.end() <= policy.begin()) {
      return text.view().substring(country.end(), policy.begin()).indexOf(';') < 0;
    }
    if (PARTNER.matcher(text.view().substring(policy.end(), country.begin())).find()) {
      return true;
    }
    int from = policy.end();
    for (Named other : countries) {
      Span span = other.mention().span();
      if (span.begin() >= from && span.begin() <= country.begin()) {
        String between = text.view().substring(from, span.begin());
        boolean listed = LISTED.matcher(between).matches();
        if (!listed && OTHER_CLAUSE.matcher(between).find()) {
          return false;
        }
        from = span.end();
      }
    }
    return true;
  }

  private static List<Span> otherPolicies(
      Named policy, Sentence sentence, ArticleEntities entities) {
    return entities.within(sentence.span()).stream()
        .filter(one -> one.mention().type() == EntityType.POLICY && !one.equals(policy))
        .map(one -> one.mention().span())
        .toList();
  }

  /** Whether countries are party to the policy, rather than concerned by it. */
  static boolean hasParties(Entity policy) {
    return policy instanceof Entity.Policy known && WITH_PARTIES.contains(known.policyType());
  }

  /** Whether the gazetteer says that the policy is the country's own. */
  boolean isOwn(Entity policy, Named country) {
    String reference = policy.reference();
    String owner = reference == null ? null : ownersByPolicy.get(reference);
    return owner != null && owner.equals(country.entity().reference());
  }

  /** Whether the gazetteer says that the country is party to the policy. */
  boolean isKnownParty(Entity policy, Named country) {
    String reference = policy.reference();
    return reference != null
        && partiesByPolicy.getOrDefault(reference, Set.of()).contains(country.entity().reference());
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
        && !isDateline(view, span)
        && text.tokensIn(span).stream().noneMatch(token -> token.tag().equals("ADJ"));
  }

  /** {@code Mahamadou Issoufou of Niger}. */
  private static boolean isSomebodys(
      Named country, Sentence sentence, ArticleEntities entities, AnnotatedText text) {
    int begin = country.mention().span().begin();
    return entities.within(sentence.span()).stream()
        .filter(one -> one.mention().type() == EntityType.PERSON)
        .map(one -> one.mention().span().end())
        .anyMatch(end -> end < begin && text.view().substring(end, begin).equals(" of "));
  }

  /** {@code NIAMEY, Niger —}: where the news comes from. */
  private static boolean isDateline(String view, Span country) {
    String before = view.substring(Math.max(0, country.begin() - 40), country.begin());
    String after = view.substring(country.end(), Math.min(view.length(), country.end() + 30));
    return DATELINE.matcher(before).find() && BEHIND_DATELINE.matcher(after).find();
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
        && AIM.matcher(text.view().substring(policy.end(), country.begin())).find()
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
