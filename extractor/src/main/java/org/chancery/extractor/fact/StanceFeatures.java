package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Actors.Actor;
import org.chancery.extractor.fact.StanceCandidate.Kind;
import org.chancery.extractor.fact.StanceCandidate.Pair;
import org.chancery.extractor.fact.StanceCandidate.Place;
import org.chancery.extractor.fact.StanceLexicon.Stance;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.FeatureHash;
import org.jspecify.annotations.Nullable;

/**
 * What a model sees of a policy and of somebody in its sentence: how they stand to each other,
 * which verbs and nouns govern the policy, and what is said of it. For one thread at a time.
 */
final class StanceFeatures {
  private static final int DEEPEST = 3;
  private static final int NEAR = 14;

  /** A verb before the policy that may govern it, and those that govern the verb. */
  private record Governing(List<Integer> chain, String word) {}

  private final StanceScene scene;
  private final StanceContexts contexts;

  StanceFeatures(StanceScene scene) {
    this.scene = scene;
    this.contexts = new StanceContexts(scene.lexicon());
  }

  /** Writes the features of one pair, as those of one token. */
  void write(Pair pair, FeatureBuffer out) {
    Set<String> features = new LinkedHashSet<>();
    PolicyPlace policy = pair.policy();
    Optional<Governing> governing = governing(policy);
    Set<String> ways = ways(pair, governing);
    List<String> words = new ArrayList<>();
    words.addAll(aboutPolicy(policy));
    governing.ifPresent(verb -> words.addAll(aboutVerb(verb, pair)));
    words.addAll(behindPolicy(policy));
    words.addAll(nounBefore(policy));
    features.add("bias");
    for (String way : ways) {
      features.add("way " + way);
      words.forEach(word -> features.add(way + " " + word));
    }
    words.forEach(word -> features.add("any " + word));
    features.add("ways " + String.join("+", new TreeSet<>(ways)));
    features.addAll(between(pair));
    if (pair.claim() != null) {
      features.addAll(said(pair.claim(), policy));
    }
    for (String feature : features) {
      out.add(FeatureHash.of(feature));
    }
    out.endToken();
  }

  /** How somebody stands to the policy, in a few words each. */
  private Set<String> ways(Pair pair, Optional<Governing> governing) {
    Set<String> ways = new LinkedHashSet<>();
    if (pair.claim() != null) {
      ways.add("claimant");
    }
    governing.ifPresent(verb -> subjects(pair, verb, ways));
    PolicyPlace policy = pair.policy();
    if (scene.actors().owner(policy.first()).stream().anyMatch(one -> is(one, pair))) {
      ways.add("owner");
    }
    Integer noun = governingNoun(policy);
    if (noun != null && ownersOf(noun).stream().anyMatch(one -> is(one, pair))) {
      ways.add("owner of noun");
    }
    int next = nextVerb(policy);
    if (next >= 0) {
      Predicate predicate = scene.clauses().predicate(next);
      if (!predicate.subjects().contains(policy.chunk()) && isSubject(pair, predicate)) {
        ways.add("subject behind");
      }
    }
    if (isBehindBy(pair)) {
      ways.add("by");
    }
    if (ways.isEmpty()) {
      pair.places().forEach(place -> ways.add(position(place, policy)));
    }
    return ways;
  }

  private static String position(Place place, PolicyPlace policy) {
    if (place.first() >= policy.first() && place.last() <= policy.last()) {
      return "inside";
    }
    if (place.last() == policy.first() - 1) {
      return "modifier";
    }
    return place.last() < policy.first() ? "before" : "behind";
  }

  private void subjects(Pair pair, Governing governing, Set<String> ways) {
    for (int depth = 0; depth < governing.chain().size(); depth++) {
      int chunk = governing.chain().get(depth);
      if (scene.clauses().is(chunk, Chunk.Kind.VERB)) {
        Predicate predicate = scene.clauses().predicate(chunk);
        if (isSubject(pair, predicate)) {
          ways.add(predicate.passive() ? "passive subject" : "subject");
        }
      } else if (ownersOf(chunk).stream().anyMatch(one -> is(one, pair))) {
        ways.add("owner of governor");
      }
    }
  }

  private boolean isSubject(Pair pair, Predicate predicate) {
    for (int noun : predicate.subjects()) {
      if (scene.actors().of(noun, scene.clauses()).stream().anyMatch(one -> is(one, pair))) {
        return true;
      }
    }
    return false;
  }

  private List<Actor> ownersOf(int noun) {
    return scene.actors().owner(scene.clauses().chunks().get(noun).last());
  }

  private static boolean is(Actor actor, Pair pair) {
    return actor.entity().equals(pair.target());
  }

  private boolean isBehindBy(Pair pair) {
    Clauses clauses = scene.clauses();
    for (Place place : pair.places()) {
      int chunk = clauses.chunkOf(place.first());
      if (place.first() > pair.policy().last()
          && clauses.is(chunk - 1, Chunk.Kind.PREPOSITION)
          && StanceLexicon.lower(clauses.head(chunk - 1)).equals("by")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Governing> governing(PolicyPlace policy) {
    Clauses clauses = scene.clauses();
    for (int at = policy.chunk() - 1; at >= 0 && policy.chunk() - at <= NEAR; at--) {
      if (clauses.is(at, Chunk.Kind.BREAK)) {
        return Optional.empty();
      }
      if (clauses.is(at, Chunk.Kind.VERB)) {
        return Optional.of(new Governing(chain(at), wordOf(at)));
      }
    }
    return Optional.empty();
  }

  private List<Integer> chain(int verb) {
    List<Integer> chain = new ArrayList<>();
    Integer at = verb;
    while (at != null && chain.size() < DEEPEST && !chain.contains(at)) {
      chain.add(at);
      at =
          scene.clauses().is(at, Chunk.Kind.VERB) ? scene.clauses().predicate(at).governor() : null;
    }
    return chain;
  }

  /** A verb with the particle or preposition right behind it. */
  private String wordOf(int verb) {
    Clauses clauses = scene.clauses();
    String word = clauses.head(verb).lemma();
    boolean more =
        clauses.is(verb + 1, Chunk.Kind.PREPOSITION) || clauses.is(verb + 1, Chunk.Kind.ADVERB);
    return more ? word + " " + StanceLexicon.lower(clauses.head(verb + 1)) : word;
  }

  private List<String> aboutVerb(Governing governing, Pair pair) {
    List<String> words = new ArrayList<>();
    int verb = governing.chain().get(0);
    Predicate predicate = scene.clauses().predicate(verb);
    String cue = pair.claim() == null ? null : scene.actors().claim(pair.claim()).cueLemma();
    String context = contextOf(contexts.of(predicate, scene, cue), predicate);
    words.add("verb " + scene.clauses().head(verb).lemma());
    words.add("verb " + governing.word() + context);
    words.add("context" + context);
    Set<String> stances = stances(verb);
    stances.forEach(stance -> words.add("stance " + stance + context));
    words.add("stances " + stances + (isNear(verb, pair.policy()) ? " object" : " far"));
    for (int depth = 1; depth < governing.chain().size(); depth++) {
      words.add("governor " + scene.clauses().head(governing.chain().get(depth)).lemma());
    }
    return words;
  }

  private boolean isNear(int verb, PolicyPlace policy) {
    for (int at = verb + 1; at < policy.chunk(); at++) {
      if (scene.clauses().is(at, Chunk.Kind.NOUN)) {
        return false;
      }
    }
    return true;
  }

  private static String contextOf(StanceContext context, Predicate predicate) {
    return (context.want() ? " want" : "")
        + (context.refuse() ? " refuse" : "")
        + (context.not() ? " not" : "")
        + (context.open() ? " open" : "")
        + (context.obligation() ? " should" : "")
        + (predicate.passive() ? " passive" : "");
  }

  private Set<String> stances(int verb) {
    Set<String> found = new TreeSet<>();
    int head = scene.clauses().chunks().get(verb).last();
    for (Map.Entry<Stance, Integer> entry :
        scene.lexicon().verbsAt(scene.tokens(), head, scene.clauses()::next).entrySet()) {
      found.add(entry.getKey().relation().propertyName());
    }
    return found;
  }

  private List<String> aboutPolicy(PolicyPlace policy) {
    List<String> words = new ArrayList<>();
    words.add("head " + headOf(policy));
    if (policy.isStandIn()) {
      words.add("stands in");
    }
    if (policy.policy().entity() instanceof Entity.Policy named) {
      words.add("type " + named.policyType());
    }
    for (int back = 1; back <= 3; back++) {
      words.add("before" + back + " " + lemma(policy.first() - back));
    }
    words.add("two before " + lemma(policy.first() - 2) + " " + lemma(policy.first() - 1));
    words.add("next " + lemma(policy.last() + 1));
    words.add("two next " + lemma(policy.last() + 1) + " " + lemma(policy.last() + 2));
    if (!policy.whole()) {
      words.add("modifies " + scene.clauses().head(policy.chunk()).lemma());
    }
    return words;
  }

  private String headOf(PolicyPlace policy) {
    int head = policy.first();
    for (int i = policy.first(); i <= policy.last(); i++) {
      String tag = scene.tokens().get(i).pennTag();
      if (tag.equals("IN") || tag.equals("TO") || tag.startsWith("W")) {
        break;
      }
      head = i;
    }
    return lemma(head);
  }

  private List<String> behindPolicy(PolicyPlace policy) {
    int next = nextVerb(policy);
    if (next < 0) {
      return List.of();
    }
    Predicate predicate = scene.clauses().predicate(next);
    String how = predicate.subjects().contains(policy.chunk()) ? "does " : "behind ";
    String passive = predicate.passive() ? " passive" : "";
    return List.of(how + scene.clauses().head(next).lemma() + passive, how + passive);
  }

  private int nextVerb(PolicyPlace policy) {
    int from = scene.clauses().chunkOf(policy.last());
    for (int at = from + 1; at < scene.clauses().chunks().size() && at - from <= 6; at++) {
      if (scene.clauses().is(at, Chunk.Kind.VERB)) {
        return at;
      }
    }
    return -1;
  }

  /** The noun before the preposition before the policy: {@code support for the law}. */
  private @Nullable Integer governingNoun(PolicyPlace policy) {
    Clauses clauses = scene.clauses();
    int at = clauses.before(policy.chunk());
    return clauses.is(at, Chunk.Kind.PREPOSITION) && clauses.is(at - 1, Chunk.Kind.NOUN)
        ? at - 1
        : null;
  }

  private List<String> nounBefore(PolicyPlace policy) {
    Integer noun = governingNoun(policy);
    if (noun == null) {
      return List.of();
    }
    String head = scene.clauses().head(noun).lemma();
    List<String> words = new ArrayList<>();
    words.add("noun " + head);
    words.add("noun " + head + " " + StanceLexicon.lower(scene.clauses().head(noun + 1)));
    for (Stance stance :
        scene
            .lexicon()
            .nounsAt(scene.tokens(), scene.clauses().chunks().get(noun).last())
            .keySet()) {
      words.add("noun stance " + stance.relation().propertyName());
    }
    return words;
  }

  /** The words that stand between the two. */
  private Set<String> between(Pair pair) {
    Set<String> features = new LinkedHashSet<>();
    Place near = null;
    int nearest = Integer.MAX_VALUE;
    PolicyPlace policy = pair.policy();
    for (Place place : pair.places()) {
      int distance =
          place.last() < policy.first()
              ? policy.first() - place.last()
              : Math.max(0, place.first() - policy.last());
      if (distance < nearest) {
        nearest = distance;
        near = place;
      }
    }
    if (near == null) {
      features.add("nowhere");
      return features;
    }
    boolean before = near.last() < policy.first();
    int from = before ? near.last() + 1 : policy.last() + 1;
    int to = before ? policy.first() : near.first();
    String side = before ? "between " : "between back ";
    int verbs = 0;
    for (int i = from; i < to; i++) {
      Token token = scene.tokens().get(i);
      if (to - from <= NEAR) {
        features.add(side + lemma(i));
      }
      verbs += token.pennTag().startsWith("VB") ? 1 : 0;
    }
    if (to - from <= 5 && to > from) {
      StringBuilder path = new StringBuilder(before ? "path" : "path back");
      for (int i = from; i < to; i++) {
        path.append(' ').append(lemma(i));
      }
      features.add(path.toString());
    }
    features.add(
        side + "distance " + Math.min(6, (to - from) / 3) + " verbs " + Math.min(3, verbs));
    features.add("kind " + (near.kind() == Kind.NAME) + " " + before);
    features.add(side + "first " + lemma(near.last() + 1));
    features.add("before target " + lemma(near.first() - 1));
    return features;
  }

  /** What somebody says where he speaks of the policy. */
  private Set<String> said(int place, PolicyPlace policy) {
    Set<String> features = new LinkedHashSet<>();
    Claim claim = scene.actors().claim(place);
    features.add("said act " + claim.speechAct() + " " + claim.attribution());
    features.add("said cue " + claim.cueLemma());
    for (int i = 0; i < scene.tokens().size(); i++) {
      Token token = scene.tokens().get(i);
      Span span = token.span();
      boolean inside = claim.content().stream().anyMatch(content -> content.contains(span));
      boolean outside = i < policy.first() || i > policy.last();
      if (inside && outside && !token.tag().equals("PUNCT")) {
        features.add("said " + token.lemma());
        if (i + 1 < scene.tokens().size()) {
          features.add("said " + token.lemma() + " " + lemma(i + 1));
        }
      }
    }
    return features;
  }

  private String lemma(int place) {
    if (place < 0 || place >= scene.tokens().size()) {
      return "-";
    }
    return scene.tokens().get(place).lemma();
  }
}
