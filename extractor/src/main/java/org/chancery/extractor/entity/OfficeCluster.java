package org.chancery.extractor.entity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * An office of an article while it is being resolved.
 *
 * @param mentions where it is named
 * @param title the fullest bare title
 * @param role the IRI of its role, or null
 * @param reference the IRI of the particular office, or null
 * @param label the gazetteer's name of the particular office, or null
 * @param jurisdiction the IRI of the country, or null
 * @param body the cluster of the body, or the IRI of one that is only implied, or null
 * @param place the region or city within the country whose post it is, or null
 * @param local whether it is a post below the state, also where the place is not known
 */
record OfficeCluster(
    Cluster mentions,
    String title,
    @Nullable String role,
    @Nullable String reference,
    @Nullable String label,
    @Nullable String jurisdiction,
    @Nullable Object body,
    @Nullable String place,
    boolean local) {
  private static final Pattern POSTED =
      Pattern.compile(
          WordFile.sections(OfficeCluster.class, "office-owners.txt")
              .getOrDefault("posted", Set.of())
              .stream()
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?i)(.*\\b(?:", "))( to .*)")));

  /** The title with whose it is: {@code foreign minister of Mexico}. */
  String name(Entity.@Nullable Country country, Entity.@Nullable Organization body) {
    if (label != null) {
      return label;
    }
    if (place != null) {
      return title + " of " + place;
    }
    Matcher posted = POSTED.matcher(title);
    if (body == null && country != null && posted.matches()) {
      return posted.group(1) + " of " + CountryArticles.with(country.name()) + posted.group(2);
    }
    String folded = title.toLowerCase(Locale.ROOT);
    if (body != null && !names(folded, body)) {
      boolean oneWord = !body.name().contains(" ");
      return title + (oneWord ? " of " : " of the ") + withoutArticle(body.name());
    }
    if (body == null
        && country != null
        && !folded.contains(country.name().toLowerCase(Locale.ROOT))) {
      return title + " of " + CountryArticles.with(country.name());
    }
    if (country != null && folded.contains(" to ")) {
      return title + " of " + CountryArticles.with(country.name());
    }
    return title;
  }

  private static boolean names(String title, Entity.Organization body) {
    return title.contains(body.name().toLowerCase(Locale.ROOT))
        || body.otherNames().stream()
            .anyMatch(name -> title.contains(name.toLowerCase(Locale.ROOT)));
  }

  private static String withoutArticle(String name) {
    return name.startsWith("The ") ? name.substring(4) : name;
  }
}
