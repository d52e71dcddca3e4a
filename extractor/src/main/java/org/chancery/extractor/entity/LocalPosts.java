package org.chancery.extractor.entity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.extractor.entity.OfficeOwners.Owner;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/** Posts below the state: those of regions, provinces and cities. */
final class LocalPosts {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(LocalPosts.class, "office-owners.txt");
  private static final Map<String, String> ROLES =
      WordFile.rows(LocalPosts.class, "regional-roles.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.field(0), row -> row.field(1)));

  private LocalPosts() {}

  /**
   * Whether a post is one of several within a state, so that the state alone does not tell which:
   * also where the article does not say of which place.
   */
  static boolean isLocal(OfficeTitle title, Owner owner) {
    return !owner.hasBody() && (owner.place() != null || isLocalKind(title, owner.country()));
  }

  private static boolean isLocalKind(OfficeTitle title, @Nullable String country) {
    return section("local role").contains(lastSegment(title.role()))
        || (isSharedWording(title.text()) && isCountryOfPremiers(country));
  }

  /** Whether a title is elsewhere the same as another post's: a premier is a prime minister. */
  static boolean isSharedWording(String title) {
    return section("shared wording").contains(title.toLowerCase(Locale.ROOT));
  }

  /** Whether the regions of a country have premiers, beside the state's prime minister. */
  static boolean isCountryOfPremiers(@Nullable String country) {
    return country != null && section("regional premier").contains(lastSegment(country));
  }

  /** The role of a place's post with the title of a state's: premiers head a region. */
  static @Nullable String role(@Nullable String role, boolean local) {
    String regional = local ? ROLES.get(lastSegment(role)) : null;
    return role == null || regional == null
        ? role
        : role.substring(0, role.lastIndexOf('/') + 1) + regional;
  }

  private static Set<String> section(String name) {
    return WORDS.getOrDefault(name, Set.of());
  }

  private static String lastSegment(@Nullable String iri) {
    return iri == null ? "" : iri.substring(iri.lastIndexOf('/') + 1);
  }
}
