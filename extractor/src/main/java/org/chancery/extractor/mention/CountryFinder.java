package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.document.SpanIndex;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Wording;
import org.chancery.ontology.WordingKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds countries by the gazetteer's wordings: names, abbreviations, adjectives, demonyms, and
 * capitals where they stand for the government. Not inside the names of organisations. Safe to
 * share between threads.
 */
public final class CountryFinder implements MentionFinder {
  /** A wording of a country; without one, words that only look like a country's. */
  private record Sense(Wording wording, GazetteerEntry.@Nullable Country country) {}

  private final Phrases<Sense> phrases;

  public CountryFinder(Gazetteer gazetteer) {
    Phrases.Builder<Sense> builder = new Phrases.Builder<>();
    for (GazetteerEntry.Country country : gazetteer.countries()) {
      for (Wording wording : country.wordings()) {
        Phrases.Case fold =
            wording.kind() == WordingKind.ABBREVIATION ? Phrases.Case.EXACT : Phrases.Case.NAME;
        builder.add(wording.text(), fold, new Sense(wording, country));
      }
    }
    for (GazetteerEntry entry : gazetteer.entries()) {
      entry.excludedPhrases().forEach(phrase -> exclude(builder, phrase));
    }
    for (GazetteerEntry.Policy policy : gazetteer.policies()) {
      policy.wordings().stream()
          .map(Wording::text)
          .filter(CountryFinder::isName)
          .forEach(text -> exclude(builder, text));
    }
    Places.longNames().forEach(place -> exclude(builder, place));
    this.phrases = builder.build();
  }

  /** A country inside a policy's name is none; one in a phrase is ({@code Cuba embargo}). */
  private static boolean isName(String wording) {
    return Character.isUpperCase(wording.charAt(0))
        && !Character.isLowerCase(wording.charAt(wording.lastIndexOf(' ') + 1));
  }

  private static void exclude(Phrases.Builder<Sense> builder, String phrase) {
    Wording none = new Wording(phrase, WordingKind.ALTERNATIVE, false);
    builder.add(phrase, Phrases.Case.NAME, new Sense(none, null));
  }

  @Override
  public List<Mention> find(AnnotatedText text, List<Mention> earlier) {
    Words words = new Words(text);
    CountrySense senses = new CountrySense(words);
    List<Phrases.Match<Sense>> matches = phrases.find(text.view());
    List<Span> spans =
        matches.stream()
            .filter(match -> match.values().stream().anyMatch(sense -> sense.country() != null))
            .map(Phrases.Match::span)
            .toList();
    Metonyms metonyms = new Metonyms(words, spans);
    CountryNames names = new CountryNames(words, spans);
    SpanIndex<Mention> bodies =
        SpanIndex.of(MentionList.ofType(earlier, EntityType.ORGANIZATION), Mention::span);
    List<Mention> found = new ArrayList<>();
    for (Phrases.Match<Sense> match : matches) {
      boolean inBody =
          bodies.overlapping(match.span()).stream()
              .anyMatch(body -> body.span().contains(match.span()));
      if (!inBody) {
        mention(match, words, senses, metonyms, names).ifPresent(found::add);
      }
    }
    return MentionList.merge(earlier, found);
  }

  private static Optional<Mention> mention(
      Phrases.Match<Sense> match,
      Words words,
      CountrySense senses,
      Metonyms metonyms,
      CountryNames names) {
    if (match.values().stream().allMatch(sense -> sense.country() == null)) {
      return Optional.empty();
    }
    Wording wording =
        match.values().stream()
            .filter(sense -> sense.country() != null)
            .findFirst()
            .orElseThrow()
            .wording();
    List<GazetteerEntry.Country> candidates = new ArrayList<>();
    for (Sense sense : match.values()) {
      if (sense.country() != null && !candidates.contains(sense.country())) {
        candidates.add(sense.country());
      }
    }
    boolean onlyMetonym =
        match.values().stream()
            .filter(sense -> sense.country() != null)
            .allMatch(sense -> sense.wording().kind() == WordingKind.METONYM);
    if (onlyMetonym) {
      return metonyms.isGovernment(match.span())
          ? Optional.of(mention(match.span(), "metonym", candidates.get(0)))
          : Optional.empty();
    }
    if (names.isSomethingElse(match.span(), wording)) {
      return Optional.empty();
    }
    return senses
        .of(wording.text(), wording.ambiguous(), candidates, words.sentence(match.span()))
        .map(country -> mention(match.span(), rule(wording, candidates), country));
  }

  private static Mention mention(Span span, String rule, GazetteerEntry.Country country) {
    return new Mention(span, EntityType.COUNTRY, Confidences.of(rule), rule, country.iri());
  }

  private static String rule(Wording wording, List<GazetteerEntry.Country> candidates) {
    if (wording.ambiguous() || candidates.size() > 1) {
      return "country-ambiguous";
    }
    return switch (wording.kind()) {
      case ADJECTIVE, DEMONYM -> "country-adjective";
      case ABBREVIATION -> "country-abbreviation";
      default -> "country-name";
    };
  }
}
