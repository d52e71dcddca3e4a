package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.fact.Actors.Actor;
import org.chancery.extractor.fact.StanceCandidate.Kind;
import org.chancery.extractor.fact.StanceCandidate.Pair;
import org.chancery.extractor.fact.StanceCandidate.Place;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the policies of a sentence with whoever is named in it, meant by a pronoun of it, or says
 * it. Immutable and safe to share between threads.
 */
public final class StanceCandidates {
  private final PolicySentences sentences = new PolicySentences(new StanceLexicon());

  /** The candidates of an article, in the order of its sentences. */
  public List<StanceCandidate> of(
      AnnotatedText text, ArticleEntities entities, List<Claim> claims) {
    return of(sentences.of(text, entities, claims));
  }

  static List<StanceCandidate> of(List<PolicySentence> article) {
    List<StanceCandidate> all = new ArrayList<>();
    for (PolicySentence one : article) {
      StanceScene scene = one.scene();
      StanceFeatures features = new StanceFeatures(scene);
      one.named().forEach(policy -> add(PolicyPlace.of(policy, scene), scene, features, all));
      one.standIns().forEach(policy -> add(PolicyPlace.of(policy, scene), scene, features, all));
    }
    return all;
  }

  private static void add(
      PolicyPlace policy, StanceScene scene, StanceFeatures features, List<StanceCandidate> all) {
    Map<String, Gathered> targets = new LinkedHashMap<>();
    for (Named named : scene.actors().named()) {
      Span span = named.mention().span();
      Evidence evidence = new Evidence(span, named.mention().type());
      gather(targets, named.entity().id()).add(placeOf(span, Kind.NAME, scene), evidence);
    }
    List<Chunk> chunks = scene.clauses().chunks();
    for (int noun = 0; noun < chunks.size(); noun++) {
      if (chunks.get(noun).is(Chunk.Kind.NOUN)) {
        for (Actor actor : scene.actors().of(noun, scene.clauses())) {
          referred(actor, chunks.get(noun).first(), chunks.get(noun).last(), targets);
        }
      }
    }
    for (int i = 0; i < scene.tokens().size(); i++) {
      if (scene.tokens().get(i).pennTag().equals("PRP$")) {
        for (Actor actor : scene.actors().pronoun(i)) {
          referred(actor, i, i, targets);
        }
      }
    }
    Integer claim = scene.actors().claimAround(policy.policy().mention().span());
    if (claim != null) {
      for (Actor actor : scene.actors().claimants(claim)) {
        gather(targets, actor.entity()).says(claim, actor.evidence());
      }
    }
    targets.forEach(
        (id, found) ->
            all.add(
                new StanceCandidate(
                    new Pair(policy, id, found.places, found.evidence, found.claim), features)));
  }

  private static void referred(Actor actor, int first, int last, Map<String, Gathered> targets) {
    Gathered found = gather(targets, actor.entity());
    boolean known =
        found.places.stream().anyMatch(place -> place.first() <= last && first <= place.last());
    if (!known) {
      found.add(new Place(first, last, Kind.PRONOUN), actor.evidence());
    }
  }

  private static Gathered gather(Map<String, Gathered> targets, String id) {
    return targets.computeIfAbsent(id, key -> new Gathered());
  }

  private static Place placeOf(Span span, Kind kind, StanceScene scene) {
    List<Token> tokens = scene.tokens();
    int first = 0;
    while (first < tokens.size() - 1 && tokens.get(first).span().end() <= span.begin()) {
      first++;
    }
    int last = first;
    while (last < tokens.size() - 1 && tokens.get(last).span().end() < span.end()) {
      last++;
    }
    return new Place(first, last, kind);
  }

  private static final class Gathered {
    private final List<Place> places = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private @Nullable Integer claim;

    private void add(Place place, Evidence words) {
      places.add(place);
      if (!evidence.contains(words)) {
        evidence.add(words);
      }
    }

    private void says(int which, Evidence words) {
      claim = which;
      if (!evidence.contains(words)) {
        evidence.add(words);
      }
    }
  }
}
