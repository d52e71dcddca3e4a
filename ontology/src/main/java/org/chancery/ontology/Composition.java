package org.chancery.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.ontology.GazetteerEntry.BodyType;
import org.chancery.ontology.GazetteerEntry.Office;
import org.chancery.ontology.GazetteerEntry.Portfolio;
import org.chancery.ontology.GazetteerEntry.Role;
import org.jspecify.annotations.Nullable;

/** Makes roles, titles and names of bodies from patterns and portfolios, and plurals of titles. */
final class Composition {
  static final String BEFORE = "{before}";
  static final String AFTER = "{after}";

  /** The noun of a title stands at its end or before one of these. */
  private static final Pattern HEAD_END = Pattern.compile(" (?:of|for|to|on|in|at|and)\\b.*$");

  private final Map<String, Role> roles = new TreeMap<>();
  private final List<Office> offices;
  private final List<Portfolio> portfolios;
  private final List<BodyType> bodyTypes;

  /** By role with patterns and portfolio: the role of the titles that they make together. */
  private final Map<String, Role> narrower = new HashMap<>();

  Composition(
      List<Role> roles,
      List<Office> offices,
      List<Portfolio> portfolios,
      List<BodyType> bodyTypes) {
    this.offices = offices;
    this.portfolios = portfolios;
    this.bodyTypes = bodyTypes;
    for (Role role : roles) {
      this.roles.put(role.iri(), role);
      if (role.broader() != null && role.portfolio() != null) {
        narrower.putIfAbsent(key(role.broader(), role.portfolio()), role);
      }
    }
    for (Role role : roles) {
      if (!role.patterns().isEmpty()) {
        portfolios.forEach(portfolio -> makeRole(role, portfolio));
      }
    }
  }

  /** The written roles, and one for each role with patterns and portfolio that has none. */
  List<Role> roles() {
    return List.copyOf(roles.values());
  }

  private void makeRole(Role wider, Portfolio portfolio) {
    if (narrower.containsKey(key(wider.iri(), portfolio.iri()))) {
      return;
    }
    String iri =
        wider.iri() + portfolio.iri().substring(portfolio.iri().lastIndexOf('/')).replace('/', '-');
    Role made =
        new Role(
            iri,
            label(wider, portfolio),
            List.of(),
            List.of(),
            List.of(),
            wider.iri(),
            portfolio.iri(),
            wider.heldInBody(),
            wider.manyHolders(),
            List.of());
    narrower.put(key(wider.iri(), portfolio.iri()), made);
    roles.putIfAbsent(iri, made);
  }

  /** The label of the wider role with the portfolio in its usual place. */
  private static String label(Role wider, Portfolio portfolio) {
    for (String pattern : wider.patterns()) {
      if (pattern.contains(BEFORE) && pattern.replace(BEFORE + " ", "").equals(wider.label())) {
        return pattern.replace(BEFORE, portfolio.label());
      }
    }
    return wider.label() + " (" + portfolio.label() + ")";
  }

  private static String key(String wider, String portfolio) {
    return wider + ' ' + portfolio;
  }

  List<Title> titles() {
    Set<Title> titles = new LinkedHashSet<>();
    for (Role role : roles.values()) {
      for (Wording wording : role.wordings()) {
        addWithPlural(titles, wording, role.iri(), null, role.portfolio());
      }
      for (Portfolio portfolio : portfolios) {
        for (String text : composed(role.patterns(), portfolio)) {
          addWithPlural(
              titles,
              new Wording(text, WordingKind.ALTERNATIVE, false),
              roleOf(role, portfolio),
              null,
              portfolio.iri());
        }
      }
    }
    for (Office office : offices) {
      for (Wording wording : office.wordings()) {
        // The label says whose office it is, in the words of a heading; titles are its wordings.
        if (wording.kind() != WordingKind.NAME) {
          addWithPlural(titles, wording, office.role(), office.iri(), null);
        }
      }
    }
    List<Title> sorted = new ArrayList<>(titles);
    sorted.sort(
        Comparator.comparing(Title::text)
            .thenComparing(Title::kind)
            .thenComparing(title -> String.valueOf(title.role()))
            .thenComparing(title -> String.valueOf(title.office()))
            .thenComparing(title -> String.valueOf(title.portfolio())));
    return List.copyOf(sorted);
  }

  List<BodyName> bodyNames() {
    Set<BodyName> names = new LinkedHashSet<>();
    for (BodyType type : bodyTypes) {
      for (Wording wording : type.wordings()) {
        names.add(new BodyName(wording.text(), type.iri(), type.kind(), null));
      }
      for (Portfolio portfolio : portfolios) {
        for (String text : composed(type.patterns(), portfolio)) {
          names.add(new BodyName(text, type.iri(), type.kind(), portfolio.iri()));
        }
      }
    }
    List<BodyName> sorted = new ArrayList<>(names);
    sorted.sort(
        Comparator.comparing(BodyName::text)
            .thenComparing(BodyName::bodyType)
            .thenComparing(name -> String.valueOf(name.portfolio())));
    return List.copyOf(sorted);
  }

  private String roleOf(Role role, Portfolio portfolio) {
    return narrower.getOrDefault(key(role.iri(), portfolio.iri()), role).iri();
  }

  private static void addWithPlural(
      Set<Title> titles,
      Wording wording,
      @Nullable String role,
      @Nullable String office,
      @Nullable String portfolio) {
    titles.add(
        new Title(wording.text(), wording.kind(), wording.ambiguous(), role, office, portfolio));
    switch (wording.kind()) {
      case NAME, ALTERNATIVE, OFFICIAL ->
          titles.add(
              new Title(
                  plural(wording.text()),
                  WordingKind.PLURAL,
                  wording.ambiguous(),
                  role,
                  office,
                  portfolio));
      default -> {
        // Abbreviations and contextual titles are not used in the plural without their name.
      }
    }
  }

  private static Set<String> composed(List<String> patterns, Portfolio portfolio) {
    Set<String> composed = new LinkedHashSet<>();
    for (String pattern : patterns) {
      String slot = pattern.contains(BEFORE) ? BEFORE : AFTER;
      WordingKind kind = slot.equals(BEFORE) ? WordingKind.BEFORE : WordingKind.AFTER;
      for (Wording wording : portfolio.wordings()) {
        if (wording.kind() == kind) {
          composed.add(pattern.replace(slot, wording.text()));
        }
      }
    }
    return composed;
  }

  /** The regular plural of a title: that of its noun, before any {@code of}, {@code for}. */
  static String plural(String title) {
    Matcher rest = HEAD_END.matcher(title);
    String end = rest.find() ? rest.group() : "";
    String head = title.substring(0, title.length() - end.length());
    if (head.endsWith("man")) {
      return head.substring(0, head.length() - 3) + "men" + end;
    }
    if (head.endsWith("y") && !head.matches(".*[aeiou]y")) {
      return head.substring(0, head.length() - 1) + "ies" + end;
    }
    if (head.matches(".*(s|x|ch|sh)")) {
      return head + "es" + end;
    }
    return head + "s" + end;
  }
}
