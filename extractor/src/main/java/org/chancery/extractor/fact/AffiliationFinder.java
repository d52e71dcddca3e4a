package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.entity.PartySigns;
import org.chancery.extractor.entity.PartySigns.Sign;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;

/**
 * Finds who belongs to which organisation: parties, employers, bodies. Only organisations that the
 * article's entities have can be named. Immutable and safe to share between threads.
 */
final class AffiliationFinder {
  private static final String PARTY = "PartyMembership";
  private static final String STAFF = "Employment";
  private static final String OTHER = "OtherAffiliation";
  private static final String PARTIES_ONLY = "parties";
  private static final double BY_SIGN = 0.9;
  private static final double BY_OFFICE = 0.85;

  private record Key(String member, String organization, String kind) {}

  private static final class Gathered {
    private final TreeSet<Evidence> evidence = new TreeSet<>(Comparator.comparing(Evidence::span));
    private double confidence;
    private String rule = "";
  }

  private final List<FactPattern> patterns = FactPattern.read("affiliation-patterns.tsv");
  private final PartySigns partySigns;
  private final PartyBodies partyBodies;

  AffiliationFinder(Gazetteer gazetteer) {
    partySigns = new PartySigns(gazetteer);
    partyBodies = new PartyBodies(gazetteer);
  }

  List<Affiliation> find(
      AnnotatedText text,
      ArticleEntities entities,
      List<MarkedSentence> article,
      List<Tenure> tenures) {
    Map<Key, Gathered> found = new LinkedHashMap<>();
    Set<String> parties = partyBodies.in(article, entities.all());
    for (MarkedSentence marked : article) {
      for (FactPattern pattern : patterns) {
        if (!pattern.canMatch(marked)) {
          continue;
        }
        Matcher matcher = marked.matcher(pattern.pattern());
        for (int from = 0; from < marked.text().length() && matcher.find(from); ) {
          read(pattern, matcher, marked, parties, found);
          from = matcher.start() + 1;
        }
      }
    }
    partySigns(text, entities, found);
    partyOffices(entities, tenures, parties, found);
    List<Affiliation> affiliations = new ArrayList<>();
    found.forEach(
        (key, gathered) ->
            affiliations.add(
                new Affiliation(
                    key.member(),
                    key.organization(),
                    key.kind(),
                    List.copyOf(gathered.evidence),
                    gathered.confidence,
                    gathered.rule)));
    return affiliations;
  }

  private static void read(
      FactPattern pattern,
      Matcher matcher,
      MarkedSentence marked,
      Set<String> parties,
      Map<Key, Gathered> found) {
    Named member = marked.named(matcher.group("member"));
    Named body = marked.named(matcher.group("organization"));
    if (member == null
        || body == null
        || (pattern.extra().equals(PARTIES_ONLY) && !parties.contains(body.entity().id()))) {
      return;
    }
    String kind =
        pattern.kind().equals("-")
            ? kindOf(parties.contains(body.entity().id()), pattern)
            : pattern.kind();
    Gathered gathered =
        gather(
            found,
            new Key(member.entity().id(), body.entity().id(), kind),
            pattern.confidence(),
            pattern.rule());
    gathered.evidence.add(evidence(member));
    gathered.evidence.add(evidence(body));
  }

  private void partySigns(AnnotatedText text, ArticleEntities entities, Map<Key, Gathered> found) {
    List<Mention> mentions = entities.mentions().stream().map(Named::mention).toList();
    for (Named member : entities.mentions(EntityType.PERSON)) {
      for (Sign sign : partySigns.beside(text, member.mention().span(), mentions)) {
        partyOf(sign, entities)
            .ifPresent(
                party -> {
                  Key key = new Key(member.entity().id(), party.id(), PARTY);
                  Gathered gathered = gather(found, key, BY_SIGN, "party-sign");
                  gathered.evidence.add(evidence(member));
                  gathered.evidence.add(new Evidence(sign.span(), null));
                });
      }
    }
  }

  private static Optional<Entity> partyOf(Sign sign, ArticleEntities entities) {
    List<Entity> bodies =
        entities.all().stream().filter(Entity.Organization.class::isInstance).toList();
    return bodies.stream()
        .filter(body -> sign.party().equals(body.reference()))
        .findFirst()
        .or(
            () ->
                bodies.stream()
                    .filter(body -> body.reference() == null)
                    .filter(body -> body.name().equals(sign.partyName()))
                    .findFirst());
  }

  /** Whoever holds or held an office in a party, or is its candidate, belongs to it. */
  private static void partyOffices(
      ArticleEntities entities,
      List<Tenure> tenures,
      Set<String> parties,
      Map<Key, Gathered> found) {
    for (Tenure tenure : tenures) {
      partyOf(tenure, entities, parties)
          .ifPresent(
              party -> {
                Key key = new Key(tenure.holder(), party, PARTY);
                gather(found, key, BY_OFFICE, "party-office").evidence.addAll(tenure.evidence());
              });
    }
  }

  /** The party that an office is in, else the only one that its title names. */
  private static Optional<String> partyOf(
      Tenure tenure, ArticleEntities entities, Set<String> parties) {
    if (entities.byId(tenure.office()) instanceof Entity.Office office
        && office.body() != null
        && parties.contains(office.body())) {
      return Optional.of(office.body());
    }
    List<String> named =
        tenure.evidence().stream()
            .filter(evidence -> evidence.type() == EntityType.OFFICE)
            .flatMap(evidence -> entities.within(evidence.span()).stream())
            .map(inside -> inside.entity().id())
            .filter(parties::contains)
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static Gathered gather(
      Map<Key, Gathered> found, Key key, double confidence, String rule) {
    Gathered gathered = found.computeIfAbsent(key, none -> new Gathered());
    if (confidence > gathered.confidence) {
      gathered.confidence = confidence;
      gathered.rule = rule;
    }
    return gathered;
  }

  private static String kindOf(boolean isParty, FactPattern pattern) {
    if (isParty) {
      return PARTY;
    }
    return pattern.rule().equals("paren") || pattern.rule().equals("belongs") ? OTHER : STAFF;
  }

  private static Evidence evidence(Named named) {
    return new Evidence(named.mention().span(), named.mention().type());
  }
}
