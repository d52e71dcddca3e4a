package org.chancery.extractor.rdf;

import java.time.LocalDate;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.fact.TenureStatus;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is, was or is to be in an office, as of some day. Of the tenure only names are
 * kept: there are many. Immutable.
 *
 * @param document the id of the article that says so, or null
 * @param name of the tenure within the article; its IRI where there is no article
 * @param date as of which it is said, or null
 * @param start when it began, or null where that is not said
 * @param end when it ended or is to end, or null where that is not said
 */
record TenureEvidence(
    @Nullable String document,
    String name,
    TenureStatus said,
    @Nullable LocalDate date,
    @Nullable PartialDate start,
    @Nullable PartialDate end) {

  /**
   * How the person stood to the office on that day: whoever is said to be in office until a day
   * that is over by then is former, and whoever is to leave only later is not yet.
   */
  TenureStatus status() {
    if (date == null || end == null) {
      return said;
    }
    if (isInOffice(said) && !end.lastDay().isAfter(date)) {
      return TenureStatus.FORMER;
    }
    return said == TenureStatus.FORMER && end.firstDay().isAfter(date)
        ? TenureStatus.CURRENT
        : said;
  }

  boolean isInOffice() {
    return isInOffice(status());
  }

  static boolean isInOffice(TenureStatus status) {
    return status == TenureStatus.CURRENT || status == TenureStatus.ACTING;
  }
}
