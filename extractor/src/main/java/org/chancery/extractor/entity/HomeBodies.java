package org.chancery.extractor.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final AnnotatedText text;
  private final Gazetteer gazetteer;
  private final List<Mention> bodies;
  private final BodyNouns nouns;

  HomeBodies(AnnotatedText text, Gazetteer gazetteer, List<Mention> mentions, BodyNouns nouns) {
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
            .toList();
    long different = candidates.stream().map(this::name).distinct().count();
    return different == 1 ? new Owner(country, candidates.get(0), null) : Owner.country(country);
  }

  /**
   * A title owned by a ministry or parliament that is called by its common name, with the home
   * country: news names the country of a foreign one.
   */
  TitledMention withState(TitledMention one, HomeCountry home) {
    Mention body = one.owner().body();
    boolean common =
        body != null
            && body.reference() == null
            && one.owner().country() == null
            && (nouns.isKind(body, "Ministry") || nouns.isKind(body, "Parliament"));
    return common
        ? home.at(one.mention().span())
            .map(country -> one.with(new Owner(country, body, null)))
            .orElse(one)
        : one;
  }

  /** The European Union, for a commissioner in an article about it and no country. */
  Optional<Owner> ofUnion(OfficeTitle title, HomeCountry home) {
    Optional<String> union = gazetteer.country("EU").map(GazetteerEntry.Country::iri);
    String role = slug(title.role());
    boolean posts = role.equals("commissioner") || role.startsWith("commissioner-");
    if (union.isEmpty() || !posts || home.isStrong()) {
      return Optional.empty();
    }
    return bodies.stream()
        .filter(body -> isOf(body, union.get()) && body.reference() != null)
        .filter(body -> String.valueOf(body.reference()).endsWith("commission"))
        .findFirst()
        .map(body -> new Owner(union.get(), body, null));
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
