package org.chancery.extractor.claim;

import java.util.List;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.language.AnnotatedText;

/**
 * Finds the claims of an article, by rules or by a trained model. A finder is used by one thread at
 * a time; what it is made from may be shared.
 */
public interface ClaimFinder {
  /**
   * The claims in the order of the text, by the first character of cue, source or content; no two
   * of them nest.
   */
  List<Claim> find(AnnotatedText text, ArticleEntities entities);
}
