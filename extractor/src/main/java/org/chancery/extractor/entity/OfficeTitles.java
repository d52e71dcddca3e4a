package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.OfficeOwners.Owner;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Title;
import org.chancery.ontology.Wording;
import org.chancery.ontology.WordingKind;
import org.jspecify.annotations.Nullable;

/** Reads titles: their bare words, their role, the particular office that they tell. */
final class OfficeTitles {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(OfficeTitles.class, "office-owners.txt");

  private final AnnotatedText text;
  private final Gazetteer gazetteer;
  private final List<Mention> names;
  private final Map<String, GazetteerEntry.Role> roles = new HashMap<>();
  private final Map<String, String> usual = new HashMap<>();
  private final Map<String, String> roleByTitle = new HashMap<>();

  OfficeTitles(AnnotatedText text, Gazetteer gazetteer, List<Mention> mentions) {
    this.text = text;
    this.gazetteer = gazetteer;
    this.names =
        mentions.stream()
            .filter(
                mention ->
                    mention.type() == EntityType.COUNTRY
                        || mention.type() == EntityType.ORGANIZATION)
            .toList();
    gazetteer.roles().forEach(role -> roles.put(role.iri(), role));
    for (Title title : gazetteer.titles()) {
      if (title.office() == null && title.role() != null && title.kind() == WordingKind.NAME) {
        roleByTitle.putIfAbsent(title.text(), title.role());
      }
    }
    gazetteer
        .titles()
        .forEach(title -> usual.putIfAbsent(title.text().toLowerCase(Locale.ROOT), title.text()));
  }

  OfficeTitle of(Mention mention) {
    String bare = withoutSuffix(bare(mention.span()));
    GazetteerEntry.Office office = office(mention.reference());
    GazetteerEntry.Role role =
        role(
            office != null
                ? office.role()
                : mention.reference() != null ? mention.reference() : roleByTitle.get(bare));
    boolean plural = isPlural(mention, bare);
    String written = writtenOut(bare, role);
    String core = withoutBodies(mention.span());
    boolean ownWording = role != null && isWordingOf(role, core);
    String kind =
        role == null
            ? singular(core)
            : role.iri() + (ownWording || isNarrow(role) ? "" : "#" + singular(core));
    return new OfficeTitle(
        written,
        office != null ? office.iri() : kind,
        role == null ? null : role.iri(),
        office == null ? null : office.iri(),
        owner(office),
        role == null || !role.heldInBody(),
        plural);
  }

  /** {@code president-elect} is to hold the post of president. */
  private String withoutSuffix(String title) {
    String held = title.replaceFirst("(?i)-(?:elect|designate)$", "");
    return held.equals(title) ? title : usual.getOrDefault(held.toLowerCase(Locale.ROOT), held);
  }

  private GazetteerEntry.@Nullable Office office(@Nullable String iri) {
    return iri == null
        ? null
        : gazetteer
            .entry(iri)
            .filter(GazetteerEntry.Office.class::isInstance)
            .map(GazetteerEntry.Office.class::cast)
            .orElse(null);
  }

  private GazetteerEntry.@Nullable Role role(@Nullable String iri) {
    return iri == null ? null : roles.get(iri);
  }

  private static @Nullable Owner owner(GazetteerEntry.@Nullable Office office) {
    return office == null || (office.jurisdiction() == null && office.postIn() == null)
        ? null
        : new Owner(office.jurisdiction(), null, office.postIn());
  }

  /** A role of one portfolio: all its composed titles mean the same post. */
  private static boolean isNarrow(GazetteerEntry.Role role) {
    return role.portfolio() != null && !role.manyHolders();
  }

  /** A wording that means the role and nothing else: not "chancellor" for a prime minister. */
  private static boolean isWordingOf(GazetteerEntry.Role role, String bare) {
    return role.wordings().stream()
        .filter(wording -> !wording.ambiguous() || wording.kind() == WordingKind.NAME)
        .map(Wording::text)
        .anyMatch(wording -> wording.equalsIgnoreCase(bare) || plural(wording, bare));
  }

  private static boolean plural(String wording, String bare) {
    return (wording + "s").equalsIgnoreCase(bare);
  }

  /** The particular office of a role and a country, where the gazetteer knows exactly one. */
  Optional<GazetteerEntry.Office> particular(OfficeTitle title, @Nullable String country) {
    GazetteerEntry.Role role = role(title.role());
    if (country == null || title.plural()) {
      return Optional.empty();
    }
    if (role == null || role.manyHolders() || role.heldInBody()) {
      return byTitle(title, country);
    }
    if (!title.text().equalsIgnoreCase(role.label())) {
      return byTitle(title, country);
    }
    List<GazetteerEntry.Office> offices = new ArrayList<>();
    for (GazetteerEntry.Office office : gazetteer.offices()) {
      if (role.iri().equals(office.role()) && country.equals(office.jurisdiction())) {
        offices.add(office);
      }
    }
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
    return gazetteer.offices().stream()
        .filter(office -> country.equals(office.jurisdiction()))
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
    if (title.role() == null || body == null || title.plural()) {
      return Optional.empty();
    }
    List<GazetteerEntry.Office> offices =
        gazetteer.offices().stream()
            .filter(office -> title.role().equals(office.role()) && body.equals(office.postIn()))
            .toList();
    return offices.size() == 1 ? Optional.of(offices.get(0)) : Optional.empty();
  }

  /**
   * Whether a state that is the home of an article can be taken for the owner of a title: not where
   * the post is a body's or too often a foreigner's, nor where the state calls it otherwise.
   */
  boolean isUsedIn(OfficeTitle title, String country) {
    GazetteerEntry.Role role = role(title.role());
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
            && section("shared wording").contains(title.text())
            && !section("regional premier")
                .contains(country.substring(country.lastIndexOf('/') + 1));
    return shared ? String.valueOf(title.role()) : title.key();
  }

  /** Whether the state has no ministers at all, but secretaries. */
  private boolean isNamedOtherwise(
      OfficeTitle title, GazetteerEntry.@Nullable Role role, String country) {
    List<GazetteerEntry.Office> offices =
        gazetteer.offices().stream()
            .filter(office -> country.equals(office.jurisdiction()))
            .toList();
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

  private static boolean isHomeBodyRole(GazetteerEntry.Role role) {
    String slug = role.iri().substring(role.iri().lastIndexOf('/') + 1);
    return section("home body role").stream()
        .anyMatch(name -> slug.equals(name) || slug.startsWith(name + "-"));
  }

  private static Set<String> section(String name) {
    return WORDS.getOrDefault(name, Set.of());
  }

  private Optional<GazetteerEntry.Office> byTitle(OfficeTitle title, String country) {
    for (Title known : gazetteer.titles()) {
      if (known.office() != null && known.text().equalsIgnoreCase(title.text())) {
        GazetteerEntry.Office office = office(known.office());
        if (office != null && country.equals(office.jurisdiction())) {
          return Optional.of(office);
        }
      }
    }
    return Optional.empty();
  }

  /** The title with common nouns in lower case; names inside and abbreviations as they stand. */
  private String bare(Span span) {
    List<Token> tokens = text.tokensIn(span);
    String words = text.view().substring(span.begin(), span.end()).replaceAll("\\s+", " ");
    String known = usual.get(words.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    // Where the noun is in lower case, a capital before it is a name's: "Labour leader".
    boolean headInLowerCase =
        tokens.stream().anyMatch(token -> Character.isLowerCase(token.text().charAt(0)));
    StringBuilder bare = new StringBuilder();
    int at = span.begin();
    boolean complement = false;
    for (Token token : text.tokensIn(span)) {
      if (token.span().begin() > at) {
        bare.append(' ');
      }
      boolean name = names.stream().anyMatch(one -> one.span().contains(token.span()));
      boolean keep = name || complement || headInLowerCase || isAbbreviation(token.text());
      bare.append(keep ? token.text() : token.text().toLowerCase(Locale.ROOT));
      complement |= token.text().matches("of|to|for|on");
      at = token.span().end();
    }
    return bare.toString();
  }

  private static boolean isAbbreviation(String word) {
    return word.endsWith(".")
        || word.matches("\\p{Lu}{2,}s")
        || (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)));
  }

  /** {@code AFL-CIO president} and {@code president of the AFL-CIO} are both a president. */
  private String withoutBodies(Span span) {
    String title = bare(span);
    for (Mention name : names) {
      if (name.type() == EntityType.ORGANIZATION && span.contains(name.span())) {
        String words = text.view().substring(name.span().begin(), name.span().end());
        if (name.span().begin() == span.begin()) {
          title = title.substring(Math.min(title.length(), name.span().length())).strip();
        } else if (name.span().end() == span.end()) {
          title = withoutComplement(title, words.replaceAll("\\s+", " "));
        }
      }
    }
    return title.isEmpty() ? bare(span) : title;
  }

  private static String withoutComplement(String title, String body) {
    for (String joint : List.of(" of the ", " of ")) {
      if (title.endsWith(joint + body)) {
        return title.substring(0, title.length() - joint.length() - body.length());
      }
    }
    return title;
  }

  private static String writtenOut(String bare, GazetteerEntry.@Nullable Role role) {
    if (role == null) {
      return bare;
    }
    boolean abbreviation =
        role.wordings().stream()
            .anyMatch(
                wording ->
                    wording.kind() == WordingKind.ABBREVIATION && wording.text().equals(bare));
    return abbreviation ? role.label() : bare;
  }

  private boolean isPlural(Mention mention, String bare) {
    String head = bare.split(" (of|to|for|on) ", 2)[0];
    return head.matches(".*[^s.]s|Reps\\.|Sens\\.|Govs\\.|Gens\\.|.*men|.*ies")
        || text.view().startsWith("s.", mention.span().end());
  }

  /** A title in the singular, its names as they stand: {@code presidents of the Mercosur}. */
  static String inSingular(String title) {
    String[] parts = title.split("(?= of | to | for | on )", 2);
    int last = parts[0].lastIndexOf(' ') + 1;
    String noun = parts[0].substring(last);
    String head = parts[0].substring(0, last);
    return head + (isUpperCase(noun) ? noun : singular(noun)) + (parts.length > 1 ? parts[1] : "");
  }

  private static boolean isUpperCase(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static String singular(String title) {
    String[] parts = title.split("(?= of | to | for | on )", 2);
    String head = parts[0].toLowerCase(Locale.ROOT);
    String rest = parts.length > 1 ? parts[1] : "";
    if (head.endsWith("ies")) {
      head = head.substring(0, head.length() - 3) + "y";
    } else if (head.endsWith("men")) {
      head = head.substring(0, head.length() - 3) + "man";
    } else if (head.endsWith("s") && !head.endsWith("ss")) {
      head = head.substring(0, head.length() - 1);
    }
    return head + rest;
  }
}
