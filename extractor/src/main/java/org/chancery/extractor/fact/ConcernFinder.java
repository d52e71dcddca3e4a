package org.chancery.extractor.fact;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.mention.EntityType;

/**
 * Finds the countries that a policy is aimed at or that are party to it: those inside its words, or
 * close behind; for treaties all of the sentence. Immutable; may be shared between threads.
 */
final class ConcernFinder {
  private static final int CLOSE = 60;
  private static final Set<String> WITH_PARTIES = Set.of("Treaty", "TradeAgreement");
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
      countries.stream()
          .filter(country -> !inside.contains(country))
          .forEach(country -> add(policy, relation, country, "sentence", found));
    } else if (inside.isEmpty()) {
      countries.stream()
          .filter(country -> isCloseBehind(text, words, country.mention().span()))
          .filter(country -> !found.hasPosition(policy.entity().id(), country.entity().id()))
          .forEach(country -> add(policy, relation, country, "after", found));
    }
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
