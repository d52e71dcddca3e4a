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
          rows.computeIfAbsent(finding.scenario() + " | " + finding.moment(), key -> new int[3]);
      row[0]++;
      row[finding.committed() ? 2 : 1]++;
    }
    StringBuilder table =
        new StringBuilder("| work | killed while | kills | old graph | new graph |\n");
    table.append("| --- | --- | --- | --- | --- |\n");
    rows.forEach(
        (key, row) ->
            table.append("| %s | %d | %d | %d |\n".formatted(key, row[0], row[1], row[2])));
    return table.toString();
  }
}
