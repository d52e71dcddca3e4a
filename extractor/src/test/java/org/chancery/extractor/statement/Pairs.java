package org.chancery.extractor.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.WordFile;

/** Pairs of claims that are the same statement or are not, as they were judged by hand. */
final class Pairs {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private static final Map<String, String> ACTS =
      Map.of("ASK", "Ask", "DENY", "Deny", "DEMAND", "Demand", "REJECT", "Reject");

  /** A pair; {@code tuned} tells whether thresholds were set with it in view. */
  record Pair(int number, boolean tuned, boolean same, List<String> fields) {
    boolean isRight() {
      return same == !new StatementGroups().group(claims()).groups().isEmpty();
    }

    private List<Reported> claims() {
      List<Reported> claims = new ArrayList<>();
      String other = fields.get(1).equals("within one article") ? "a" : "b";
      add(claims, fields.get(2), fields.get(3), "a", DAY);
      add(claims, fields.get(4), fields.get(5), other, DAY.plusDays(Long.parseLong(fields.get(6))));
      return claims;
    }
  }

  private Pairs() {}

  static List<Pair> all() {
    List<Pair> pairs = new ArrayList<>();
    for (WordFile.Row row : WordFile.rows(Pairs.class, "pairs.tsv")) {
      int number = pairs.size() + 1;
      pairs.add(new Pair(number, number % 2 == 1, row.field(0).equals("same"), row.fields()));
    }
    return pairs;
  }

  private static void add(
      List<Reported> claims, String who, String said, String document, LocalDate day) {
    String first = said.split(" ", -1)[0];
    String act = ACTS.getOrDefault(first, "Assert");
    String words = ACTS.containsKey(first) ? said.substring(first.length() + 1) : said;
    boolean quoted = words.startsWith("“") && words.endsWith("”");
    int begin = 100 * claims.size();
    TreeSet<String> claimants = new TreeSet<>();
    if (!who.equals("-")) {
      claimants.addAll(List.of(who.split("\\+", -1)));
    }
    new StatementReader()
        .read(words, quoted, act, act.equals("Deny"), words)
        .ifPresent(
            statement ->
                claims.add(
                    new Reported(
                        document + "#" + begin,
                        document,
                        new Span(begin, begin + 90),
                        day,
                        claimants,
                        statement)));
  }
}
