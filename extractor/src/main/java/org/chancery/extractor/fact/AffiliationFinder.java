package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.language.WordFile.Row;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;

/**
 * Finds who belongs to which organisation: parties, employers, bodies. Only organisations that the
 * article's entities have can be named. Immutable and safe to share between threads.
 */
final class AffiliationFinder {
  private static final String PARTY = "PartyMembership";
  private static final String STAFF = "Employment";
  private static final String OTHER = "OtherAffiliation";
  private static final Pattern PERSON = Pattern.compile("‹P\\d+›");
  private static final Pattern PARTY_NAME =
      Pattern.compile(
          "(?i)\\b(?:party|partido|movement|front|alliance|GOP|league for democracy)\\b");
  private static final double BY_LETTER = 0.9;

  private record PartyLetter(Pattern pattern, String party) {}

  private record Key(String member, String organization, String kind) {}

  private static final class Gathered {
    private final TreeSet<Evidence> evidence = new TreeSet<>(Comparator.comparing(Evidence::span));
    private double confidence;
    private String rule = "";
  }

  private final List<FactPattern> patterns = FactPattern.read("affiliation-patterns.tsv");
  private final List<PartyLetter> letters = new ArrayList<>();
  private final Map<String, String> kindsOfBodies = new HashMap<>();

  AffiliationFinder(Gazetteer gazetteer) {
    for (Row row : WordFile.rows(AffiliationFinder.class, "party-letters.tsv")) {
      letters.add(new PartyLetter(Pattern.compile(row.field(0)), row.field(1)));
    }
    for (GazetteerEntry.Organization body : gazetteer.organizations()) {
      String kind = body.kind();
      if (kind != null) {
        kindsOfBodies.put(body.iri(), kind);
      }
    }
  }

  List<Affiliation> find(AnnotatedText text, ArticleEntities entities) {
    Map<Key, Gathered> found = new LinkedHashMap<>();
    for (Sentence sentence : text.sentences()) {
      MarkedSentence marked = MarkedSentence.of(text, entities, sentence);
      for (FactPattern pattern : patterns) {
        Matcher matcher = marked.matcher(pattern.pattern());
        for (int from = 0; from < marked.text().length() && matcher.find(from); ) {
          read(pattern, matcher, marked, found);
          from = matcher.start() + 1;
        }
      }
      partyLetters(marked, entities, found);
    }
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

  private void read(
      FactPattern pattern, Matcher matcher, MarkedSentence marked, Map<Key, Gathered> found) {
    Named member = marked.named(matcher.group("member"));
    Named body = marked.named(matcher.group("organization"));
    if (member == null || body == null) {
      return;
    }
    String kind = pattern.kind().equals("-") ? kindOf(body.entity(), pattern) : pattern.kind();
    Gathered gathered =
        gather(
            found,
            new Key(member.entity().id(), body.entity().id(), kind),
            pattern.confidence(),
            pattern.rule());
    gathered.evidence.add(evidence(member));
    gathered.evidence.add(evidence(body));
  }

  private void partyLetters(
      MarkedSentence marked, ArticleEntities entities, Map<Key, Gathered> found) {
    Matcher person = marked.matcher(PERSON);
    while (person.find()) {
      Named member = marked.named(person.group());
      for (PartyLetter letter : letters) {
        Matcher behind = letter.pattern().matcher(marked.text().substring(person.end()));
        Optional<Entity> party = partyNamed(letter.party(), entities);
        if (member != null && party.isPresent() && behind.find()) {
          gather(
                  found,
                  new Key(member.entity().id(), party.get().id(), PARTY),
                  BY_LETTER,
                  "party-letter")
              .evidence
              .add(evidence(member));
        }
      }
    }
  }

  private static Optional<Entity> partyNamed(String name, ArticleEntities entities) {
    return entities.all().stream()
        .filter(Entity.Organization.class::isInstance)
        .filter(body -> body.name().equals(name) || body.otherNames().contains(name))
        .findFirst();
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

  private String kindOf(Entity body, FactPattern pattern) {
    String reference = body.reference();
    String known = reference == null ? null : kindsOfBodies.get(reference);
    boolean party =
        known == null ? PARTY_NAME.matcher(body.name()).find() : known.contains("Party");
    if (party) {
      return PARTY;
    }
    return pattern.rule().equals("belongs") || pattern.rule().equals("paren") ? OTHER : STAFF;
  }

  private static Evidence evidence(Named named) {
    return new Evidence(named.mention().span(), named.mention().type());
  }
}
