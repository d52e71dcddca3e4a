package org.chancery.build;

import java.util.List;
import java.util.SortedMap;
import org.chancery.extractor.identity.Namesake;
import org.jspecify.annotations.Nullable;

/**
 * Why a node is what it is. Immutable.
 *
 * @param iri of the node
 * @param asked the IRI that was asked for, where it is no longer used or written otherwise; else
 *     null
 * @param type {@code Person} or the like
 * @param label its name
 * @param names how often each wording stands in the articles
 * @param sameAs IRIs of the same thing elsewhere
 * @param knowledge what an authority file or gazetteer says of it, in words; empty where it has no
 *     entry
 * @param parts what each article contributes, by date and id
 * @param corrections facts about it that people reject or add
 * @param namesakes nodes of like names and what keeps them apart
 */
public record Explanation(
    String iri,
    @Nullable String asked,
    String type,
    String label,
    SortedMap<String, Integer> names,
    List<String> sameAs,
    List<String> knowledge,
    List<Part> parts,
    List<Corrected> corrections,
    List<Namesake> namesakes) {
  /**
   * A fact about the node that somebody rejects or adds.
   *
   * @param iri of the correction
   * @param how {@code rejects} or {@code adds}
   * @param fact the IRI of the fact
   * @param date of the correction, as an XSD date
   * @param who made it, or null
   * @param reason in words
   */
  public record Corrected(
      String iri, String how, String fact, String date, @Nullable String who, String reason) {}

  /**
   * What an article contributes.
   *
   * @param document the article's id
   * @param iri the article's IRI
   * @param date the article's date, or null
   * @param name what the article calls it
   * @param mentions how often
   * @param reason the rule or statement that made it part of the node, in words
   */
  public record Part(
      String document,
      String iri,
      @Nullable String date,
      String name,
      int mentions,
      String reason) {}

  public Explanation {
    sameAs = List.copyOf(sameAs);
    knowledge = List.copyOf(knowledge);
    parts = List.copyOf(parts);
    corrections = List.copyOf(corrections);
    namesakes = List.copyOf(namesakes);
  }
}
