package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.fact.Actors.Actor;
import org.chancery.extractor.fact.Chunk.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose stance a verb takes: its subject's, the one's who demands it, or the claimant's in
 * whose words it stands. Immutable; may be shared between threads.
 */
final class StanceHolders {
  /**
   * Who takes a stance, and how.
   *
   * @param way how he was found, for the confidence
   */
  record Holders(List<Actor> actors, StanceContext context, String way) {}

  private final StanceLexicon lexicon;
  private final StanceContexts contexts;

  StanceHolders(StanceLexicon lexicon) {
    this.lexicon = lexicon;
    this.contexts = new StanceContexts(lexicon);
  }

  /**
   * Whose stance a verb takes.
   *
   * @param around from the verb to the policy
   */
  Holders of(Predicate predicate, Span around, StanceScene scene) {
    Integer claim = scene.actors().claimAround(around);
    if (claim != null
        && !scene.actors().claimants(claim).isEmpty()
        && !isMeans(predicate, scene)
        && !isChosen(predicate, scene)
        && isOfClaimant(predicate, claim, scene)) {
      Claim said = scene.actors().claim(claim);
      StanceContext context = contexts.of(predicate, scene, said.cueLemma());
      return new Holders(scene.actors().claimants(claim), context, "claim");
    }
    StanceContext context = contexts.of(predicate, scene, null);
    if (predicate.demanded()) {
      return new Holders(demanders(predicate, scene), context.with(StanceContext.WISH), "demand");
    }
    List<Actor> actors = actors(predicate.passive() ? List.of() : predicate.subjects(), scene);
    Integer governor = predicate.governor();
    if (actors.isEmpty() && governor != null && !scene.clauses().is(governor, Kind.VERB)) {
      actors = ownersOf(governor, scene);
      if (actors.isEmpty()) {
        actors = pledgers(governor, scene);
      }
    }
    if (isChosen(predicate, scene)
        && !actors.stream().allMatch(actor -> isDeciding(actor, predicate, scene))) {
      context = context.with(StanceContext.WISH);
    }
    if (actors.isEmpty() && predicate.subjects().size() == 1 && !predicate.passive()) {
      Optional<Holders> signers = signers(predicate.subjects().get(0), context, scene);
      if (signers.isPresent()) {
        return signers.get();
      }
    }
    boolean governs =
        !actors.isEmpty()
            && (actors.stream().allMatch(scene.actors()::isCountry)
                || predicate.subjects().stream().allMatch(noun -> isGoverning(noun, scene)));
    StanceContext told = governs ? contexts.announced(predicate, scene) : context;
    boolean turned = governor != null && isTurnedDown(governor, scene);
    return new Holders(actors, turned ? told.with(StanceContext.NOT) : told, "verb");
  }

  /** What stands before a verb, whoever its subject is. */
  StanceContext contextOf(Predicate predicate, StanceScene scene) {
    return contexts.of(predicate, scene, null);
  }

  /** {@code voted to repeal it}, {@code agreed to extend them}: said, and as good as done. */
  private boolean isChosen(Predicate predicate, StanceScene scene) {
    Integer governor = predicate.governor();
    return governor != null
        && scene.clauses().is(governor, Kind.VERB)
        && lexicon.is("choosing", scene.clauses().head(governor));
  }

  /** {@code he voted to repeal it}: one of those who do, unlike a parliament that votes to. */
  private boolean isDeciding(Actor actor, Predicate predicate, StanceScene scene) {
    Integer governor = predicate.governor();
    String verb = governor == null ? "" : scene.clauses().head(governor).lemma();
    return switch (verb) {
      case "vote" -> scene.actors().isOrganization(actor);
      case "agree" -> !scene.actors().isPerson(actor);
      default -> true;
    };
  }

  /** {@code signed a decree that ends the ban}: who makes the paper that does it. */
  private Optional<Holders> signers(int paper, StanceContext context, StanceScene scene) {
    Clauses clauses = scene.clauses();
    int verb = clauses.before(paper);
    if (!lexicon.is("papers", clauses.head(paper))
        || !clauses.is(verb, Kind.VERB)
        || !lexicon.is("signing", clauses.head(verb))) {
      return Optional.empty();
    }
    Predicate signing = clauses.predicate(verb);
    if (signing.passive()) {
      return Optional.empty();
    }
    StanceContext signed = contexts.of(signing, scene, null);
    boolean plan = lexicon.is("want", clauses.head(verb));
    StanceContext made =
        new StanceContext(false, context.refuse(), context.not(), false, false, context.unable());
    return Optional.of(
        new Holders(
            actors(signing.subjects(), scene),
            made.with(plan ? signed.with(StanceContext.WISH) : signed),
            "verb"));
  }

  /** {@code his government}, but not {@code a Labour government}, which may never be. */
  private boolean isGoverning(int noun, StanceScene scene) {
    String first = StanceLexicon.lower(scene.clauses().first(noun));
    return lexicon.is("governing", scene.clauses().head(noun))
        && !first.equals("a")
        && !first.equals("an");
  }

  /** Who did what was done to the subject: named behind {@code by}, or who demands it. */
  Holders ofPassive(Predicate predicate, int lastWord, Span around, StanceScene scene) {
    Clauses clauses = scene.clauses();
    int at = clauses.chunkOf(lastWord) + 1;
    for (int steps = 0; steps < 3; steps++) {
      if (clauses.is(at, Kind.ADVERB)) {
        at++;
      } else if (clauses.is(at, Kind.PREPOSITION) && clauses.is(at + 1, Kind.NOUN)) {
        String preposition = StanceLexicon.lower(clauses.head(at));
        List<Actor> agents = agents(at + 1, scene);
        boolean under =
            preposition.equals("under") && agents.stream().allMatch(scene.actors()::isPerson);
        if (preposition.equals("by") || (under && !agents.isEmpty())) {
          return new Holders(agents, contexts.of(predicate, scene, null), "by");
        }
        at += 2;
      }
    }
    Integer claim = scene.actors().claimAround(around);
    if (predicate.demanded() || (claim != null && isObliged(predicate, scene))) {
      return of(predicate, around, scene);
    }
    return new Holders(List.of(), StanceContext.NONE, "by");
  }

  /** Who is named from a noun on: one, or a list. */
  static List<Actor> agents(int noun, StanceScene scene) {
    Clauses clauses = scene.clauses();
    List<Actor> agents = new ArrayList<>(scene.actors().of(noun, clauses));
    int next = clauses.behindPhrase(noun);
    while (clauses.is(next, Kind.COMMA) && isListed(next, clauses)) {
      agents.addAll(scene.actors().of(next + 1, clauses));
      next = clauses.behindPhrase(next + 1);
    }
    if (clauses.is(next, Kind.CONJUNCTION) && clauses.is(next + 1, Kind.NOUN)) {
      agents.addAll(scene.actors().of(next + 1, clauses));
    }
    return agents;
  }

  /** {@code A, B and C}: whether a comma stands between parts of a list. */
  private static boolean isListed(int comma, Clauses clauses) {
    int next = clauses.behindPhrase(comma + 1);
    return clauses.is(comma + 1, Kind.NOUN)
        && ((clauses.is(next, Kind.CONJUNCTION) && clauses.is(next + 1, Kind.NOUN))
            || (clauses.is(next, Kind.COMMA) && isListed(next, clauses)));
  }

  /** Who or what some nouns stand for. */
  List<Actor> actors(List<Integer> nouns, StanceScene scene) {
    List<Actor> actors = new ArrayList<>();
    for (int noun : nouns) {
      actors.addAll(scene.actors().of(noun, scene.clauses()));
    }
    return actors;
  }

  private List<Actor> demanders(Predicate predicate, StanceScene scene) {
    Integer governor = predicate.governor();
    while (governor != null
        && scene.clauses().is(governor, Kind.VERB)
        && scene.clauses().predicate(governor).demanded()) {
      governor = scene.clauses().predicate(governor).governor();
    }
    if (governor == null) {
      return List.of();
    }
    return scene.clauses().is(governor, Kind.VERB)
        ? actors(scene.clauses().predicate(governor).subjects(), scene)
        : ownersOf(governor, scene);
  }

  /** Whose a noun is: {@code X's demand}, {@code X renewed a demand}. */
  List<Actor> ownersOf(int noun, StanceScene scene) {
    Clauses clauses = scene.clauses();
    List<Actor> owners = scene.actors().owner(clauses.chunks().get(noun).last());
    if (!owners.isEmpty() || hasOwner(noun, scene)) {
      return owners;
    }
    int before = clauses.before(noun);
    return clauses.is(before, Kind.VERB) && !clauses.predicate(before).passive()
        ? actors(clauses.predicate(before).subjects(), scene)
        : List.of();
  }

  /** {@code rejected calls to}: whoever makes them, the subject does not want it. */
  private boolean isTurnedDown(int noun, StanceScene scene) {
    Clauses clauses = scene.clauses();
    int verb = clauses.before(noun);
    return clauses.is(noun, Kind.NOUN)
        && clauses.is(verb, Kind.VERB)
        && !hasOwner(noun, scene)
        && lexicon
            .verbsAt(scene.tokens(), clauses.chunks().get(verb).last(), at -> at + 1)
            .keySet()
            .stream()
            .anyMatch(
                stance ->
                    stance.words().size() == 1 && stance.relation() == PolicyRelation.OPPOSED_BY);
  }

  /** {@code X campaigned on a pledge to}. */
  private List<Actor> pledgers(int noun, StanceScene scene) {
    Clauses clauses = scene.clauses();
    int preposition = clauses.before(noun);
    int verb = clauses.before(preposition);
    boolean on =
        clauses.is(preposition, Kind.PREPOSITION)
            && Set.of("on", "with").contains(StanceLexicon.lower(clauses.head(preposition)));
    return on && clauses.is(verb, Kind.VERB) && !clauses.predicate(verb).passive()
        ? actors(clauses.predicate(verb).subjects(), scene)
        : List.of();
  }

  private static boolean hasOwner(int noun, StanceScene scene) {
    Chunk chunk = scene.clauses().chunks().get(noun);
    for (int i = chunk.first(); i < chunk.last(); i++) {
      String tag = scene.tokens().get(i).pennTag();
      if (tag.equals("POS") || tag.equals("PRP$")) {
        return true;
      }
    }
    return false;
  }

  /** {@code by embracing the treaty}: whoever does that. */
  private static boolean isMeans(Predicate predicate, StanceScene scene) {
    return scene.clauses().head(predicate.chunk()).pennTag().equals("VBG")
        && scene.clauses().is(predicate.chunk() - 1, Kind.PREPOSITION)
        && predicate.subjects().isEmpty();
  }

  /** Whether a verb inside a claim has no subject of its own there, or tells what ought to be. */
  private boolean isOfClaimant(Predicate predicate, int claim, StanceScene scene) {
    return isObliged(predicate, scene)
        || !hasSubject(predicate, scene.actors().claim(claim), scene);
  }

  private boolean isObliged(Predicate predicate, StanceScene scene) {
    return contexts.of(predicate, scene, null).obligation();
  }

  private boolean hasSubject(Predicate predicate, Claim claim, StanceScene scene) {
    Integer governor = predicate.governor();
    if (predicate.demanded() && governor != null) {
      return claim.content().stream()
          .anyMatch(content -> content.contains(scene.clauses().head(governor).span()));
    }
    if (governor != null
        && scene.clauses().is(governor, Kind.NOUN)
        && !ownersOf(governor, scene).isEmpty()) {
      return true;
    }
    for (int noun : predicate.subjects()) {
      Span span = scene.clauses().head(noun).span();
      boolean inside = claim.content().stream().anyMatch(content -> content.contains(span));
      boolean expletive =
          lexicon.is("expletive", scene.clauses().head(noun)) && isOfBeing(predicate, scene);
      if (inside && !expletive) {
        return true;
      }
    }
    return false;
  }

  /** {@code it is time to}. */
  private static boolean isOfBeing(Predicate predicate, StanceScene scene) {
    @Nullable Integer governor = predicate.governor();
    return governor != null && scene.clauses().head(governor).lemma().equals("be");
  }
}
