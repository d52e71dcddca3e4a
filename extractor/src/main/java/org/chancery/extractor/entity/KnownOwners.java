package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.WordFile;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.WordingKind;

/**
 * Owners of offices that names in a text tell without being mentions: seats and parties at the
 * beginning of titles, capitals. Immutable and safe to share between threads.
 */
final class KnownOwners {
  private static final String PARTY = "PoliticalParty";
  private static final String SEVERAL = "";

  /** A capital in a text, with the IRI of its country. */
  record Capital(Span span, String country) {}

  private final Map<String, String> capitals = new HashMap<>();
  private final Map<String, String> foldedCapitals = new HashMap<>();
  private final Map<String, String> seats = new HashMap<>();
  private final Map<String, String> parties = new HashMap<>();
  private final Pattern capital;

  KnownOwners(Gazetteer gazetteer) {
    Set<String> seatNames =
        WordFile.sections(KnownOwners.class, "office-owners.txt").getOrDefault("seat", Set.of());
    for (GazetteerEntry.Organization body : gazetteer.organizations()) {
      body.wordings()
          .forEach(
              wording -> {
                if (seatNames.contains(wording.text())) {
                  seats.putIfAbsent(wording.text(), body.iri());
                }
                if (PARTY.equals(body.kind())) {
                  parties.merge(wording.text(), body.iri(), (one, other) -> SEVERAL);
                }
              });
    }
    for (GazetteerEntry.Country country : gazetteer.countries()) {
      country.wordings().stream()
          .filter(wording -> wording.kind() == WordingKind.METONYM)
          .forEach(
              wording -> {
                capitals.putIfAbsent(wording.text(), country.iri());
                foldedCapitals.putIfAbsent(wording.text().toLowerCase(Locale.ROOT), country.iri());
              });
    }
    this.capital =
        Pattern.compile(
            capitals.keySet().stream()
                .sorted(Comparator.comparingInt(name -> -name.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(?i:", ")\\b")));
  }

  /** "White House press secretary": the IRI of the seat that a title begins with. */
  Optional<String> seatBefore(String title) {
    return longestBefore(title, seats);
  }

  /** "Labour leader": the IRI of the one party with the name that a title begins with. */
  Optional<String> partyBefore(String title) {
    return longestBefore(title, parties).filter(party -> !party.equals(SEVERAL));
  }

  private static Optional<String> longestBefore(String title, Map<String, String> names) {
    for (int end = title.lastIndexOf(' '); end > 0; end = title.lastIndexOf(' ', end - 1)) {
      String body = names.get(title.substring(0, end));
      if (body != null) {
        return Optional.of(body);
      }
    }
    return Optional.empty();
  }

  /** The IRI of the country that a capital or other seat of government stands for. */
  Optional<String> countryOfCapital(String name) {
    return Optional.ofNullable(capitals.get(name));
  }

  /** The capitals in a text, also in capitals only, from left to right. */
  List<Capital> capitalsIn(String view) {
    List<Capital> found = new ArrayList<>();
    Matcher matcher = capital.matcher(view);
    while (!capitals.isEmpty() && matcher.find()) {
      String country = foldedCapitals.get(matcher.group().toLowerCase(Locale.ROOT));
      if (country != null && Character.isUpperCase(matcher.group().charAt(0))) {
        found.add(new Capital(new Span(matcher.start(), matcher.end()), country));
      }
    }
    return found;
  }
}
