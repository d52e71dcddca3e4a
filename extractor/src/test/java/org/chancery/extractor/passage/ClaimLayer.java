package org.chancery.extractor.passage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chancery.extractor.claim.Attribution;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Annotations.Said;
import org.chancery.extractor.passage.ClaimPairs.Pair;
import org.chancery.extractor.passage.ClaimWords.Tokens;

/**
 * Claims. A claim is right when its cue overlaps the gold one's, the contents share at least half
 * of their tokens, and the sources overlap or both are missing (the triple); by kinds, precision is
 * over what was found as that kind and recall over what is of it. Exact spans do not count
 * punctuation. Claimants, what a claim is about (policies left out), its kind, speech act and
 * polarity are compared on right ones only.
 */
final class ClaimLayer implements Layer {
  private final Tally cue = new Tally();
  private final Tally cueExact = new Tally();
  private final Tally sourceExact = new Tally();
  private final Tally contentExact = new Tally();
  private final Tally triple = new Tally();
  private final Map<Attribution, Tally> byKind = new EnumMap<>(Attribution.class);
  private final Tally claimants = new Tally();
  private final Tally about = new Tally();
  private final Tally kind = new Tally();
  private final Tally act = new Tally();
  private final Tally polarity = new Tally();

  ClaimLayer() {
    for (Attribution attribution : Attribution.values()) {
      byKind.put(attribution, new Tally());
    }
  }

  @Override
  public void add(Comparison article, Consumer<PassageError> errors) {
    ClaimWords words = new ClaimWords(article.document());
    List<Tokens> gold = words.of(article.gold().claims());
    List<Tokens> found = words.of(article.found().claims());
    List<Pair> pairs = ClaimPairs.of(gold, found);
    List<Pair> right = pairs.stream().filter(Pair::agrees).toList();
    cue.add(pairs.size(), found.size(), gold.size());
    triple.add(right.size(), found.size(), gold.size());
    spans(words, pairs, gold, found);
    kinds(right, gold, found);
    right.forEach(pair -> compare(article, pair, errors));
    tell(article, pairs, gold, found, errors);
  }

  @Override
  public Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("claim cue", cue.figure());
    figures.put("claim cue exact", cueExact.figure());
    figures.put("claim source exact", sourceExact.figure());
    figures.put("claim content exact", contentExact.figure());
    figures.put("claim triple", triple.figure());
    byKind.forEach(
        (attribution, tally) -> figures.put("claim triple " + name(attribution), tally.figure()));
    figures.put("claimant of right claims", claimants.figure());
    figures.put("about of right claims", about.figure());
    figures.put("kind of right claims", kind.figure());
    figures.put("speech act of right claims", act.figure());
    figures.put("polarity of right claims", polarity.figure());
    return figures;
  }

  private void spans(ClaimWords words, List<Pair> pairs, List<Tokens> gold, List<Tokens> found) {
    cueExact.add(
        count(pairs, p -> p.gold().cue().equals(p.found().cue())), found.size(), gold.size());
    sourceExact.add(
        count(pairs, p -> same(words, p, Tokens::source)),
        count(found, claim -> !claim.source().isEmpty()),
        count(gold, claim -> !claim.source().isEmpty()));
    contentExact.add(count(pairs, p -> same(words, p, Tokens::content)), found.size(), gold.size());
  }

  private static boolean same(ClaimWords words, Pair pair, Function<Tokens, Set<Integer>> part) {
    Set<Integer> gold = words.words(part.apply(pair.gold()));
    return !gold.isEmpty() && gold.equals(words.words(part.apply(pair.found())));
  }

  private void kinds(List<Pair> right, List<Tokens> gold, List<Tokens> found) {
    byKind.forEach(
        (attribution, tally) -> {
          Predicate<Tokens> isIt = claim -> claim.claim().kind() == attribution;
          tally.addFound(count(right, p -> isIt.test(p.found())), count(found, isIt));
          tally.addGold(count(right, p -> isIt.test(p.gold())), count(gold, isIt));
        });
  }

  private void compare(Comparison article, Pair pair, Consumer<PassageError> errors) {
    Said gold = pair.gold().claim();
    Said found = pair.found().claim();
    Set<String> who = aligned(article, found.claimants());
    claimants.add(shared(gold.claimants(), who), who.size(), gold.claimants().size());
    if (!who.equals(gold.claimants())) {
      tell(article, gold, "wrong claimant", gold.claimants() + " found as " + who, errors);
    }
    Set<String> what = aligned(article, withoutPolicies(article.found(), found.about()));
    what.removeAll(gold.claimants());
    Set<String> expected = withoutPolicies(article.gold(), gold.about());
    expected.removeAll(who);
    about.add(shared(expected, what), what.size(), expected.size());
    if (!what.equals(expected)) {
      tell(article, gold, "wrong about", expected + " found as " + what, errors);
    }
    one(kind, gold.kind() == found.kind());
    if (gold.kind() != found.kind()) {
      tell(article, gold, "wrong kind", gold.kind() + " found as " + found.kind(), errors);
    }
    if (gold.act() != null) {
      one(act, gold.act().equals(found.act()));
      if (!gold.act().equals(found.act())) {
        tell(article, gold, "wrong speech act", gold.act() + " found as " + found.act(), errors);
      }
    }
    one(polarity, gold.polarity().equals(found.polarity()));
    if (!gold.polarity().equals(found.polarity())) {
      String detail = gold.polarity() + " found as " + found.polarity();
      tell(article, gold, "wrong polarity", detail, errors);
    }
  }

  private static void one(Tally tally, boolean right) {
    tally.add(right ? 1 : 0, 1, 1);
  }

  /**
   * The gold entities that entities of the system are; a country that no words name, by its code.
   */
  private static Set<String> aligned(Comparison article, Set<String> ids) {
    return ids.stream()
        .map(article::aligned)
        .map(id -> article.found().countries().getOrDefault(id, id))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Passages with claims have no policies marked. */
  private static Set<String> withoutPolicies(Annotations side, Set<String> ids) {
    Set<String> others = new HashSet<>(ids);
    side.ofType(EntityType.POLICY).forEach(policy -> others.remove(policy.entity()));
    return others;
  }

  private static int shared(Set<String> some, Set<String> others) {
    return count(some, others::contains);
  }

  private static <T> int count(Collection<T> all, Predicate<? super T> which) {
    return (int) all.stream().filter(which).count();
  }

  private static void tell(
      Comparison article,
      List<Pair> pairs,
      List<Tokens> gold,
      List<Tokens> found,
      Consumer<PassageError> errors) {
    Set<Tokens> told = new HashSet<>();
    for (Pair pair : pairs) {
      told.add(pair.gold());
      told.add(pair.found());
      if (!pair.agrees()) {
        String what = pair.sourcesAgree() ? "content" : "source";
        tell(
            article,
            pair.gold().claim(),
            "wrong " + what + " of claim",
            words(article, pair.gold().claim())
                + " found as "
                + words(article, pair.found().claim()),
            errors);
      }
    }
    gold.stream()
        .filter(claim -> !told.contains(claim))
        .map(Tokens::claim)
        .forEach(claim -> tell(article, claim, "missed claim", words(article, claim), errors));
    found.stream()
        .filter(claim -> !told.contains(claim))
        .map(Tokens::claim)
        .forEach(claim -> tell(article, claim, "spurious claim", words(article, claim), errors));
  }

  private static void tell(
      Comparison article, Said claim, String kind, String detail, Consumer<PassageError> errors) {
    List<Span> place = claim.cue().isEmpty() ? claim.content() : claim.cue();
    errors.accept(PassageError.at(article.document(), place.get(0), kind, detail));
  }

  private static String words(Comparison article, Said claim) {
    return name(claim.kind())
        + " ‹"
        + words(article, claim.source())
        + " | "
        + words(article, claim.cue())
        + " | "
        + words(article, claim.content())
        + "›";
  }

  private static String words(Comparison article, List<Span> spans) {
    return spans.stream().map(article::words).collect(Collectors.joining(" … "));
  }

  private static String name(Attribution attribution) {
    return attribution.name().toLowerCase(Locale.ROOT);
  }
}
