package org.chancery.extractor.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chancery.extractor.document.Sha256;

/**
 * Puts claims together that are the same statement: a function of the set of claims. The fullest
 * wording is the centre of a group, and each other one has to be the same as the centre itself, so
 * that no chain of likenesses leads from one statement to another. Immutable and safe to share
 * between threads.
 */
public final class StatementGroups {
  /**
   * Groups and what they cost.
   *
   * @param groups in the order of their first claims
   * @param wordings how many different wordings there were
   * @param compared how many pairs of wordings were compared
   */
  public record Result(List<StatementGroup> groups, int wordings, int compared) {
    public Result {
      groups = List.copyOf(groups);
    }
  }

  private record Equal(
      WordCodes words, Manner manner, boolean negative, Set<String> claimants, String apart) {}

  private static final int ALWAYS_ONE = 5;
  private static final int ALWAYS_ONE_OPEN = 8;
  private static final int HEXADECIMAL = 16;

  private final SameStatement same = new SameStatement();

  /**
   * The groups of two and more.
   *
   * @param claims each once, in any order; those that share no key of {@link Keys} with another may
   *     be left out
   */
  public Result group(Collection<Reported> claims) {
    List<Wording> wordings = wordings(claims);
    long[] pairs = new CandidatePairs(wordings).pairs();
    Map<Integer, SortedMap<Integer, Double>> alike = new HashMap<>();
    for (long pair : pairs) {
      int a = CandidatePairs.first(pair);
      int b = CandidatePairs.second(pair);
      double likeness = same.likeness(wordings.get(a), wordings.get(b));
      if (likeness > 0) {
        alike.computeIfAbsent(a, wording -> new TreeMap<>()).put(b, likeness);
        alike.computeIfAbsent(b, wording -> new TreeMap<>()).put(a, likeness);
      }
    }
    return new Result(groups(wordings, centres(wordings, alike)), wordings.size(), pairs.length);
  }

  /** Claims of the same words; where these are few, each claim by itself. In order of time. */
  private static List<Wording> wordings(Collection<Reported> claims) {
    Map<Equal, List<Reported>> equal = new LinkedHashMap<>();
    for (Reported one : claims.stream().sorted(Reported.IN_TIME).toList()) {
      Statement statement = one.statement();
      int telling = Wording.telling(statement.words(), 0).length;
      boolean few = telling < (one.claimants().isEmpty() ? ALWAYS_ONE_OPEN : ALWAYS_ONE);
      equal
          .computeIfAbsent(
              new Equal(
                  statement.words(),
                  statement.manner(),
                  statement.negative(),
                  one.claimants(),
                  few ? one.claim() : ""),
              key -> new ArrayList<>())
          .add(one);
    }
    return equal.values().stream().map(Wording::new).toList();
  }

  /** For each wording the centre of its group, which may be itself. */
  private static int[] centres(
      List<Wording> wordings, Map<Integer, SortedMap<Integer, Double>> alike) {
    Map<Integer, List<Integer>> parts = new HashMap<>();
    int[] centres = new int[wordings.size()];
    Arrays.fill(centres, -1);
    for (int i : fullestFirst(wordings)) {
      centres[i] = i;
      double most = 0;
      SortedMap<Integer, Double> others = alike.getOrDefault(i, Collections.emptySortedMap());
      for (Map.Entry<Integer, Double> other : others.entrySet()) {
        int centre = other.getKey();
        double likeness = other.getValue();
        // A small part of a long quotation may have nothing to do with another part of it.
        boolean fits =
            centres[centre] == centre
                && (likeness >= SameStatement.PART
                    || others.keySet().containsAll(parts.getOrDefault(centre, List.of())));
        if (fits && likeness > most) {
          centres[i] = centre;
          most = likeness;
        }
      }
      if (!others.isEmpty()) {
        parts.computeIfAbsent(centres[i], centre -> new ArrayList<>()).add(i);
      }
    }
    return centres;
  }

  /** Of equally full ones the earlier first, as in the list. */
  private static List<Integer> fullestFirst(List<Wording> wordings) {
    return IntStream.range(0, wordings.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> -wordings.get(i).telling.length))
        .toList();
  }

  private static List<StatementGroup> groups(List<Wording> wordings, int[] centres) {
    Map<Integer, List<Reported>> members = new HashMap<>();
    for (int i = 0; i < centres.length; i++) {
      members
          .computeIfAbsent(centres[i], centre -> new ArrayList<>())
          .addAll(wordings.get(i).members);
    }
    List<StatementGroup> groups = new ArrayList<>();
    members.forEach(
        (centre, several) -> {
          if (several.size() > 1) {
            several.sort(Reported.IN_TIME);
            groups.add(new StatementGroup(0, wordings.get(centre).statement().excerpt(), several));
          }
        });
    groups.sort(Comparator.comparing(StatementGroup::first, Reported.IN_TIME));
    return named(groups);
  }

  /** Of groups whose first claims have the same words all but the earliest are told apart. */
  private static List<StatementGroup> named(List<StatementGroup> groups) {
    List<StatementGroup> named = new ArrayList<>();
    Set<Long> used = new HashSet<>();
    for (StatementGroup group : groups) {
      String words = group.first().statement().words().plain();
      long id = hash(words);
      if (!used.add(id)) {
        id = hash(words + '\n' + group.first().claim());
        used.add(id);
      }
      named.add(new StatementGroup(id, group.label(), group.members()));
    }
    return named;
  }

  private static long hash(String text) {
    return Long.parseUnsignedLong(Sha256.hex(text).substring(0, HEXADECIMAL), HEXADECIMAL);
  }
}
