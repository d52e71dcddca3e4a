package org.chancery.extractor.passage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Annotations.Held;
import org.chancery.extractor.passage.Annotations.Marked;
import org.chancery.extractor.passage.Annotations.Member;
import org.jspecify.annotations.Nullable;

/** Reads the lines behind a passage's {@code ---}: names, tenures, claims, policies and so on. */
final class FactReader {
  private static final Set<String> STATUSES =
      Set.of("current", "former", "acting", "designate", "candidate");
  private static final Set<String> KINDS = Set.of("party", "employer");

  private final Path file;
  private final List<Marked> mentions;
  private final Set<String> mentioned;
  private final Map<String, List<String>> names = new HashMap<>();
  private final List<Held> tenures = new ArrayList<>();
  private final List<Member> affiliations = new ArrayList<>();
  private final ClaimLines claims;
  private final PolicyLines policies;

  FactReader(Path file, List<Marked> mentions, List<ClaimPart> parts) {
    this.file = file;
    this.mentions = mentions;
    this.mentioned = mentions.stream().map(Marked::entity).collect(Collectors.toSet());
    this.claims = new ClaimLines(file, mentions, parts);
    this.policies = new PolicyLines(file, mentioned);
  }

  /** Reads one line; empty lines and lines that begin with {@code #} say nothing. */
  void read(int number, String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    int space = line.indexOf(' ');
    String key = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1).strip();
    switch (key) {
      case "name" -> name(number, rest);
      case "tenure" -> tenure(number, fields(rest));
      case "affiliation" -> affiliation(number, fields(rest));
      case "claim" -> claims.read(number, fields(rest));
      case "policy" -> policies.readType(number, fields(rest));
      case "fact" -> policies.readFact(number, fields(rest));
      default ->
          throw error(
              number, "expected name, tenure, affiliation, claim, policy or fact, not " + key);
    }
  }

  Annotations annotations() {
    return new Annotations(
        mentions,
        names,
        Map.of(),
        tenures,
        affiliations,
        claims.claims(),
        policies.types(),
        policies.facts());
  }

  private void name(int number, String rest) {
    int space = rest.indexOf(' ');
    if (space < 0) {
      throw error(number, "expected: name ID NAME");
    }
    String id = rest.substring(0, space);
    if (MarkReader.type(id) == null) {
      throw error(number, "expected an id such as p.may, not " + id);
    }
    names.put(id, List.of(rest.substring(space + 1).strip()));
  }

  private void tenure(int number, List<String> fields) {
    if (fields.size() < 4 || fields.size() > 6) {
      throw error(number, "expected: tenure PERSON | TITLES | WHOSE | STATUS | START | END");
    }
    List<String> titles =
        Arrays.stream(fields.get(1).split(";"))
            .map(String::strip)
            .filter(title -> !title.isEmpty())
            .toList();
    if (titles.isEmpty()) {
      throw error(number, "a tenure without a title");
    }
    String whose = fields.get(2);
    if (!whose.equals("-")
        && MarkReader.type(whose) != EntityType.COUNTRY
        && MarkReader.type(whose) != EntityType.ORGANIZATION) {
      throw error(number, "expected the id of a country or body, or -, not " + whose);
    }
    tenures.add(
        new Held(
            person(number, fields.get(0)),
            titles,
            whose.equals("-") ? List.of() : List.of(whose),
            oneOf(number, STATUSES, fields.get(3)),
            date(fields, 4),
            date(fields, 5)));
  }

  private void affiliation(int number, List<String> fields) {
    if (fields.size() != 3 || MarkReader.type(fields.get(1)) != EntityType.ORGANIZATION) {
      throw error(number, "expected: affiliation PERSON | ORGANISATION | party or employer");
    }
    affiliations.add(
        new Member(
            person(number, fields.get(0)), fields.get(1), oneOf(number, KINDS, fields.get(2))));
  }

  private String person(int number, String id) {
    if (MarkReader.type(id) != EntityType.PERSON || !mentioned.contains(id)) {
      throw error(number, "expected the id of a person who is marked in the text, not " + id);
    }
    return id;
  }

  private String oneOf(int number, Set<String> allowed, String word) {
    if (!allowed.contains(word)) {
      throw error(
          number, "expected one of " + allowed.stream().sorted().toList() + ", not " + word);
    }
    return word;
  }

  private static @Nullable String date(List<String> fields, int index) {
    return index < fields.size() && !fields.get(index).isEmpty() ? fields.get(index) : null;
  }

  private static List<String> fields(String rest) {
    return Arrays.stream(rest.split("\\|", -1)).map(String::strip).toList();
  }

  private PassageException error(int number, String problem) {
    return new PassageException(file, number, problem);
  }
}
