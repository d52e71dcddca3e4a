package org.chancery.build;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.extractor.profile.ProfileJson;
import org.chancery.store.Catalogue;
import org.chancery.store.CatalogueEntry;

/**
 * The profiles of the articles that are to be in the store, read from its catalogue each time they
 * are gone through, in no particular order.
 */
final class Profiles implements Iterable<ArticleProfile> {
  private final Catalogue catalogue;
  private final Map<String, String> keys;

  /**
   * The profiles of some articles; those that are missing are made from the records.
   *
   * @param keys of their records, by their ids
   */
  Profiles(Catalogue catalogue, ArticleRecords records, Map<String, String> keys) {
    this.catalogue = catalogue;
    this.keys = keys;
    Map<String, String> kept = catalogue.keys();
    keys.forEach(
        (id, key) -> {
          if (!ArticleRecords.profileKey(key).equals(kept.get(id))) {
            records.restoreProfile(id, key);
          }
        });
  }

  @Override
  public Iterator<ArticleProfile> iterator() {
    return Iter.iter(catalogue.iterator())
        .filter(this::isWanted)
        .map(entry -> ProfileJson.read(entry.profile().getBytes(StandardCharsets.UTF_8)));
  }

  private boolean isWanted(CatalogueEntry entry) {
    String key = keys.get(entry.id());
    return key != null && ArticleRecords.profileKey(key).equals(entry.key());
  }
}
