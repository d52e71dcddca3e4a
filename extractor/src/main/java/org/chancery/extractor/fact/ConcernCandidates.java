package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.fact.ConcernCandidate.Near;
import org.chancery.extractor.fact.ConcernCandidate.Pair;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.mention.EntityType;
import org.chancery.ontology.Gazetteer;

/**
 * Pairs the policies of an article with the countries that are named in the same sentence or in the
 * one before or after. Immutable and safe to share between threads.
 */
public final class ConcernCandidates {
  private final ConcernFinder concerns;
  private final PolicyFactFinder rules;

  /** Candidates with the parties of treaties that the gazetteer knows. */
  public ConcernCandidates(Gazetteer gazetteer) {
    this.concerns = new ConcernFinder(gazetteer);
    this.rules = new PolicyFactFinder(gazetteer, null);
  }

  /** The candidates of an article, in the order of the text. */
  public List<ConcernCandidate> of(
      AnnotatedText text, ArticleEntities entities, List<Claim> claims) {
    return of(text, entities, rules.ruled(text, entities, claims), concerns);
  }

  /** The candidates of an article of which the rules have said what they know. */
  static List<ConcernCandidate> of(
      AnnotatedText text, ArticleEntities entities, FactCollector ruled, ConcernFinder concerns) {
    Map<List<String>, List<Near>> pairs = new LinkedHashMap<>();
    List<Sentence> sentences = text.sentences();
    for (Sentence sentence : sentences) {
      List<Named> policies = of(EntityType.POLICY, sentence, entities);
      if (policies.isEmpty()) {
        continue;
      }
      for (int apart = -1; apart <= 1; apart++) {
        int other = sentence.index() + apart;
        if (other >= 0 && other < sentences.size()) {
          for (Named country : of(EntityType.COUNTRY, sentences.get(other), entities)) {
            for (Named policy : policies) {
              pairs
                  .computeIfAbsent(
                      List.of(policy.entity().id(), country.entity().id()),
                      key -> new ArrayList<>())
                  .add(new Near(policy, country, apart));
            }
          }
        }
      }
    }
    ConcernFeatures features = new ConcernFeatures(text, entities, ruled, concerns);
    return pairs.values().stream().map(near -> new ConcernCandidate(pair(near), features)).toList();
  }

  private static List<Named> of(EntityType type, Sentence sentence, ArticleEntities entities) {
    return entities.within(sentence.span()).stream()
        .filter(named -> named.mention().type() == type)
        .toList();
  }

  private static Pair pair(List<Near> near) {
    List<Near> same = near.stream().filter(one -> one.apart() == 0).toList();
    List<Near> sorted = new ArrayList<>(same.isEmpty() ? near : same);
    sorted.sort(Comparator.comparingInt(ConcernCandidates::distance));
    return new Pair(sorted.get(0).policy(), sorted.get(0).country(), List.copyOf(sorted));
  }

  private static int distance(Near near) {
    Span policy = near.policy().mention().span();
    Span country = near.country().mention().span();
    return Math.max(0, Math.max(country.begin() - policy.end(), policy.begin() - country.end()));
  }
}
