package org.chancery.ontology;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;

/** Makes people and their terms of office of triples. For one use by one thread. */
final class PersonReader {
  private static final String FEMALE = SchemaDO.NS + "Female";
  private static final String MALE = SchemaDO.NS + "Male";

  private final EntryReader entries;
  private final GazetteerFiles files;
  private final Map<String, List<TermOfOffice>> terms = new HashMap<>();

  PersonReader(EntryReader entries, GazetteerFiles files) {
    this.entries = entries;
    this.files = files;
  }

  /** Notes a term of office for the person whose it is; all are read before that person. */
  void readTerm(Node subject) {
    String member = entries.reference(subject, ORG.member.asNode(), Chy.Person);
    String role = entries.reference(subject, ORG.role.asNode(), Chy.Role);
    String jurisdiction = entries.reference(subject, Chy.jurisdiction, Chy.Country);
    String postIn = entries.reference(subject, ORG.postIn.asNode(), Chy.Organization);
    if (member == null || role == null) {
      files.problem(subject, "expected an org:member that is a person and an org:role");
      return;
    }
    if (jurisdiction == null && postIn == null) {
      files.problem(subject, "expected whose post it is: a chy:jurisdiction or an org:postIn");
    }
    LocalDate from = day(subject, SchemaDO.startDate.asNode(), false);
    LocalDate until = day(subject, SchemaDO.endDate.asNode(), true);
    if (from != null && until != null && until.isBefore(from)) {
      files.problem(subject, "expected an end that is not before the start");
    }
    terms
        .computeIfAbsent(member, unused -> new ArrayList<>())
        .add(new TermOfOffice(subject.getURI(), role, jurisdiction, postIn, from, until));
  }

  GazetteerEntry.Person person(
      Node subject,
      String label,
      List<Wording> wordings,
      List<String> excluded,
      List<String> sameAs) {
    List<TermOfOffice> held = new ArrayList<>(terms.getOrDefault(subject.getURI(), List.of()));
    held.sort(
        Comparator.comparing(
                TermOfOffice::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(TermOfOffice::iri));
    List<String> surnames = entries.texts(subject, Chy.distinctiveSurname);
    for (String surname : surnames) {
      if (wordings.stream().noneMatch(wording -> wording.text().contains(surname))) {
        files.problem(
            subject, "chy:distinctiveSurname \"" + surname + "\" is in none of the names");
      }
    }
    String country = entries.reference(subject, Chy.country, Chy.Country);
    return new GazetteerEntry.Person(
        subject.getURI(),
        label,
        wordings,
        excluded,
        sameAs,
        gender(subject),
        country == null ? onlyCountry(held) : country,
        surnames,
        List.copyOf(held));
  }

  private static @Nullable String onlyCountry(List<TermOfOffice> terms) {
    TreeSet<String> countries = new TreeSet<>();
    terms.stream().map(TermOfOffice::jurisdiction).filter(Objects::nonNull).forEach(countries::add);
    boolean elsewhere = terms.stream().anyMatch(term -> term.jurisdiction() == null);
    return countries.size() == 1 && !elsewhere ? countries.first() : null;
  }

  private @Nullable String gender(Node subject) {
    List<Node> objects = entries.objects(subject, SchemaDO.gender.asNode());
    if (objects.isEmpty()) {
      return null;
    }
    Node gender = objects.get(0);
    if (objects.size() == 1 && gender.isURI()) {
      if (gender.getURI().equals(FEMALE)) {
        return "female";
      }
      if (gender.getURI().equals(MALE)) {
        return "male";
      }
    }
    files.problem(
        subject, "expected schema:Female or schema:Male for schema:gender, found " + objects);
    return null;
  }

  /** The first, else the last day of what a date gives: a day, a month or a year. */
  private @Nullable LocalDate day(Node subject, Node predicate, boolean last) {
    List<Node> objects = entries.objects(subject, predicate);
    if (objects.isEmpty()) {
      return null;
    }
    if (objects.size() == 1 && objects.get(0).isLiteral()) {
      LocalDate day = day(objects.get(0), last);
      if (day != null) {
        return day;
      }
    }
    files.problem(
        subject,
        "expected one xsd:date, xsd:gYearMonth or xsd:gYear for "
            + GazetteerTerms.shown(predicate)
            + ", found "
            + objects);
    return null;
  }

  private static @Nullable LocalDate day(Node literal, boolean last) {
    String text = literal.getLiteralLexicalForm();
    RDFDatatype type = literal.getLiteralDatatype();
    try {
      if (XSDDatatype.XSDdate.equals(type)) {
        return LocalDate.parse(text);
      }
      if (XSDDatatype.XSDgYearMonth.equals(type)) {
        YearMonth month = YearMonth.parse(text);
        return last ? month.atEndOfMonth() : month.atDay(1);
      }
      if (XSDDatatype.XSDgYear.equals(type)) {
        Year year = Year.parse(text);
        return last ? year.atMonth(12).atEndOfMonth() : year.atDay(1);
      }
      return null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
