package org.chancery.extractor.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;

/**
 * The country whose institutions an article names without saying whose they are. It owns a title
 * without owner only where nothing in the sentence speaks for another country.
 */
final class HomeCountry {
  private static final int LEAST = 3;

  private final AnnotatedText text;
  private final List<Mention> countries;
  private final Optional<String> home;

  /**
   * For one article.
   *
   * @param owners the IRIs of the countries of offices that are known, each office once
   */
  HomeCountry(
      AnnotatedText text, Gazetteer gazetteer, List<Mention> mentions, List<String> owners) {
    this.text = text;
    this.countries =
        mentions.stream().filter(mention -> mention.type() == EntityType.COUNTRY).toList();
    this.home = home(gazetteer, mentions, owners);
  }

  private static Optional<String> home(
      Gazetteer gazetteer, List<Mention> mentions, List<String> owners) {
    Set<String> kinds =
        WordFile.sections(HomeCountry.class, "office-owners.txt")
            .getOrDefault("home body kind", Set.of());
    Map<String, Integer> counts = new HashMap<>();
    owners.forEach(owner -> counts.merge(owner, 1, Integer::sum));
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.ORGANIZATION && mention.reference() != null) {
        gazetteer
            .entry(mention.reference())
            .filter(GazetteerEntry.Organization.class::isInstance)
            .map(GazetteerEntry.Organization.class::cast)
            .filter(body -> body.kind() != null && kinds.contains(body.kind()))
            .map(GazetteerEntry.Organization::country)
            .ifPresent(country -> counts.merge(country, 1, Integer::sum));
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (most < LEAST || most * 5 < all * 3) {
      return Optional.empty();
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The home country, or empty where none stands out. */
  Optional<String> any() {
    return home;
  }

  /** The home country, where the sentence of a title names no other. */
  Optional<String> at(Span title) {
    if (home.isEmpty()) {
      return home;
    }
    Optional<Sentence> sentence = text.sentenceAt(title.begin());
    Set<String> named = new HashSet<>();
    for (Mention country : countries) {
      if (sentence.isPresent() && sentence.get().span().contains(country.span())) {
        named.add(String.valueOf(country.reference()));
      }
    }
    named.remove(home.get());
    return named.isEmpty() ? home : Optional.empty();
  }
}
