package org.chancery.extractor.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Wording;
import org.chancery.ontology.WordingKind;
import org.jspecify.annotations.Nullable;

/** Reads titles off an article: their bare words, their role, the particular office they tell. */
final class OfficeTitles {
  private final AnnotatedText text;
  private final KnownTitles known;
  private final List<Mention> names;

  OfficeTitles(AnnotatedText text, KnownTitles known, List<Mention> mentions) {
    this.text = text;
    this.known = known;
    this.names =
        mentions.stream()
            .filter(
                mention ->
                    mention.type() == EntityType.COUNTRY
                        || mention.type() == EntityType.ORGANIZATION)
            .toList();
  }

  /**
   * The title in a mention of an office.
   *
   * @param place the region or city whose post it is, or null: no part of the bare title
   */
  OfficeTitle of(Mention mention, @Nullable String place) {
    String whole = withoutSuffix(bare(mention.span()));
    String bare = place == null ? whole : withoutKind(withoutPlace(whole, place));
    GazetteerEntry.Office office = office(mention, bare, place);
    GazetteerEntry.Role role =
        known.role(
            office != null
                ? office.role()
                : role(mention.reference()) ? mention.reference() : known.roleOf(bare));
    boolean plural = isPlural(mention, bare);
    String written = writtenOut(bare, role);
    String core = place == null ? withoutBodies(mention.span()) : bare;
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
        ParticularOffices.owner(office),
        role == null || !role.heldInBody(),
        plural);
  }

  private boolean role(@Nullable String reference) {
    return reference != null && known.office(reference) == null;
  }

  /** The particular office that a title tells; a place's is no other place's, nor the state's. */
  private GazetteerEntry.@Nullable Office office(
      Mention mention, String bare, @Nullable String place) {
    if (place == null) {
      return known.office(mention.reference());
    }
    return known.officesCalled(bare + " of " + place).stream().findFirst().orElse(null);
  }

  /** {@code mayor of Dunedin}, {@code Istanbul governor}: the title alone. */
  private static String withoutPlace(String title, String place) {
    int of = title.indexOf(" of ");
    String key = Regions.key(place);
    if (of > 0 && Regions.key(Regions.usual(tail(title, of))).contains(key)) {
      return title.substring(0, of);
    }
    return Regions.key(title).startsWith(key + " ") ? title.substring(place.length() + 1) : title;
  }

  /** {@code state governor}: of a state that is named. */
  private static String withoutKind(String title) {
    return title.replaceFirst("^(?i:state|provincial|regional|county|prefectural|city) ", "");
  }

  private static String tail(String title, int of) {
    return title.substring(of + " of ".length()).replaceFirst("^the ", "");
  }

  /** {@code president-elect} is to hold the post of president. */
  private String withoutSuffix(String title) {
    String held = title.replaceFirst("(?i)-(?:elect|designate)$", "");
    return held.equals(title) ? title : known.usual(held).orElse(held);
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

  /** The title with common nouns in lower case; names inside and abbreviations as they stand. */
  private String bare(Span span) {
    List<Token> tokens = text.tokensIn(span);
    String words = text.view().substring(span.begin(), span.end()).replaceAll("\\s+", " ");
    Optional<String> usual = known.usual(words);
    if (usual.isPresent()) {
      return usual.get();
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
    boolean marked =
        head.matches(".*[^s.]s|Reps\\.|Sens\\.|Govs\\.|Gens\\.|.*men|.*ies")
            || text.view().startsWith("s.", mention.span().end());
    return marked && !head.matches("(?i).*charg[eé] d.affaires");
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
    } else if (head.matches(".*charg[eé]s? d.affaires")) {
      head = head.replaceFirst("(charg[eé])s ", "$1 ");
    } else if (head.endsWith("s") && !head.endsWith("ss")) {
      head = head.substring(0, head.length() - 1);
    }
    return head + rest;
  }
}
