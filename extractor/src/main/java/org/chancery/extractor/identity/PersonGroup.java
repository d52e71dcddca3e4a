package org.chancery.extractor.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Bearers that are one person, with what their articles say together. Used by one thread. */
final class PersonGroup {
  /** A bearer and why it belongs here. */
  record Joined(Bearer bearer, String reason) {}

  private final List<Joined> members = new ArrayList<>();
  private final SortedMap<String, Bearer> byDocument = new TreeMap<>();
  private final SortedSet<String> countries = new TreeSet<>();
  private final SortedSet<String> offices = new TreeSet<>();
  private final SortedSet<String> roles = new TreeSet<>();
  private final SortedSet<String> bodies = new TreeSet<>();
  private final SortedSet<String> homes = new TreeSet<>();
  private final SortedSet<String> mentioned = new TreeSet<>();
  private final Set<String> seats = new HashSet<>();
  private final Set<String> company = new HashSet<>();
  private final NavigableSet<LocalDate> dates = new TreeSet<>();
  private final List<NameForm> forms = new ArrayList<>();
  private @Nullable String authority;

  PersonGroup() {}

  PersonGroup(Bearer bearer, String reason) {
    add(bearer, reason);
  }

  void add(Bearer bearer, String reason) {
    members.add(new Joined(bearer, reason));
    byDocument.put(bearer.item().document(), bearer);
    countries.addAll(bearer.countries());
    offices.addAll(bearer.offices());
    roles.addAll(bearer.roles());
    bodies.addAll(bearer.bodies());
    mentioned.addAll(bearer.mentioned());
    company.addAll(bearer.company());
    if (bearer.item().seat() != null) {
      seats.add(bearer.item().seat());
    }
    if (bearer.home() != null) {
      homes.add(bearer.home());
    }
    if (bearer.date() != null) {
      dates.add(bearer.date());
    }
    if (!forms.contains(bearer.form())) {
      forms.add(bearer.form());
    }
  }

  /** Takes the bearers of another group in, which is not to be used any more. */
  void addAll(PersonGroup other, @Nullable String reason) {
    other.members.forEach(m -> add(m.bearer(), reason == null ? m.reason() : reason));
    if (authority == null) {
      authority = other.authority;
    }
  }

  /** Makes it the person of an authority file, with the countries that are known of her or him. */
  void identify(String iri, SortedSet<String> states) {
    authority = iri;
    countries.addAll(states);
  }

  /** The IRI of the authority file's person, or null. */
  @Nullable String authority() {
    return authority;
  }

  List<Joined> members() {
    return Collections.unmodifiableList(members);
  }

  /** The bearers in the order in which they came. */
  List<Bearer> bearers() {
    return members.stream().map(Joined::bearer).toList();
  }

  /** Its bearers by the article's id, one of each. */
  SortedMap<String, Bearer> byDocument() {
    return Collections.unmodifiableSortedMap(byDocument);
  }

  SortedSet<String> countries() {
    return Collections.unmodifiableSortedSet(countries);
  }

  SortedSet<String> offices() {
    return Collections.unmodifiableSortedSet(offices);
  }

  SortedSet<String> roles() {
    return Collections.unmodifiableSortedSet(roles);
  }

  SortedSet<String> bodies() {
    return Collections.unmodifiableSortedSet(bodies);
  }

  SortedSet<String> homes() {
    return Collections.unmodifiableSortedSet(homes);
  }

  SortedSet<String> mentioned() {
    return Collections.unmodifiableSortedSet(mentioned);
  }

  /** Whether somebody else is named in full in articles of both. */
  boolean sharesCompany(PersonGroup other) {
    boolean less = company.size() <= other.company.size();
    Set<String> fewer = less ? company : other.company;
    Set<String> more = less ? other.company : company;
    return fewer.stream()
        .filter(more::contains)
        .anyMatch(name -> !isCalled(name) && !other.isCalled(name));
  }

  /** Whether a region is known for which the person sits in a legislature. */
  boolean hasSeat() {
    return !seats.isEmpty();
  }

  /** Whether both are known to sit in a legislature, each for another region. */
  boolean hasOtherSeat(PersonGroup other) {
    return !seats.isEmpty() && !other.seats.isEmpty() && Collections.disjoint(seats, other.seats);
  }

  private boolean isCalled(String name) {
    return forms.stream().anyMatch(form -> form.text().equals(name));
  }

  NavigableSet<LocalDate> dates() {
    return Collections.unmodifiableNavigableSet(dates);
  }

  List<NameForm> forms() {
    return Collections.unmodifiableList(forms);
  }

  /** Whether an article says anything of a post or state of the person. */
  boolean isInformed() {
    return !countries.isEmpty() || !offices.isEmpty();
  }

  /** The bearer that comes first by document and entity: no two groups share it. */
  Bearer first() {
    return members.stream()
        .map(Joined::bearer)
        .min(
            Comparator.comparing((Bearer bearer) -> bearer.item().document())
                .thenComparing(bearer -> bearer.item().id()))
        .orElseThrow();
  }

  /** What sets groups in an order that depends on nothing but them. */
  String order() {
    Bearer first = first();
    return first.item().document() + '\n' + first.item().id();
  }
}
