package org.chancery.build;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.ExtractionJson;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.extractor.profile.ProfileJson;
import org.chancery.store.Catalogue;
import org.chancery.store.CatalogueEntry;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;

/**
 * Extractions and profiles of articles, from the store where they are there, else made and kept. A
 * record lies under the hash of all that it depends on, so an old one is as good as a new one. Safe
 * to share between threads.
 */
public final class ArticleRecords implements ArticleKeeper {
  private final KnowledgeStore store;
  private final Extractor extractor;
  private final Map<String, String> keys;
  private final Map<String, String> sources;
  private final boolean verified;

  /**
   * For a store as it is now.
   *
   * @param extractor makes what is missing
   */
  public ArticleRecords(KnowledgeStore store, Extractor extractor) {
    this(store, extractor, /* verified= */ false);
  }

  private ArticleRecords(KnowledgeStore store, Extractor extractor, boolean verified) {
    this.store = store;
    this.extractor = extractor;
    this.verified = verified;
    Catalogue catalogue = store.catalogue();
    this.keys = catalogue.keys();
    this.sources = catalogue.sources();
  }

  /** The same, reading every record that it takes for kept: one was found damaged. */
  ArticleRecords verifying() {
    return new ArticleRecords(store, extractor, /* verified= */ true);
  }

  /** The key of the record that an article has, or would have. */
  String key(Document article) {
    return Extraction.key(article, extractor.configuration());
  }

  /** Whether an article need not be extracted. */
  boolean isKept(String id, String key) {
    return profileKey(key).equals(keys.get(id))
        && (verified ? recorded(key).isPresent() : store.hasExtraction(key));
  }

  /**
   * Sees to it that the store has the record and the profile of an article.
   *
   * @param source where it was read from; null where that is standard input
   * @throws org.chancery.extractor.ExtractionException when a stage fails on the article
   */
  @Override
  public Arrival keep(Document article, @Nullable String source) {
    String key = key(article);
    if (!isKept(article.id(), key)) {
      Extraction extraction = recorded(key).orElseGet(() -> extractor.extract(article));
      keep(extraction, key, source);
    } else {
      moved(article.id(), key, source);
    }
    return new Arrival(article.id(), key, source);
  }

  /**
   * Keeps an article that the store has under this key already, perhaps read from elsewhere now.
   *
   * @param source where it was read from; null where that is not known
   * @throws BuildException where the record is lost or damaged
   */
  public Arrival keep(String id, String key, @Nullable String source) {
    moved(id, key, source);
    return new Arrival(id, key, source);
  }

  private void moved(String id, String key, @Nullable String source) {
    if (source != null && !source.equals(sources.get(id))) {
      profile(extraction(id, key), key, source);
    }
  }

  /** Keeps an extraction that was made elsewhere, and its profile. */
  public Arrival keep(Extraction extraction, @Nullable String source) {
    String key = extraction.key();
    keep(extraction, key, source);
    return new Arrival(extraction.id(), key, source);
  }

  private void keep(Extraction extraction, String key, @Nullable String source) {
    store.putExtraction(key, ExtractionJson.write(extraction).getBytes(StandardCharsets.UTF_8));
    profile(extraction, key, source);
  }

  /** Makes the profile of an article of the store again, where there is none that fits. */
  void restoreProfile(String id, String key) {
    profile(extraction(id, key), key, sources.get(id));
  }

  private void profile(Extraction extraction, String key, @Nullable String source) {
    store
        .catalogue()
        .put(
            new CatalogueEntry(
                extraction.id(),
                profileKey(key),
                source,
                new String(
                    ProfileJson.write(ArticleProfile.of(extraction)), StandardCharsets.UTF_8)));
  }

  /** What a profile lies under: it depends on the record and on the form of profiles. */
  static String profileKey(String key) {
    return ProfileJson.FORMAT + ":" + key;
  }

  /**
   * The extraction of an article of the store; its text may be gone.
   *
   * @throws BuildException where the record is lost or damaged
   */
  Extraction extraction(String id, String key) {
    return recorded(key).orElseThrow(() -> new LostRecordException(store.folder().toString(), id));
  }

  private Optional<Extraction> recorded(String key) {
    try {
      return store
          .extraction(key)
          .map(json -> ExtractionJson.read(new String(json, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      // A record of another version of the format, or a damaged one: as good as none.
      return Optional.empty();
    }
  }
}
