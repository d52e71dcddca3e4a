package org.chancery.extractor.correction;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody corrects. Immutable.
 *
 * @param iri of the correction
 * @param reason in words; never blank
 * @param date when it was made
 * @param who made it, a name or an IRI; null where that is not said
 * @param rejects the IRIs of facts of articles that are wrong
 * @param adds facts that the articles lack
 * @param place where it stands, as {@code FILE:LINE}
 */
public record Correction(
    String iri,
    String reason,
    LocalDate date,
    @Nullable String who,
    SortedSet<String> rejects,
    List<AddedFact> adds,
    String place) {
  public Correction {
    rejects = Collections.unmodifiableSortedSet(new TreeSet<>(rejects));
    adds = List.copyOf(adds);
  }
}
