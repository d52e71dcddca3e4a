package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Title;
import org.chancery.ontology.WordingKind;
import org.jspecify.annotations.Nullable;

/**
 * The gazetteer's roles, offices and titles, ready to be looked up. Immutable and safe to share
 * between threads.
 */
final class KnownTitles {
  private final List<GazetteerEntry.Office> offices;
  private final Map<String, GazetteerEntry.Role> roles = new HashMap<>();
  private final Map<String, GazetteerEntry.Office> officeByIri = new HashMap<>();
  private final Map<String, String> usual = new HashMap<>();
  private final Map<String, String> roleByTitle = new HashMap<>();
  private final Map<String, Set<String>> bodyNames = new HashMap<>();
  private final Map<String, List<GazetteerEntry.Office>> byTitle = new HashMap<>();
  private final Map<String, List<GazetteerEntry.Office>> byCountry = new HashMap<>();

  KnownTitles(Gazetteer gazetteer) {
    this.offices = gazetteer.offices();
    gazetteer.roles().forEach(role -> roles.put(role.iri(), role));
    for (GazetteerEntry.Office office : offices) {
      officeByIri.put(office.iri(), office);
      String country = office.jurisdiction();
      if (country != null) {
        byCountry.computeIfAbsent(country, key -> new ArrayList<>()).add(office);
      }
    }
    gazetteer.titles().forEach(this::add);
    for (GazetteerEntry.Organization body : gazetteer.organizations()) {
      Set<String> names = bodyNames.computeIfAbsent(body.iri(), key -> new HashSet<>());
      body.wordings().forEach(wording -> names.add(wording.text().toLowerCase(Locale.ROOT)));
    }
  }

  private void add(Title title) {
    String folded = title.text().toLowerCase(Locale.ROOT);
    usual.putIfAbsent(folded, title.text());
    GazetteerEntry.Office office = office(title.office());
    if (office != null) {
      byTitle.computeIfAbsent(folded, key -> new ArrayList<>()).add(office);
    } else if (title.role() != null && title.kind() == WordingKind.NAME) {
      roleByTitle.putIfAbsent(title.text(), title.role());
    }
  }

  /** The particular offices, in the order of the gazetteer. */
  List<GazetteerEntry.Office> offices() {
    return offices;
  }

  /** The particular offices of a country. */
  List<GazetteerEntry.Office> officesOf(String country) {
    return byCountry.getOrDefault(country, List.of());
  }

  /** The particular offices with a title, in any case. */
  List<GazetteerEntry.Office> officesCalled(String title) {
    return byTitle.getOrDefault(title.toLowerCase(Locale.ROOT), List.of());
  }

  /** Whether words in lower case are a name of a body. */
  boolean isNameOf(String words, String body) {
    return bodyNames.getOrDefault(body, Set.of()).contains(words);
  }

  GazetteerEntry.@Nullable Office office(@Nullable String iri) {
    return iri == null ? null : officeByIri.get(iri);
  }

  GazetteerEntry.@Nullable Role role(@Nullable String iri) {
    return iri == null ? null : roles.get(iri);
  }

  /** The IRI of the role whose name a title is, or null. */
  @Nullable String roleOf(String title) {
    return roleByTitle.get(title);
  }

  /** A title as the gazetteer writes it, given it in any case. */
  Optional<String> usual(String title) {
    return Optional.ofNullable(usual.get(title.toLowerCase(Locale.ROOT)));
  }
}
