package org.chancery.extractor.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.extractor.entity.OfficeOwners.Owner;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * The body beside the state that owns an office of an article's home country: the speaker's is the
 * one parliament that the article names, the chief justice's its court.
 */
final class HomeBodies {
  private static final Map<String, String> KIND_OF_ROLE = load();
  private static final Set<String> HEADS =
      WordFile.sections(HomeBodies.class, "office-owners.txt")
          .getOrDefault("head of body", Set.of());
  private static final Set<String> CHAMBERS =
      Set.of("senate", "house", "assembly", "duma", "knesset", "commons", "lords", "council");
  private static final Pattern INTERNATIONAL =
      Pattern.compile(
          "\\b(?:International|European|African|Arab|World|Inter-|Caribbean|Pacific|Asian|Islamic)");

  private final AnnotatedText text;
  private final Gazetteer gazetteer;
  private final List<Mention> bodies;
  private final BodyNouns nouns;
  private final BodyOwners owners;

  HomeBodies(
      AnnotatedText text,
      Gazetteer gazetteer,
      List<Mention> mentions,
      BodyNouns nouns,
      BodyOwners owners) {
    this.owners = owners;
    this.text = text;
    this.gazetteer = gazetteer;
    this.bodies =
        mentions.stream().filter(mention -> mention.type() == EntityType.ORGANIZATION).toList();
    this.nouns = nouns;
  }

  private static Map<String, String> load() {
    Map<String, String> kinds = new HashMap<>();
    for (WordFile.Row row : WordFile.rows(HomeBodies.class, "role-bodies.tsv")) {
      kinds.put(row.field(0), row.field(1));
    }
    return Map.copyOf(kinds);
  }

  /** The country, with its body where the article names exactly one of the kind. */
  Owner owner(OfficeTitle title, String country) {
    Optional<String> kind = kindOf(title);
    if (kind.isEmpty()) {
      return Owner.country(country);
    }
    List<Mention> candidates =
        bodies.stream()
            .filter(body -> nouns.isKind(body, kind.get()))
            .filter(body -> isOf(body, country))
            .filter(body -> isOfChamber(title, body))
            .toList();
    long different = candidates.stream().map(this::name).distinct().count();
    return different == 1 ? Owner.body(country, candidates.get(0)) : Owner.country(country);
  }

  /** "Senate president": no other chamber's. */
  private boolean isOfChamber(OfficeTitle title, Mention body) {
    String role = slug(title.role());
    String words = title.text().toLowerCase(Locale.ROOT) + " " + role.replace('-', ' ');
    return CHAMBERS.stream().noneMatch(words::contains)
        || CHAMBERS.stream()
            .filter(words::contains)
            .anyMatch(chamber -> nouns.hasInName(body, chamber));
  }

  /**
   * A title owned by a ministry or parliament that is called by its common name, with the home
   * country: news names the country of a foreign one.
   */
  TitledMention withState(TitledMention one, HomeCountry home) {
    Mention body = one.owner().body();
    if (body == null || one.owner().country() != null || !isCommon(body)) {
      return one;
    }
    return owners
        .of(body)
        .or(() -> home.at(one.mention().span()))
        .map(country -> one.with(Owner.body(country, body)))
        .orElse(one);
  }

  private boolean isCommon(Mention body) {
    return body.reference() == null
        && !INTERNATIONAL.matcher(name(body)).find()
        && Set.of("Ministry", "Parliament", "Court", "CentralBank").stream()
            .anyMatch(kind -> nouns.isKind(body, kind));
  }

  /** The European Union, for a commissioner in an article about it and no country. */
  Optional<Owner> ofUnion(OfficeTitle title, HomeCountry home) {
    Optional<String> union = gazetteer.country("EU").map(GazetteerEntry.Country::iri);
    String role = slug(title.role());
    boolean posts = role.equals("commissioner") || role.startsWith("commissioner-");
    if (union.isEmpty() || !posts || home.isStrong()) {
      return Optional.empty();
    }
    List<Mention> ofUnion =
        bodies.stream()
            .filter(body -> isOf(body, union.get()) && body.reference() != null)
            .toList();
    return ofUnion.stream()
        .filter(body -> String.valueOf(body.reference()).endsWith("commission"))
        .findFirst()
        .map(body -> Owner.body(union.get(), body))
        .or(() -> ofUnion.isEmpty() ? Optional.empty() : impliedCommission(union.get()));
  }

  private Optional<Owner> impliedCommission(String union) {
    return gazetteer.organizations().stream()
        .filter(body -> union.equals(body.country()) && body.iri().endsWith("/european-commission"))
        .findFirst()
        .map(body -> Owner.body(union, body.iri()));
  }

  /** "Director-General Ana Ruiz": of the one international body named so far. */
  Optional<Owner> ofInternationalBody(TitledMention one) {
    OfficeTitle title = one.title();
    String head = title.text().toLowerCase(Locale.ROOT).replaceFirst(" for .*", "");
    if (!HEADS.contains(head) || title.plural()) {
      return Optional.empty();
    }
    List<Mention> international =
        bodies.stream()
            .filter(body -> nouns.isKind(body, "InternationalBody"))
            .filter(body -> body.span().end() < one.begin())
            .toList();
    return international.stream().map(this::name).distinct().count() == 1
        ? Optional.of(Owner.body(null, international.get(0)))
        : Optional.empty();
  }

  /** The kind of body that a post of this title is in; also for the role with a portfolio. */
  static Optional<String> kindOf(OfficeTitle title) {
    String role = slug(title.role());
    return Optional.ofNullable(KIND_OF_ROLE.get(role))
        .or(
            () ->
                KIND_OF_ROLE.entrySet().stream()
                    .filter(entry -> role.startsWith(entry.getKey() + "-"))
                    .map(Map.Entry::getValue)
                    .findFirst());
  }

  private String name(Mention body) {
    return body.reference() != null
        ? body.reference()
        : text.view().substring(body.span().begin(), body.span().end());
  }

  private boolean isOf(Mention body, String country) {
    return Optional.ofNullable(body.reference())
        .flatMap(gazetteer::entry)
        .filter(GazetteerEntry.Organization.class::isInstance)
        .map(GazetteerEntry.Organization.class::cast)
        .map(entry -> country.equals(entry.country()))
        .orElse(body.reference() == null);
  }

  private static String slug(@Nullable String role) {
    return role == null ? "" : role.substring(role.lastIndexOf('/') + 1);
  }
}
