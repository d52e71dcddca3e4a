package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Fields.Post;
import org.jspecify.annotations.Nullable;

/**
 * Posts of states of which an article tells without naming them, so that they have no mentions. A
 * post that it names elsewhere is none of these. For one article.
 */
final class ImpliedOffices {
  private final List<Entity.Office> named;
  private final int before;
  private final Map<String, Entity.Office> offices = new LinkedHashMap<>();
  private final Optional<Entity.Country> home;

  /**
   * For an article.
   *
   * @param before how many offices without mentions it has already
   */
  ImpliedOffices(ArticleEntities entities, int before) {
    this.named =
        entities.all().stream()
            .filter(Entity.Office.class::isInstance)
            .map(Entity.Office.class::cast)
            .toList();
    this.before = before;
    this.home = MinistersState.of(entities);
  }

  /** The post of a field in the government of which the article speaks. */
  Entity.Office of(Post post) {
    String country = home.map(Entity::id).orElse(null);
    List<Entity.Office> own =
        named.stream()
            .filter(office -> post.role().equals(office.role()))
            .filter(office -> country == null || country.equals(office.jurisdiction()))
            .toList();
    return own.size() == 1
        ? own.get(0)
        : implied(post.title(), post.label(), post.role(), home.orElse(null));
  }

  /** The same post in another country. */
  Entity.Office of(Entity.Office other, Entity.Country country) {
    List<Entity.Office> own =
        named.stream()
            .filter(office -> country.id().equals(office.jurisdiction()))
            .filter(office -> isSamePost(office, other))
            .toList();
    return own.size() == 1
        ? own.get(0)
        : implied(other.title(), other.title(), other.role(), country);
  }

  /** What is implied, in the order in which it was asked for. */
  List<Entity.Office> all() {
    return new ArrayList<>(offices.values());
  }

  private static boolean isSamePost(Entity.Office one, Entity.Office other) {
    return one.title().equalsIgnoreCase(other.title())
        || (one.role() != null && one.role().equals(other.role()));
  }

  private Entity.Office implied(
      String title, String label, @Nullable String role, Entity.@Nullable Country country) {
    String key = (role == null ? title : role) + " " + (country == null ? "" : country.id());
    return offices.computeIfAbsent(
        key,
        unused ->
            new Entity.Office(
                "Office-" + (named.size() + before + offices.size() + 1),
                country == null ? title : title + " of " + country.name(),
                title.equals(label) ? List.of(title) : List.of(title, label),
                List.of(),
                null,
                title,
                role,
                country == null ? null : country.id(),
                null));
  }
}
