package org.chancery.extractor.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.TermOfOffice;
import org.chancery.ontology.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Which person of the authority files somebody in an article is: by full name, where office,
 * country and time fit or nothing contradicts; by title and surname, where a term of office fits;
 * by a surname that hardly anybody else bears. Safe to share between threads.
 */
final class Authorities {
  /** A person of an authority file and why it is the one of the article. */
  record Match(GazetteerEntry.Person person, String reason) {}

  /** Whose name alone, in whatever article of that time, means them. */
  private static final Set<String> LEADERS =
      Set.of("head-of-state", "head-of-government", "monarch");

  private static final int CAREER_YEARS = 30;
  private static final int AFTERLIFE_YEARS = 40;
  private static final int MONTHS_OF_DELAY = 2;
  private static final int MONTHS_OF_WAITING = 12;

  private record Named(GazetteerEntry.Person person, NameForm form) {}

  private final Gazetteer gazetteer;
  private final Contradictions contradictions;
  private final Map<String, List<Named>> byKey = new HashMap<>();
  private final Map<String, Set<GazetteerEntry.Person>> byShortName = new HashMap<>();
  private final Map<String, Set<GazetteerEntry.Person>> bySurname = new HashMap<>();

  Authorities(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.contradictions = new Contradictions(gazetteer, UserConstraints.NONE);
    Map<String, String> keys = new HashMap<>();
    UnaryOperator<String> keyOf = word -> keys.computeIfAbsent(word, Spelling::key);
    for (GazetteerEntry.Person person : gazetteer.people()) {
      for (Wording wording : person.wordings()) {
        NameForm form = NameForm.of(wording.text());
        blockKeys(form, keyOf).forEach(key -> put(byKey, key, new Named(person, form)));
        for (String part : ends(form.words(), keyOf)) {
          byShortName.computeIfAbsent(part, unused -> new LinkedHashSet<>()).add(person);
        }
      }
      for (String surname : person.distinctiveSurnames()) {
        bySurname
            .computeIfAbsent(Names.normal(surname), unused -> new LinkedHashSet<>())
            .add(person);
      }
    }
  }

  private static <V> void put(Map<String, List<V>> map, String key, V value) {
    map.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(value);
  }

  private static Set<String> blockKeys(NameForm form, UnaryOperator<String> keyOf) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add("last " + keyOf.apply(form.last()));
    keys.add("all " + Spelling.sortedKey(form.words(), keyOf));
    keys.add("joined " + Spelling.key(form.words(), keyOf));
    return keys;
  }

  /** What a name begins or ends with: surnames, and what people of other orders are called by. */
  private static Set<String> ends(List<String> words, UnaryOperator<String> keyOf) {
    Set<String> ends = new LinkedHashSet<>();
    for (int i = 1; i < words.size(); i++) {
      ends.add(Spelling.key(words.subList(i, words.size()), keyOf));
      ends.add(Spelling.key(words.subList(0, i), keyOf));
    }
    ends.add(Spelling.key(words, keyOf));
    return ends;
  }

  /** The states that somebody of an authority file is known to have served; never the EU. */
  NavigableSet<String> states(GazetteerEntry.Person person) {
    NavigableSet<String> states = new TreeSet<>();
    Optional.ofNullable(person.country()).ifPresent(states::add);
    person.terms().stream()
        .map(TermOfOffice::jurisdiction)
        .filter(Objects::nonNull)
        .forEach(states::add);
    states.removeIf(iri -> iri.endsWith("/" + PersonIdentity.EUROPEAN_UNION));
    return states;
  }

  /**
   * Those states, and the European Union and the bodies that the person is known to have served.
   */
  private NavigableSet<String> served(GazetteerEntry.Person person) {
    NavigableSet<String> served = states(person);
    for (TermOfOffice term : person.terms()) {
      Optional.ofNullable(term.jurisdiction()).ifPresent(served::add);
      String body = term.postIn();
      if (body != null) {
        served.add(body);
        if (gazetteer.entry(body).orElse(null) instanceof GazetteerEntry.Organization known
            && known.country() != null) {
          served.add(known.country());
        }
      }
    }
    return served;
  }

  /** The person whose full name an article gives, or null. */
  @Nullable Match byFullName(Bearer bearer) {
    if (bearer.form().words().size() < 2) {
      return null;
    }
    Map<GazetteerEntry.Person, NameRelation> related = related(bearer);
    for (NameRelation relation : NameRelation.values()) {
      List<GazetteerEntry.Person> people =
          related.entrySet().stream()
              .filter(entry -> entry.getValue() == relation)
              .map(Map.Entry::getKey)
              .filter(person -> contradiction(bearer, person) == null)
              .sorted(Comparator.comparing(GazetteerEntry::iri))
              .toList();
      if (!people.isEmpty() && relation != NameRelation.NONE) {
        List<GazetteerEntry.Person> exact =
            people.stream().filter(person -> hasForm(person, bearer.form())).toList();
        return chosen(bearer, relation, exact.isEmpty() ? people : exact);
      }
    }
    return null;
  }

  /**
   * The person whose name an article gives with further names ({@code Nana Addo Dankwa
   * Akufo-Addo}), given an office that the authority file knows, or null.
   */
  @Nullable Match byFullerName(Bearer bearer) {
    if (bearer.form().words().size() <= 2) {
      return null;
    }
    Set<GazetteerEntry.Person> people = new LinkedHashSet<>();
    for (String shorter : ShortNames.shorterForms(Set.of(bearer.name()))) {
      List<String> words = List.of(shorter.split(" ", -1));
      if (words.size() > 1 && words.get(0).equals(bearer.form().first())) {
        byKey.getOrDefault("joined " + Spelling.key(words), List.of()).stream()
            .filter(named -> named.form().words().equals(words))
            .forEach(named -> people.add(named.person()));
      }
    }
    List<GazetteerEntry.Person> fitting =
        people.stream()
            .filter(person -> contradiction(bearer, person) == null)
            .filter(person -> isInOffice(bearer, person))
            .toList();
    return fitting.size() == 1
        ? new Match(fitting.get(0), "authority file: a fuller name within a term of office")
        : null;
  }

  /** Whether a name of somebody has the same initials, too. */
  private static boolean hasForm(GazetteerEntry.Person person, NameForm form) {
    return person.wordings().stream()
        .map(wording -> NameForm.of(wording.text()))
        .anyMatch(form::equals);
  }

  private Map<GazetteerEntry.Person, NameRelation> related(Bearer bearer) {
    Map<GazetteerEntry.Person, NameRelation> related = new HashMap<>();
    for (String key : blockKeys(bearer.form(), Spelling::key)) {
      for (Named named : byKey.getOrDefault(key, List.of())) {
        NameRelation relation = NameRelation.of(bearer.form(), named.form());
        if (relation != NameRelation.NONE) {
          related.merge(
              named.person(), relation, (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
      }
    }
    return related;
  }

  private @Nullable Match chosen(
      Bearer bearer, NameRelation relation, List<GazetteerEntry.Person> people) {
    GazetteerEntry.Person inOffice = only(people, person -> isInOffice(bearer, person));
    if (inOffice != null) {
      return match(inOffice, relation, "the office is one that the authority file knows");
    }
    if (!bearer.form().suffix().isEmpty() && !hasSuffix(people, bearer.form().suffix())) {
      return null;
    }
    GazetteerEntry.Person ofState =
        only(people, p -> bearer.countries().stream().anyMatch(states(p)::contains));
    if (ofState != null && relation != NameRelation.INITIAL) {
      return match(ofState, relation, "an office of the same country");
    }
    boolean certain = relation == NameRelation.SAME;
    boolean likely = certain || relation == NameRelation.SPELLING;
    if (!likely && relation != NameRelation.ORDER && relation != NameRelation.NICKNAME) {
      return null;
    }
    GazetteerEntry.Person near =
        only(people, p -> isSilent(bearer) && bearer.fits(served(p)) && isOfItsTime(bearer, p));
    if (near != null && (certain || !bearer.mentioned().isEmpty())) {
      return match(near, relation, "nothing in the article contradicts");
    }
    GazetteerEntry.Person leader =
        only(
            people,
            p ->
                certain
                    && !bearer.form().isCommon()
                    && isSilent(bearer)
                    && isLeading(p, bearer.date()));
    if (leader != null) {
      return match(leader, relation, "who led a state at that time");
    }
    GazetteerEntry.Person distinctive =
        only(people, p -> isSilent(bearer) && hasDistinctiveSurname(bearer, p));
    return distinctive == null || !likely
        ? null
        : match(distinctive, relation, "a surname that hardly anybody else bears");
  }

  private static boolean hasSuffix(List<GazetteerEntry.Person> people, String suffix) {
    return people.stream()
        .flatMap(person -> person.wordings().stream())
        .anyMatch(wording -> NameForm.of(wording.text()).suffix().equals(suffix));
  }

  private boolean isLeading(GazetteerEntry.Person person, @Nullable LocalDate date) {
    return date != null
        && person.terms().stream()
            .filter(term -> term.covers(date))
            .map(term -> gazetteer.entry(term.role()).orElse(null))
            .anyMatch(role -> role != null && LEADERS.contains(Nodes.lastSegment(role.iri())));
  }

  /** Whether the article says of no state or body that the person has a post there. */
  private static boolean isSilent(Bearer bearer) {
    return bearer.countries().isEmpty();
  }

  private static Match match(GazetteerEntry.Person person, NameRelation relation, String support) {
    return new Match(person, "authority file: " + relation.reason() + ", " + support);
  }

  private static GazetteerEntry.@Nullable Person only(
      List<GazetteerEntry.Person> people, Predicate<GazetteerEntry.Person> fits) {
    List<GazetteerEntry.Person> fitting = people.stream().filter(fits).toList();
    return fitting.size() == 1 ? fitting.get(0) : null;
  }

  /** The person whom an article calls by a title and a part of the name, or null. */
  @Nullable Match byTitle(Bearer bearer) {
    Set<GazetteerEntry.Person> people =
        byShortName.getOrDefault(Spelling.key(bearer.form().words()), Set.of());
    List<GazetteerEntry.Person> fitting =
        people.stream()
            .filter(person -> contradiction(bearer, person) == null)
            .filter(person -> isInOffice(bearer, person))
            .sorted(Comparator.comparing(GazetteerEntry::iri))
            .toList();
    return fitting.size() == 1
        ? new Match(fitting.get(0), "authority file: title and surname within a term of office")
        : null;
  }

  /** The person whose surname hardly anybody else bears, or null. */
  @Nullable Match bySurname(Bearer bearer) {
    List<GazetteerEntry.Person> people =
        bySurname.getOrDefault(bearer.name(), Set.of()).stream()
            .filter(person -> contradiction(bearer, person) == null)
            .filter(person -> isSilent(bearer) || isOfState(bearer, person))
            .toList();
    return people.size() == 1 && isOfItsTime(bearer, people.get(0))
        ? new Match(people.get(0), "authority file: a surname that hardly anybody else bears")
        : null;
  }

  private boolean isOfState(Bearer bearer, GazetteerEntry.Person person) {
    return bearer.countries().stream().anyMatch(states(person)::contains);
  }

  private static boolean hasDistinctiveSurname(Bearer bearer, GazetteerEntry.Person person) {
    return person.distinctiveSurnames().stream()
        .map(Names::normal)
        .anyMatch(surname -> bearer.name().endsWith(surname) || bearer.name().startsWith(surname));
  }

  /** Why an article's person cannot be one of an authority file, or null. */
  @Nullable String contradiction(Bearer bearer, GazetteerEntry.Person person) {
    NavigableSet<String> states = states(person);
    String gender = bearer.item().gender();
    if (bearer.form().words().size() < 2
        && gender != null
        && person.gender() != null
        && !gender.equals(person.gender())) {
      return "another gender";
    }
    if (!states.isEmpty()
        && !bearer.countries().isEmpty()
        && bearer.countries().stream().noneMatch(states::contains)
        && !isInOffice(bearer, person)) {
      return "posts of another state";
    }
    LocalDate date = bearer.date();
    if (date == null) {
      return null;
    }
    if (!isOfItsTime(bearer, person)) {
      return "decades away from every known term of office";
    }
    for (Post post : bearer.posts()) {
      for (TermOfOffice term : person.terms()) {
        if (post.isCurrent()
            && term.covers(date)
            && contradictions.areExclusive(post.post(), term.role())) {
          return "a post that nobody holds beside the one known";
        }
      }
    }
    return null;
  }

  /** Whether the article is not decades away from all that is known. */
  private static boolean isOfItsTime(Bearer bearer, GazetteerEntry.Person person) {
    LocalDate date = bearer.date();
    if (date == null || person.terms().isEmpty()) {
      return true;
    }
    return person.terms().stream()
        .anyMatch(
            term ->
                (term.from() == null || !date.isBefore(term.from().minusYears(CAREER_YEARS)))
                    && (term.until() == null
                        || !date.isAfter(term.until().plusYears(AFTERLIFE_YEARS))));
  }

  /** Whether a post of the article is one that the person held, as far as known, at that time. */
  private boolean isInOffice(Bearer bearer, GazetteerEntry.Person person) {
    return bearer.posts().stream()
        .anyMatch(post -> person.terms().stream().anyMatch(term -> fits(post, term, bearer)));
  }

  /**
   * Whose office it is that somebody of an authority file holds, by the terms that fit in role and
   * time.
   *
   * @param person the person's IRI
   * @param role the office's role
   * @return the IRI of a country or body, or null where there is none or more than one
   */
  @Nullable String ownerOf(
      String person, String role, TenureStatus status, @Nullable LocalDate date) {
    Set<String> owners = new LinkedHashSet<>();
    if (date != null
        && gazetteer.entry(person).orElse(null) instanceof GazetteerEntry.Person known) {
      for (TermOfOffice term : known.terms()) {
        if (isRole(role, term.role()) && isTime(status, term, date)) {
          owners.add(
              String.valueOf(term.jurisdiction() == null ? term.postIn() : term.jurisdiction()));
        }
      }
    }
    return owners.size() == 1 ? owners.iterator().next() : null;
  }

  private boolean fits(Post post, TermOfOffice term, Bearer bearer) {
    return isRole(post.post(), term.role())
        && isOwner(post, term, bearer)
        && isTime(post.status(), term, bearer.date());
  }

  /** Whether an article's role is that of a term, or a wider or narrower one. */
  private boolean isRole(String post, String role) {
    return post.equals(role) || isWithin(post, role) || isWithin(role, post);
  }

  private boolean isWithin(String role, String wider) {
    String at = role;
    for (int depth = 0; at != null && depth < 5; depth++) {
      if (at.equals(wider)) {
        return true;
      }
      at =
          gazetteer.entry(at).orElse(null) instanceof GazetteerEntry.Role entry
              ? entry.broader()
              : null;
    }
    return false;
  }

  private static boolean isOwner(Post post, TermOfOffice term, Bearer bearer) {
    String state = term.jurisdiction();
    if (post.state() != null || post.body() != null) {
      return (state != null && state.equals(post.state()))
          || (term.postIn() != null && term.postIn().equals(post.body()));
    }
    if (bearer.date() == null) {
      return false;
    }
    return bearer.mentioned().isEmpty()
        || (state != null && bearer.mentioned().contains(state))
        || (term.postIn() != null && bearer.present().contains(term.postIn()));
  }

  private static boolean isTime(TenureStatus status, TermOfOffice term, @Nullable LocalDate date) {
    if (date == null) {
      return true;
    }
    LocalDate from = term.from();
    LocalDate until = term.until();
    boolean begun = from == null || !date.isBefore(from.minusMonths(MONTHS_OF_DELAY));
    return switch (status) {
      case CURRENT, ACTING ->
          begun && (until == null || !date.isAfter(until.plusMonths(MONTHS_OF_DELAY)));
      case FORMER -> term.hadBegun(date);
      case DESIGNATE, CANDIDATE ->
          from == null
              || (!date.isBefore(from.minusMonths(MONTHS_OF_WAITING))
                  && (until == null || !date.isAfter(until)));
    };
  }
}
