package org.chancery.ontology;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time for which an authority file knows that a person held a post. Knowledge from outside the
 * articles: it helps to tell who is meant, and is never a fact of the graph. Immutable.
 *
 * @param iri of the term
 * @param role the IRI of the kind of post
 * @param jurisdiction the IRI of the country whose post it is, or null
 * @param postIn the IRI of the organisation that it is a post in, or null
 * @param from the first day on which it may have begun, or null where that is not known
 * @param until the last day on which it may have ended, or null where it had not ended as far as
 *     known
 */
public record TermOfOffice(
    String iri,
    String role,
    @Nullable String jurisdiction,
    @Nullable String postIn,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** Whether the person may have held the post on a day. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** Whether the term may have begun by a day, so that the holder can be in office or a former. */
  public boolean hadBegun(LocalDate day) {
    return from == null || !day.isBefore(from);
  }
}
