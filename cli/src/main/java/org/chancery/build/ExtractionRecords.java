package org.chancery.build;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.ExtractionJson;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.document.Document;
import org.chancery.store.DocumentState;
import org.chancery.store.KnowledgeStore;

/**
 * Extractions, from the store's records where they are there, else made and recorded. A record lies
 * under the hash of all that it depends on, so an old one is as good as a new one. Safe to share
 * between threads.
 */
final class ExtractionRecords {
  private final KnowledgeStore store;
  private final Extractor extractor;

  ExtractionRecords(KnowledgeStore store, Extractor extractor) {
    this.store = store;
    this.extractor = extractor;
  }

  /**
   * The extraction of an article.
   *
   * @throws org.chancery.extractor.ExtractionException when a stage fails on the article
   */
  Extraction of(Document document) {
    String key = Extraction.key(document, extractor.configuration());
    return recorded(key)
        .orElseGet(
            () -> {
              Extraction extraction = extractor.extract(document);
              store.putExtraction(
                  key, ExtractionJson.write(extraction).getBytes(StandardCharsets.UTF_8));
              return extraction;
            });
  }

  /** The extraction of an article that the store holds; its text may be gone. */
  Extraction ofStore(String id, DocumentState state) {
    return recorded(state.extractionHash())
        .orElseThrow(
            () ->
                new BuildException(
                    "the store "
                        + store.folder()
                        + " has lost its record of the article "
                        + id
                        + ": build again with that article among the inputs."));
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
