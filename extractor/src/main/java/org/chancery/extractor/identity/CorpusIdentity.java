package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.ontology.Gazetteer;

/**
 * Settles which entities of different articles are the same thing. A function of the set of
 * articles, the gazetteer and the base IRI: order, batches and threads make no difference. Two
 * things under one name are worse than one thing under two names, so in doubt entities stay apart.
 *
 * <pre>{@code
 * Identities identities = new CorpusIdentity(gazetteer, baseIri).settle(profiles);
 * String iri = identities.iri("2019-01-01-summit", "Person-1");
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CorpusIdentity {
  private static final int ROUNDS = 3;

  private final Gazetteer gazetteer;
  private final String baseIri;
  private final IdentityStatements statements;
  private final UnaryOperator<String> documentIri;
  private final Authorities authorities;

  /**
   * Identity under a base.
   *
   * @param gazetteer the one that the articles were read with
   * @param baseIri what IRIs begin with; ends with a slash
   */
  public CorpusIdentity(Gazetteer gazetteer, String baseIri) {
    this(gazetteer, baseIri, IdentityStatements.NONE, UnaryOperator.identity());
  }

  /**
   * Identity that respects what a user states.
   *
   * @param documentIri gives the IRI of an article by its id, for mentions that the statements name
   */
  public CorpusIdentity(
      Gazetteer gazetteer,
      String baseIri,
      IdentityStatements statements,
      UnaryOperator<String> documentIri) {
    if (!baseIri.endsWith("/")) {
      throw new IllegalArgumentException("expected a base that ends with a slash, not " + baseIri);
    }
    this.gazetteer = gazetteer;
    this.baseIri = baseIri;
    this.statements = statements;
    this.documentIri = documentIri;
    this.authorities = new Authorities(gazetteer);
  }

  /**
   * The identity of every entity of the articles, which are gone through once; of each is kept what
   * identity needs. For identity without statements.
   *
   * @throws IllegalArgumentException when two articles have the same id
   */
  public Identities settle(Iterable<ArticleProfile> articles) {
    if (!statements.isEmpty()) {
      throw new IllegalStateException("statements can name mentions: give the extractions, too");
    }
    return settle(articles, this::none, unknown -> {});
  }

  /**
   * The same, respecting the statements and telling of those that wait.
   *
   * @param extractions gives the extraction of one of the articles by its id; asked only for
   *     articles whose mentions are named in the statements
   * @param warnings gets a message for each IRI of the statements that stands for nothing
   * @throws IllegalArgumentException when two articles have the same id
   * @throws IdentityException when the statements contradict each other
   */
  public Identities settle(
      Iterable<ArticleProfile> articles,
      Function<String, Extraction> extractions,
      Consumer<String> warnings) {
    StatementResolver resolver = new StatementResolver(statements, gazetteer, documentIri);
    List<Profile> profiles = new ArrayList<>();
    for (ArticleProfile article : articles) {
      profiles.add(Profile.of(article, gazetteer));
      if (resolver.namesMentionsOf(article.id())) {
        resolver.read(extractions.apply(article.id()));
      }
    }
    profiles.sort(Comparator.comparing(Profile::document));
    for (int i = 1; i < profiles.size(); i++) {
      if (profiles.get(i).document().equals(profiles.get(i - 1).document())) {
        throw new IllegalArgumentException(
            "two articles with the id " + profiles.get(i).document());
      }
    }
    Identities identities = settle(profiles, UserConstraints.NONE);
    if (statements.isEmpty()) {
      return identities;
    }
    // Statements name nodes as rules make them, or as other statements make them.
    List<String> unknown = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      resolver.learn(identities);
      List<String> left = resolver.unknown();
      if (round > 0 && left.equals(unknown)) {
        break;
      }
      unknown = left;
      identities = settle(profiles, resolver.constraints());
    }
    unknown.forEach(warnings);
    return identities;
  }

  private Extraction none(String document) {
    throw new IllegalStateException("nothing asks for " + document);
  }

  private Identities settle(List<Profile> profiles, UserConstraints user) {
    Clusters countries = CountryIdentity.settle(profiles);
    Clusters organizations = user.applied(OrganizationIdentity.settle(profiles, gazetteer));
    OfficeIdentity officeIdentity =
        new OfficeIdentity(gazetteer, countries, organizations, authorities);
    Clusters scoped = officeIdentity.settleScoped(profiles);
    Contradictions contradictions = new Contradictions(gazetteer, user);
    PersonIdentity personIdentity =
        new PersonIdentity(
            gazetteer,
            countries,
            organizations,
            officeIdentity,
            scoped,
            contradictions,
            authorities);
    List<PersonGroup> groups = personIdentity.settle(profiles);
    Clusters people = user.applied(PersonIdentity.clusters(groups));
    officeIdentity.settleUnscoped(people);
    Clusters offices = user.applied(scoped);
    PolicyIdentity.Settled settled = PolicyIdentity.settle(profiles, gazetteer);
    Clusters policies = user.applied(settled.clusters());
    List<String> problems = user.contradictions(people);
    if (!problems.isEmpty()) {
      throw new IdentityException(problems);
    }
    Nodes nodes = new Nodes(gazetteer, baseIri);
    nodes.addCountries(countries);
    nodes.addOrganizations(organizations);
    nodes.addOffices(offices, officeIdentity, countries, organizations);
    nodes.addPeople(people, offices, profiles);
    nodes.addPolicies(policies, settled.related());
    nodes.addImplied();
    return new Identities(nodes.all(), new Namesaking(groups, contradictions));
  }
}
