package org.chancery.extractor.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.extractor.entity.OfficeOwners.Owner;
import org.chancery.extractor.language.WordFile;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.WordingKind;
import org.jspecify.annotations.Nullable;

/**
 * Which post a title is once a country or body is known to own it. Immutable and safe to share
 * between threads.
 */
final class ParticularOffices {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(ParticularOffices.class, "office-owners.txt");

  private final KnownTitles known;

  ParticularOffices(KnownTitles known) {
    this.known = known;
  }

  /** Whose a particular office is; null where its entry does not say. */
  static @Nullable Owner owner(GazetteerEntry.@Nullable Office office) {
    return office == null || (office.jurisdiction() == null && office.postIn() == null)
        ? null
        : new Owner(office.jurisdiction(), null, office.postIn(), null);
  }

  /** The particular office of a role and a country, where the gazetteer knows exactly one. */
  Optional<GazetteerEntry.Office> particular(OfficeTitle title, @Nullable String country) {
    GazetteerEntry.Role role = known.role(title.role());
    if (country == null || title.plural()) {
      return Optional.empty();
    }
    if (role == null || role.manyHolders() || role.heldInBody()) {
      return byTitle(title, country);
    }
    if (!title.text().equalsIgnoreCase(role.label())) {
      return byTitle(title, country);
    }
    List<GazetteerEntry.Office> offices =
        known.officesOf(country).stream()
            .filter(office -> role.iri().equals(office.role()))
            .toList();
    return offices.size() == 1 ? Optional.of(offices.get(0)) : byTitle(title, country);
  }

  /**
   * The title of a particular office, where the country has one for which a wording stands that
   * means another post elsewhere: {@code chancellor} in the United Kingdom.
   */
  Optional<OfficeTitle> in(@Nullable String country, OfficeTitle title) {
    if (country == null || title.plural()) {
      return Optional.empty();
    }
    return known.officesOf(country).stream()
        .filter(office -> isAmbiguousWordingOf(office, title.text()))
        .findFirst()
        .map(
            office ->
                new OfficeTitle(
                    title.text(),
                    office.iri(),
                    office.role(),
                    office.iri(),
                    owner(office),
                    title.ofState(),
                    false));
  }

  private static boolean isAmbiguousWordingOf(GazetteerEntry.Office office, String text) {
    return office.wordings().stream()
        .anyMatch(
            wording ->
                wording.ambiguous()
                    && wording.kind() != WordingKind.NAME
                    && wording.text().equalsIgnoreCase(text));
  }

  /** The particular office of a role and a body, where the gazetteer knows exactly one. */
  Optional<GazetteerEntry.Office> particularIn(OfficeTitle title, @Nullable String body) {
    if (body == null || title.plural()) {
      return Optional.empty();
    }
    Optional<GazetteerEntry.Office> called = calledIn(title, body);
    if (called.isPresent() || title.role() == null) {
      return called;
    }
    List<GazetteerEntry.Office> offices =
        known.offices().stream()
            .filter(office -> title.role().equals(office.role()) && body.equals(office.postIn()))
            .toList();
    return offices.size() == 1 ? Optional.of(offices.get(0)) : Optional.empty();
  }

  /** The office of a body that has the title and the body's name for one of its wordings. */
  private Optional<GazetteerEntry.Office> calledIn(OfficeTitle title, String body) {
    String words = title.text().toLowerCase(Locale.ROOT);
    List<GazetteerEntry.Office> offices =
        known.offices().stream()
            .filter(office -> body.equals(office.postIn()))
            .filter(
                office ->
                    office.wordings().stream()
                        .map(wording -> wording.text().toLowerCase(Locale.ROOT))
                        .anyMatch(wording -> isOfBody(wording, words, body)))
            .toList();
    return offices.size() == 1 ? Optional.of(offices.get(0)) : Optional.empty();
  }

  private boolean isOfBody(String wording, String title, String body) {
    String rest =
        wording.startsWith(title + " of ")
            ? wording.substring(title.length() + " of ".length()).replaceFirst("^the ", "")
            : wording.endsWith(" " + title)
                ? wording.substring(0, wording.length() - title.length() - 1)
                : "";
    return known.isNameOf(rest, body);
  }

  /**
   * Whether a state that is the home of an article can be taken for the owner of a title: not where
   * the post is a body's or too often a foreigner's, nor where the state calls it otherwise.
   */
  boolean isUsedIn(OfficeTitle title, String country) {
    if (section("state title").contains(title.text().toLowerCase(Locale.ROOT))) {
      return true;
    }
    GazetteerEntry.Role role = known.role(title.role());
    boolean ofState = role == null ? title.isMinister() : title.ofState() || isHomeBodyRole(role);
    boolean foreign =
        section("not at home").stream()
            .anyMatch(
                word -> title.text().matches("(?:.* )?" + Pattern.quote(word) + "s?(?: .*)?"));
    boolean secretaryAlone = foreign && role != null && role.portfolio() != null;
    return ofState
        && (!foreign || secretaryAlone)
        && (particular(title, country).isPresent() || !isNamedOtherwise(title, role, country));
  }

  /**
   * What is equal for titles of one post in a country: a premier is the prime minister, save where
   * regions have premiers.
   */
  String keyIn(OfficeTitle title, @Nullable String country) {
    boolean shared =
        country != null
            && title.role() != null
            && LocalPosts.isSharedWording(title.text())
            && !LocalPosts.isCountryOfPremiers(country);
    boolean junior = title.role() != null && JuniorMinisters.isJunior(title.text(), country);
    return shared
        ? String.valueOf(title.role())
        : title.key() + (junior && title.office() == null ? "#minister" : "");
  }

  /** Whether the state has no ministers at all, but secretaries. */
  private boolean isNamedOtherwise(
      OfficeTitle title, GazetteerEntry.@Nullable Role role, String country) {
    List<GazetteerEntry.Office> offices = known.officesOf(country);
    boolean sameRole =
        role != null
            && !role.manyHolders()
            && !title.plural()
            && offices.stream().anyMatch(office -> role.iri().equals(office.role()))
            && role.portfolio() != null
            && !isSynonym(title, offices, role);
    boolean noMinisters =
        title.text().contains("minister")
            && offices.size() > 9
            && offices.stream()
                .flatMap(office -> office.wordings().stream())
                .noneMatch(wording -> wording.text().toLowerCase(Locale.ROOT).contains("minister"));
    return sameRole || noMinisters;
  }

  /** Whether some office of the role has the last word of the title in one of its wordings. */
  private static boolean isSynonym(
      OfficeTitle title, List<GazetteerEntry.Office> offices, GazetteerEntry.Role role) {
    String noun =
        title.text().substring(title.text().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return offices.stream()
        .filter(office -> role.iri().equals(office.role()))
        .flatMap(office -> office.wordings().stream())
        .anyMatch(wording -> wording.text().toLowerCase(Locale.ROOT).contains(noun));
  }

  /**
   * Whether a post in a body is nevertheless the state's, as that of a national security adviser.
   */
  static boolean isStateAndBody(OfficeTitle title) {
    return title.role() != null && isHomeBodySlug(title.role());
  }

  private static boolean isHomeBodyRole(GazetteerEntry.Role role) {
    return isHomeBodySlug(role.iri());
  }

  private static boolean isHomeBodySlug(String role) {
    String slug = role.substring(role.lastIndexOf('/') + 1);
    return section("home body role").stream()
        .anyMatch(name -> slug.equals(name) || slug.startsWith(name + "-"));
  }

  private static Set<String> section(String name) {
    return WORDS.getOrDefault(name, Set.of());
  }

  private Optional<GazetteerEntry.Office> byTitle(OfficeTitle title, String country) {
    return known.officesCalled(title.text()).stream()
        .filter(office -> country.equals(office.jurisdiction()))
        .findFirst();
  }
}
