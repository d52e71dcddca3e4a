package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.List;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/** The nodes that the details of a node refer to. */
final class Referred {
  private Referred() {}

  /** The IRIs of countries and organisations in the details. */
  static List<String> by(CorpusNode.Details details) {
    List<@Nullable String> iris = new ArrayList<>();
    if (details instanceof CorpusNode.Office office) {
      iris.add(office.jurisdiction());
      iris.add(office.body());
    } else if (details instanceof CorpusNode.Organization organization) {
      iris.add(organization.country());
    } else if (details instanceof CorpusNode.Policy policy) {
      iris.add(policy.jurisdiction());
    }
    List<String> known = new ArrayList<>();
    for (String iri : iris) {
      if (iri != null) {
        known.add(iri);
      }
    }
    return known;
  }

  /** The details of a country or organisation of the gazetteer; null for other entries. */
  static CorpusNode.@Nullable Details details(GazetteerEntry entry) {
    if (entry instanceof GazetteerEntry.Country country) {
      return new CorpusNode.Country(country.isoCode(), country.isoCode3());
    }
    if (entry instanceof GazetteerEntry.Organization organization) {
      return new CorpusNode.Organization(organization.kind(), organization.country());
    }
    return null;
  }
}
