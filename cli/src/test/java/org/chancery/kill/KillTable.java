package org.chancery.kill;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Counts deaths by work and moment, as a Markdown table. */
final class KillTable {
  private KillTable() {}

  static String of(Collection<Finding> findings) {
    Map<String, int[]> rows = new TreeMap<>();
    for (Finding finding : findings) {
      int[] row =
          rows.computeIfAbsent(finding.scenario() + " | " + finding.moment(), key -> new int[5]);
      row[0]++;
      row[column(finding.outcome())]++;
      row[4] += finding.lagging() ? 1 : 0;
    }
    StringBuilder table =
        new StringBuilder(
            "| work | killed while | kills | old graph | new graph | same graph | index made again |\n"
                + "| --- | --- | --- | --- | --- | --- | --- |\n");
    rows.forEach(
        (key, row) ->
            table.append(
                "| %s | %d | %d | %d | %d | %d |\n"
                    .formatted(key, row[0], row[1], row[2], row[3], row[4])));
    return table.toString();
  }

  private static int column(Finding.Outcome outcome) {
    return switch (outcome) {
      case OLD -> 1;
      case NEW -> 2;
      case SAME -> 3;
    };
  }
}
