package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.extractor.Extraction;
import org.chancery.ontology.Gazetteer;

/**
 * Settles which entities of different articles are the same thing. A function of the set of
 * articles, the gazetteer and the base IRI: order, batches and threads make no difference. Two
 * things under one name are worse than one thing under two names, so in doubt entities stay apart.
 *
 * <pre>{@code
 * Identities identities = new CorpusIdentity(gazetteer, baseIri).settle(extractions);
 * String iri = identities.iri("2019-01-01-summit", "Person-1");
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CorpusIdentity {
  private final Gazetteer gazetteer;
  private final String baseIri;

  /**
   * Identity under a base.
   *
   * @param gazetteer the one that the articles were read with
   * @param baseIri what IRIs begin with; ends with a slash
   */
  public CorpusIdentity(Gazetteer gazetteer, String baseIri) {
    if (!baseIri.endsWith("/")) {
      throw new IllegalArgumentException("expected a base that ends with a slash, not " + baseIri);
    }
    this.gazetteer = gazetteer;
    this.baseIri = baseIri;
  }

  /**
   * The identity of every entity of the articles, which are gone through once and not kept.
   *
   * @throws IllegalArgumentException when two articles have the same id
   */
  public Identities settle(Iterable<Extraction> extractions) {
    List<Profile> profiles = new ArrayList<>();
    extractions.forEach(extraction -> profiles.add(Profile.of(extraction)));
    profiles.sort(Comparator.comparing(Profile::document));
    for (int i = 1; i < profiles.size(); i++) {
      if (profiles.get(i).document().equals(profiles.get(i - 1).document())) {
        throw new IllegalArgumentException(
            "two articles with the id " + profiles.get(i).document());
      }
    }
    Clusters countries = CountryIdentity.settle(profiles);
    Clusters organizations = OrganizationIdentity.settle(profiles, gazetteer);
    OfficeIdentity officeIdentity = new OfficeIdentity(gazetteer, countries, organizations);
    Clusters offices = officeIdentity.settleScoped(profiles);
    Clusters people =
        new PersonIdentity(gazetteer, countries, organizations, officeIdentity, offices)
            .settle(profiles);
    officeIdentity.settleUnscoped(people);
    Clusters policies = PolicyIdentity.settle(profiles, gazetteer);
    Nodes nodes = new Nodes(gazetteer, baseIri);
    nodes.addCountries(countries);
    nodes.addOrganizations(organizations);
    nodes.addOffices(offices, officeIdentity, countries, organizations);
    nodes.addPeople(people, offices, profiles);
    nodes.addPolicies(policies);
    nodes.addImplied();
    return new Identities(nodes.all());
  }
}
