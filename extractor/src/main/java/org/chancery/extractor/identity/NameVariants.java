package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Joins people whose names differ in spelling, a nickname, an initial or the order, given that they
 * have more in common than that.
 */
final class NameVariants {
  private static final Set<String> FAMILY_NAME_FIRST =
      WordFile.words(NameVariants.class, "family-name-first.txt");

  private static final int SAME_YEARS = 6;

  private record Pair(PersonGroup one, PersonGroup other, NameRelation relation, Support support) {}

  private final Contradictions contradictions;

  NameVariants(Contradictions contradictions) {
    this.contradictions = contradictions;
  }

  /** The people that are left when variants are joined. */
  List<PersonGroup> joined(List<PersonGroup> people) {
    List<Pair> pairs = pairs(people);
    pairs.sort(
        Comparator.comparing(Pair::relation)
            .thenComparing(Pair::support)
            .thenComparing(pair -> pair.one().order())
            .thenComparing(pair -> pair.other().order()));
    Unions unions = new Unions(contradictions);
    people.forEach(unions::add);
    for (Pair pair : pairs) {
      if (!isAmbiguous(pair, pairs, unions) && namesAgree(pair, unions)) {
        boolean second = pair.other().authority() == null;
        PersonGroup host = second ? pair.one() : pair.other();
        PersonGroup guest = second ? pair.other() : pair.one();
        unions.join(host, guest, pair.relation().reason() + ", " + pair.support().reason());
      }
    }
    return unions.groups();
  }

  private List<Pair> pairs(List<PersonGroup> people) {
    Map<String, List<PersonGroup>> blocks = new TreeMap<>();
    for (PersonGroup group : people) {
      blockKeys(group).forEach(k -> blocks.computeIfAbsent(k, u -> new ArrayList<>()).add(group));
    }
    List<Pair> pairs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (List<PersonGroup> block : blocks.values()) {
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < block.size(); j++) {
          Pair pair = pair(block.get(i), block.get(j));
          if (pair != null && seen.add(pair.one().order() + '\n' + pair.other().order())) {
            pairs.add(pair);
          }
        }
      }
    }
    return pairs;
  }

  private static Set<String> blockKeys(PersonGroup group) {
    Set<String> keys = new TreeSet<>();
    for (NameForm form : group.forms()) {
      keys.add("last " + Spelling.key(form.last()));
      keys.add("all " + Spelling.sortedKey(form.words()));
      keys.add("joined " + Spelling.key(form.words()));
    }
    return keys;
  }

  private @Nullable Pair pair(PersonGroup one, PersonGroup other) {
    NameRelation relation = relation(one, other);
    if (relation == NameRelation.NONE) {
      return null;
    }
    Support support = Support.of(one, other);
    if (shareName(one, other) && !isOfAuthority(one, other, support)) {
      return null;
    }
    if (!isEnough(relation, support, one, other) || contradictions.between(one, other) != null) {
      return null;
    }
    return new Pair(one, other, relation, support);
  }

  /**
   * Somebody of the authority file whom an article names that knows nothing of what the file knows,
   * but of the same other people in the same years.
   */
  private static boolean isOfAuthority(PersonGroup one, PersonGroup other, Support support) {
    return (one.authority() == null) != (other.authority() == null)
        && support.isAtLeast(Support.COMPANY)
        && isRare(one, other);
  }

  /** Two of one name were told apart before. */
  private static boolean shareName(PersonGroup one, PersonGroup other) {
    return one.forms().stream()
        .anyMatch(form -> other.forms().stream().anyMatch(o -> o.text().equals(form.text())));
  }

  /** The weakest relation between any two of their names. */
  private static NameRelation relation(PersonGroup one, PersonGroup other) {
    NameRelation weakest = NameRelation.SAME;
    for (NameForm form : one.forms()) {
      for (NameForm rival : other.forms()) {
        NameRelation relation = NameRelation.of(form, rival);
        weakest = relation.compareTo(weakest) > 0 ? relation : weakest;
      }
    }
    return weakest;
  }

  private static boolean isEnough(
      NameRelation relation, Support support, PersonGroup one, PersonGroup other) {
    return switch (relation) {
      case SAME -> support.isAtLeast(Support.CONTEXT);
      case NICKNAME ->
          support.isAtLeast(
              (one.isInformed() || other.isInformed()) && sameYears(one, other)
                  ? Support.CONTEXT
                  : Support.COUNTRY);
      case SPELLING, INITIAL ->
          support.isAtLeast(isRare(one, other) ? Support.COMPANY : Support.BODY);
      case ORDER -> support.isAtLeast(familyNameFirst(one, other) ? Support.CONTEXT : Support.POST);
      case NONE -> false;
    };
  }

  /** Whether the surname is not one that very many bear, in articles of the same years. */
  private static boolean isRare(PersonGroup one, PersonGroup other) {
    return one.forms().stream().noneMatch(NameForm::isCommon)
        && other.forms().stream().noneMatch(NameForm::isCommon)
        && sameYears(one, other);
  }

  private static boolean sameYears(PersonGroup one, PersonGroup other) {
    return Contradictions.yearsApart(one.dates(), other.dates()) < SAME_YEARS;
  }

  private static boolean familyNameFirst(PersonGroup one, PersonGroup other) {
    return List.of(one, other).stream()
        .map(PersonGroup::countries)
        .flatMap(Collection::stream)
        .anyMatch(iri -> FAMILY_NAME_FIRST.contains(iri.substring(iri.lastIndexOf('/') + 1)));
  }

  /** Whether a nickname or an initial could as well be that of somebody else. */
  private static boolean isAmbiguous(Pair pair, List<Pair> pairs, Unions unions) {
    if (pair.relation() != NameRelation.NICKNAME && pair.relation() != NameRelation.INITIAL) {
      return false;
    }
    for (PersonGroup end : List.of(pair.one(), pair.other())) {
      PersonGroup partner = end == pair.one() ? pair.other() : pair.one();
      for (Pair rival : pairs) {
        if (rival.relation() == pair.relation() && rival.support() == pair.support()) {
          PersonGroup third =
              rival.one() == end ? rival.other() : rival.other() == end ? rival.one() : null;
          if (third != null && unions.root(third) != unions.root(partner) && third != partner) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean namesAgree(Pair pair, Unions unions) {
    return relation(unions.root(pair.one()), unions.root(pair.other())) != NameRelation.NONE
        || unions.root(pair.one()) == unions.root(pair.other());
  }
}
