package org.chancery.extractor.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.Configuration;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.claim.Attribution;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.fact.Affiliation;
import org.chancery.extractor.fact.PolicyFact;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.fact.Tenure;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.extractor.statement.Statement;
import org.chancery.extractor.statement.StatementReader;
import org.jspecify.annotations.Nullable;

/**
 * What identity and the derived graph need to know of one article, and no more: a fraction of its
 * {@link Extraction}, of which it is a function. Immutable; it can be written and read again, see
 * {@link ProfileJson}. The order of every list is that of the extraction.
 *
 * @param id the document's id
 * @param key of the extraction, see {@link Extraction#key()}
 * @param configuration what the extraction depends on besides the article
 * @param date the day of publication, or null
 */
public record ArticleProfile(
    String id,
    String key,
    Configuration configuration,
    @Nullable LocalDate date,
    List<EntityProfile> entities,
    List<TenureNote> tenures,
    List<AffiliationNote> affiliations,
    List<PolicyNote> policyFacts,
    List<ClaimNote> claims) {
  private static final StatementReader STATEMENTS = new StatementReader();
  private static final String NEGATIVE = "Negative";

  public ArticleProfile {
    entities = List.copyOf(entities);
    tenures = List.copyOf(tenures);
    affiliations = List.copyOf(affiliations);
    policyFacts = List.copyOf(policyFacts);
    claims = List.copyOf(claims);
  }

  /**
   * A tenure without its words.
   *
   * @param name within the article, see {@link FactNames}
   * @param holder the id of the person in the article
   * @param office the id of the office in the article
   * @param start when it began, or null where the text does not say
   * @param end when it ended, or null where the text does not say
   */
  public record TenureNote(
      String name,
      String holder,
      String office,
      TenureStatus status,
      @Nullable PartialDate start,
      @Nullable PartialDate end) {}

  /**
   * An affiliation without its words.
   *
   * @param name within the article, see {@link FactNames}
   * @param member the id of the person in the article
   * @param organization the id of the organisation in the article
   */
  public record AffiliationNote(String name, String member, String organization) {}

  /**
   * A policy fact without its words.
   *
   * @param name within the article, see {@link FactNames}
   * @param policy the id of the policy in the article
   * @param target the id of a person, country or organisation in the article
   * @param claim the name of the claim that a stance was read off, or null
   */
  public record PolicyNote(
      String name, String policy, PolicyRelation relation, String target, @Nullable String claim) {}

  /**
   * A claim without its words.
   *
   * @param name within the article, see {@link FactNames}
   * @param span the stretch that its content covers
   * @param claimants the ids of its claimants in the article
   * @param statement what is claimed, or null where it is too short to be told from others or no
   *     words are kept
   */
  public record ClaimNote(
      String name, Span span, List<String> claimants, @Nullable Statement statement) {
    public ClaimNote {
      claimants = List.copyOf(claimants);
    }
  }

  /** What an extraction says. */
  public static ArticleProfile of(Extraction extraction) {
    FactNames names = FactNames.of(extraction);
    return new ArticleProfile(
        extraction.id(),
        extraction.key(),
        extraction.configuration(),
        extraction.metadata().date(),
        extraction.entities().stream()
            .map(entity -> EntityProfile.of(extraction.id(), entity))
            .toList(),
        tenures(extraction, names),
        affiliations(extraction, names),
        policyFacts(extraction, names),
        claims(extraction, names));
  }

  /** The names of all facts, see {@link FactNames}. */
  public Set<String> factNames() {
    Set<String> names = new HashSet<>();
    tenures.forEach(tenure -> names.add(tenure.name()));
    affiliations.forEach(affiliation -> names.add(affiliation.name()));
    policyFacts.forEach(fact -> names.add(fact.name()));
    claims.forEach(claim -> names.add(claim.name()));
    return names;
  }

  /** The profile without the facts of these names, nor stances that were read off such a claim. */
  public ArticleProfile without(Set<String> names) {
    if (names.isEmpty()) {
      return this;
    }
    return new ArticleProfile(
        id,
        key,
        configuration,
        date,
        entities,
        tenures.stream().filter(tenure -> !names.contains(tenure.name())).toList(),
        affiliations.stream().filter(one -> !names.contains(one.name())).toList(),
        policyFacts.stream()
            .filter(fact -> !names.contains(fact.name()))
            .filter(fact -> fact.claim() == null || !names.contains(fact.claim()))
            .toList(),
        claims.stream().filter(claim -> !names.contains(claim.name())).toList());
  }

  private static List<TenureNote> tenures(Extraction extraction, FactNames names) {
    List<TenureNote> notes = new ArrayList<>();
    for (Tenure t : extraction.tenures()) {
      String name = names.tenures().get(notes.size());
      notes.add(new TenureNote(name, t.holder(), t.office(), t.status(), t.start(), t.end()));
    }
    return notes;
  }

  private static List<AffiliationNote> affiliations(Extraction extraction, FactNames names) {
    List<AffiliationNote> notes = new ArrayList<>();
    for (Affiliation a : extraction.affiliations()) {
      String name = names.affiliations().get(notes.size());
      notes.add(new AffiliationNote(name, a.member(), a.organization()));
    }
    return notes;
  }

  private static List<PolicyNote> policyFacts(Extraction extraction, FactNames names) {
    List<PolicyNote> notes = new ArrayList<>();
    for (PolicyFact p : extraction.policyFacts()) {
      String name = names.policyFacts().get(notes.size());
      Integer claim = p.claim();
      String readOff = claim == null ? null : names.claims().get(claim);
      notes.add(new PolicyNote(name, p.policy(), p.relation(), p.target(), readOff));
    }
    return notes;
  }

  private static List<ClaimNote> claims(Extraction extraction, FactNames names) {
    List<ClaimNote> notes = new ArrayList<>();
    for (Claim claim : extraction.claims()) {
      Optional<Statement> statement =
          extraction.text().words(claim.content()).flatMap(words -> statement(claim, words));
      String name = names.claims().get(notes.size());
      Span span = FactNames.cover(claim.content());
      notes.add(new ClaimNote(name, span, claim.claimants(), statement.orElse(null)));
    }
    return notes;
  }

  private static Optional<Statement> statement(Claim claim, String words) {
    return STATEMENTS.read(
        words,
        claim.attribution() == Attribution.DIRECT,
        claim.speechAct(),
        claim.polarity().equals(NEGATIVE),
        Excerpt.of(words));
  }
}
