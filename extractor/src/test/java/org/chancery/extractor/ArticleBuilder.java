package org.chancery.extractor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chancery.extractor.claim.Attribution;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Affiliation;
import org.chancery.extractor.fact.Evidence;
import org.chancery.extractor.fact.Facts;
import org.chancery.extractor.fact.PolicyFact;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.fact.Tenure;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Makes extractions by hand: what is said of words is said of every place where they stand in the
 * text.
 */
public final class ArticleBuilder {
  private static final double SURE = 0.9;
  private static final String RULE = "test";

  private final Document document;
  private final List<Entity> entities = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Tenure> tenures = new ArrayList<>();
  private final List<Affiliation> affiliations = new ArrayList<>();
  private final List<PolicyFact> policyFacts = new ArrayList<>();

  public ArticleBuilder(String id, @Nullable String date, String text) {
    Metadata metadata =
        new Metadata(
            "Headline of " + id,
            date == null ? null : LocalDate.parse(date),
            "The Daily Test",
            null,
            "https://example.org/news/" + id.replace(' ', '-'),
            "en");
    document = Document.of(id, text, metadata);
  }

  public ArticleBuilder person(String id, String name, String... wordings) {
    return add(
        new Entity.Person(
            id, name, others(name, wordings), places(EntityType.PERSON, wordings), null, null));
  }

  public ArticleBuilder country(String id, String name, String iri, String... wordings) {
    return add(
        new Entity.Country(
            id, name, others(name, wordings), places(EntityType.COUNTRY, wordings), iri));
  }

  public ArticleBuilder organization(
      String id, String name, @Nullable String reference, String... wordings) {
    return add(
        new Entity.Organization(
            id,
            name,
            others(name, wordings),
            places(EntityType.ORGANIZATION, wordings),
            reference));
  }

  public ArticleBuilder office(
      String id,
      String name,
      String title,
      @Nullable String role,
      @Nullable String jurisdiction,
      @Nullable String body) {
    return add(
        new Entity.Office(
            id,
            name,
            others(name, title),
            places(EntityType.OFFICE, title),
            null,
            title,
            role,
            jurisdiction,
            body));
  }

  /** A post of a place within a state; of one that the article does not say where it is null. */
  public ArticleBuilder localOffice(
      String id, String title, String role, @Nullable String jurisdiction, @Nullable String place) {
    String name = place == null ? title : title + " of " + place;
    return add(
        new Entity.Office(
            id,
            name,
            others(name, title),
            places(EntityType.OFFICE, title),
            null,
            title,
            role,
            jurisdiction,
            null,
            place,
            true));
  }

  public ArticleBuilder policy(
      String id, String name, @Nullable String reference, String type, String... wordings) {
    return add(
        new Entity.Policy(
            id,
            name,
            others(name, wordings),
            places(EntityType.POLICY, wordings),
            reference,
            type));
  }

  public ArticleBuilder tenure(String holder, String office, TenureStatus status) {
    return tenure(holder, office, status, PartialDate.of(2018), null);
  }

  public ArticleBuilder tenure(
      String holder,
      String office,
      TenureStatus status,
      @Nullable PartialDate start,
      @Nullable PartialDate end) {
    tenures.add(
        new Tenure(holder, office, status, start, end, evidence(holder, office), SURE, RULE));
    return this;
  }

  public ArticleBuilder affiliation(String member, String organization, String kind) {
    affiliations.add(
        new Affiliation(member, organization, kind, evidence(member, organization), SURE, RULE));
    return this;
  }

  public ArticleBuilder policyFact(
      String policy, PolicyRelation relation, String target, @Nullable Integer claim) {
    policyFacts.add(
        new PolicyFact(policy, relation, target, evidence(policy, target), claim, SURE, RULE));
    return this;
  }

  /** A claim; the source may be empty. */
  public ArticleBuilder claim(
      String source,
      String cue,
      List<String> contents,
      List<String> claimants,
      List<String> about) {
    List<Span> content = contents.stream().map(this::first).toList();
    claims.add(
        new Claim(
            source.isEmpty() ? List.of() : List.of(first(source)),
            List.of(first(cue)),
            content,
            Attribution.INDIRECT,
            cue,
            claimants,
            source.isEmpty() ? null : source,
            null,
            about,
            List.of(),
            List.of(),
            "Assert",
            "Positive",
            "Actual",
            null,
            SURE,
            RULE));
    return this;
  }

  public Document document() {
    return document;
  }

  public Extraction build() {
    return build(TextPolicy.QUOTES);
  }

  public Extraction build(TextPolicy policy) {
    return build(new Configuration("1.2.3", "c".repeat(64), Corpus.BASE, policy));
  }

  public Extraction build(Configuration configuration) {
    return new Extraction(
        document.id(),
        document.metadata(),
        document.sha256(),
        document.length(),
        configuration,
        TextKeeper.keep(
            document,
            configuration.textPolicy(),
            entities,
            claims,
            new Facts(tenures, affiliations, policyFacts, List.of())),
        entities,
        claims,
        tenures,
        affiliations,
        policyFacts);
  }

  private ArticleBuilder add(Entity entity) {
    entities.add(entity);
    return this;
  }

  private static List<String> others(String name, String... wordings) {
    return Arrays.stream(wordings).filter(w -> !w.equals(name)).distinct().sorted().toList();
  }

  private List<Evidence> evidence(String... ids) {
    List<Evidence> evidence = new ArrayList<>();
    for (String id : ids) {
      for (Entity entity : entities) {
        if (entity.id().equals(id) && !entity.mentions().isEmpty()) {
          Mention first = entity.mentions().get(0);
          evidence.add(new Evidence(first.span(), first.type()));
        }
      }
    }
    if (evidence.isEmpty()) {
      evidence.add(new Evidence(new Span(0, 5), null));
    }
    return evidence;
  }

  private List<Mention> places(EntityType type, String... wordings) {
    List<Mention> mentions = new ArrayList<>();
    for (String wording : wordings) {
      int begin = document.view().indexOf(wording);
      while (begin >= 0) {
        Span span = new Span(begin, begin + wording.length());
        if (mentions.stream().noneMatch(mention -> mention.span().overlaps(span))) {
          mentions.add(new Mention(span, type, SURE, RULE, null));
        }
        begin = document.view().indexOf(wording, begin + 1);
      }
    }
    mentions.sort(null);
    return mentions;
  }

  private Span first(String words) {
    int begin = document.view().indexOf(words);
    if (begin < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(begin, begin + words.length());
  }
}
