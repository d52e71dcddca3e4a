package org.chancery.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that a fact rests on. Immutable.
 *
 * @param iri of the fact
 * @param type the local name of its class, for example {@code Tenure}
 * @param label the fact in words
 * @param confidence from 0 to 1; null where it has none of its own
 * @param rule the rule that found it, or null
 * @param passages in the order of the articles' dates, their IRIs and the offsets; none of a fact
 *     that is rejected or added
 * @param corrections those that reject the fact, or that add it or a fact that it rests on
 */
public record FactEvidence(
    String iri,
    String type,
    String label,
    @Nullable String confidence,
    @Nullable String rule,
    List<Passage> passages,
    List<Correction> corrections) {
  public FactEvidence {
    passages = List.copyOf(passages);
    corrections = List.copyOf(corrections);
  }

  /**
   * A correction by somebody, which rejects or adds a fact.
   *
   * @param iri of the correction
   * @param how {@code rejects} or {@code adds}
   * @param fact the IRI of the fact
   * @param date as an XSD date
   * @param who made it, or null
   * @param reason in words
   */
  public record Correction(
      String iri, String how, String fact, String date, @Nullable String who, String reason) {}

  /**
   * A stretch of an article.
   *
   * @param document the IRI of the article
   * @param article the article's id
   * @param title the article's headline or another label
   * @param date of publication, as an XSD date; null where it is not known
   * @param begin offset of the first code point
   * @param end offset behind the last code point
   * @param words the words themselves; null where the store keeps no text
   * @param part what the words are of a claim ({@code source}, {@code cue}, {@code content}), else
   *     {@code evidence}
   */
  public record Passage(
      String document,
      String article,
      String title,
      @Nullable String date,
      int begin,
      int end,
      @Nullable String words,
      String part) {}
}
