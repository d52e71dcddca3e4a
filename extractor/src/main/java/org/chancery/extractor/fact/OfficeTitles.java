package org.chancery.extractor.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/** What the words of titles tell. */
final class OfficeTitles {
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "for", "to", "on", "in", "at", "with", "and");
  private static final Set<String> SINGULAR =
      WordFile.words(OfficeTitles.class, "singular-titles.txt");

  private OfficeTitles() {}

  /** Whether a title is in the plural: {@code foreign ministers}, {@code ambassadors to Mexico}. */
  static boolean isPlural(String title) {
    String head = "";
    for (String word : title.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (PREPOSITIONS.contains(word)) {
        break;
      }
      head = word;
    }
    String bare = head.endsWith(".") ? head.substring(0, head.length() - 1) : head;
    return bare.endsWith("s") && !bare.endsWith("ss") && !SINGULAR.contains(bare);
  }

  /**
   * The office of an article that has exactly this title.
   *
   * @param country the id of the country whose office it has to be, or null for the only one
   */
  static Optional<Entity.Office> find(
      ArticleEntities entities, String title, @Nullable String country) {
    List<Entity.Office> all =
        entities.all().stream()
            .filter(Entity.Office.class::isInstance)
            .map(Entity.Office.class::cast)
            .filter(office -> office.title().equalsIgnoreCase(title))
            .filter(office -> country == null || country.equals(office.jurisdiction()))
            .toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }
}
