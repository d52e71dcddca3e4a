package org.chancery.extractor.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.Entity;

/**
 * Whose government an article speaks of: the state whose posts it names most, else the only country
 * that it names.
 */
final class MinistersState {
  private MinistersState() {}

  static Optional<Entity.Country> of(ArticleEntities entities) {
    Map<String, Integer> counts = new HashMap<>();
    for (Entity entity : entities.all()) {
      if (entity instanceof Entity.Office office
          && office.jurisdiction() != null
          && !office.local()) {
        counts.merge(office.jurisdiction(), office.mentions().size(), Integer::sum);
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> first =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    List<Entity.Country> countries =
        entities.all().stream()
            .filter(Entity.Country.class::isInstance)
            .map(Entity.Country.class::cast)
            .toList();
    if (first.size() == 1) {
      return entities.byId(first.get(0)) instanceof Entity.Country country
          ? Optional.of(country)
          : Optional.empty();
    }
    return first.isEmpty() && countries.size() == 1
        ? Optional.of(countries.get(0))
        : Optional.empty();
  }
}
