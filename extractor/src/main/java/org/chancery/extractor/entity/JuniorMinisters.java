package org.chancery.extractor.entity;

import java.util.Locale;
import java.util.Set;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Ministers who serve under a secretary of the same field, so that the two titles are two posts,
 * although elsewhere they are one.
 */
public final class JuniorMinisters {
  private static final Set<String> COUNTRIES =
      WordFile.sections(JuniorMinisters.class, "office-owners.txt")
          .getOrDefault("junior minister", Set.of());

  private JuniorMinisters() {}

  /**
   * Whether a title is that of a minister under a secretary.
   *
   * @param title a bare title
   * @param country the IRI of the country whose post it is, or null
   */
  public static boolean isJunior(String title, @Nullable String country) {
    return country != null
        && COUNTRIES.contains(country.substring(country.lastIndexOf('/') + 1))
        && title.toLowerCase(Locale.ROOT).matches("(?:.* )?ministers?(?: (?:of|for) .*)?");
  }
}
