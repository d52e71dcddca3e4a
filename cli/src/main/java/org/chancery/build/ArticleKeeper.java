package org.chancery.build;

import org.chancery.extractor.document.Document;
import org.jspecify.annotations.Nullable;

/** Where articles go once they are read: into a store, or to a server. Safe to share. */
public interface ArticleKeeper {
  /**
   * Sees to it that what is in an article is known there; extracts it where that is necessary.
   *
   * @param source where it was read from, an absolute path; null where that is standard input
   * @throws org.chancery.extractor.ExtractionException when a stage fails on the article
   */
  Arrival keep(Document article, @Nullable String source);
}
