package org.chancery.extractor.mention;

import java.util.List;
import org.chancery.extractor.language.AnnotatedText;

/**
 * Finds mentions, by rule, gazetteer or trained model. A finder is used by one thread at a time
 * (OpenNLP's name finders are not thread-safe); what it is made from may be shared.
 */
public interface MentionFinder {
  /**
   * The mentions that this finder sees in an article.
   *
   * @param text the article
   * @param earlier what finders before this one found, in the order of the text
   * @return all mentions that hold from here on, those of {@code earlier} that it keeps included,
   *     in the order of the text, none of one type overlapping
   */
  List<Mention> find(AnnotatedText text, List<Mention> earlier);
}
