package org.chancery.extractor.passage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chancery.extractor.passage.Annotations.Held;
import org.jspecify.annotations.Nullable;

/**
 * Tenures: person and office's title; then also whose office it is, and the status. Whose it is can
 * be compared only where the text mentions the country or body; a further figure takes countries
 * that are not mentioned by their codes.
 */
final class TenureLayer implements Layer {
  private final TitleWords words;
  private final Tally plain = new Tally();
  private final Tally full = new Tally();
  private final Tally implied = new Tally();

  private record Key(String person, Set<String> titles, String status) {}

  TenureLayer(TitleWords words) {
    this.words = words;
  }

  @Override
  public void add(Comparison article, Consumer<PassageError> errors) {
    List<Held> left = new ArrayList<>(article.gold().tenures());
    Set<Key> seen = new HashSet<>();
    int hits = 0;
    int fullHits = 0;
    int impliedHits = 0;
    for (Held tenure : ordered(article.found().tenures())) {
      String person = article.aligned(tenure.person());
      Set<String> titles = words.normal(tenure.titles());
      if (!seen.add(new Key(person, titles, tenure.status()))) {
        continue;
      }
      Held hit = match(left, person, titles, tenure.status());
      if (hit == null) {
        errors.accept(error(article, "wrong tenure", describe(article, tenure)));
        continue;
      }
      left.remove(hit);
      hits++;
      if (alike(article, tenure, hit)) {
        fullHits++;
        impliedHits++;
      } else if (alikeByCode(article, tenure, hit)) {
        impliedHits++;
      } else {
        String detail = describe(article, tenure) + ", expected " + describe(hit);
        errors.accept(error(article, "wrong whose or status of tenure", detail));
      }
    }
    left.forEach(missed -> errors.accept(error(article, "missed tenure", describe(missed))));
    plain.add(hits, seen.size(), article.gold().tenures().size());
    full.add(fullHits, seen.size(), article.gold().tenures().size());
    implied.add(impliedHits, seen.size(), article.gold().tenures().size());
  }

  @Override
  public Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("tenure person+office", plain.figure());
    figures.put("tenure incl. of+status", full.figure());
    figures.put("  unmentioned by code", implied.figure());
    return figures;
  }

  private @Nullable Held match(List<Held> left, String person, Set<String> titles, String status) {
    Held first = null;
    for (Held gold : left) {
      if (gold.person().equals(person)
          && !Collections.disjoint(titles, words.normal(gold.titles()))) {
        if (gold.status().equals(status)) {
          return gold;
        }
        first = first == null ? gold : first;
      }
    }
    return first;
  }

  private static boolean alikeByCode(Comparison article, Held found, Held gold) {
    return found.status().equals(gold.status())
        && found.of().stream()
            .map(id -> article.found().countries().getOrDefault(id, id))
            .anyMatch(gold.of()::contains);
  }

  private static boolean alike(Comparison article, Held found, Held gold) {
    Set<String> whose = found.of().stream().map(article::alignedBody).collect(Collectors.toSet());
    return found.status().equals(gold.status())
        && (gold.of().isEmpty() || !Collections.disjoint(whose, gold.of()));
  }

  /** In an order that does not depend on how they were found. */
  private static List<Held> ordered(List<Held> tenures) {
    return tenures.stream()
        .sorted(
            Comparator.comparing(Held::person)
                .thenComparing(tenure -> String.join("|", tenure.titles()))
                .thenComparing(Held::status))
        .toList();
  }

  private static PassageError error(Comparison article, String kind, String detail) {
    return PassageError.of(article.document(), kind, detail);
  }

  private static String describe(Comparison article, Held found) {
    String name = article.found().names().getOrDefault(found.person(), List.of("?")).get(0);
    String of =
        found.of().stream().map(id -> whose(article, id)).collect(Collectors.joining(" or "));
    return name
        + " ("
        + article.aligned(found.person())
        + ") | "
        + String.join("; ", found.titles())
        + " | "
        + (of.isEmpty() ? "-" : of)
        + " | "
        + found.status();
  }

  private static String whose(Comparison article, String id) {
    String aligned = article.aligned(id);
    return aligned.equals(id)
        ? article.found().names().getOrDefault(id, List.of(id)).get(0) + " (unmentioned)"
        : aligned;
  }

  private static String describe(Held gold) {
    return gold.person()
        + " | "
        + String.join("; ", gold.titles())
        + " | "
        + (gold.of().isEmpty() ? "-" : gold.of().get(0))
        + " | "
        + gold.status();
  }
}
