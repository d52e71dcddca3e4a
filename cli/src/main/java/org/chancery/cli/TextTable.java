package org.chancery.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.shared.PrefixMapping;
import org.jspecify.annotations.Nullable;

/** Rows of a query's answer as a table for people: literals without their types, IRIs shortened. */
final class TextTable {
  private static final int WIDEST = 90;
  private static final String GAP = "  ";

  private final PrefixMapping prefixes;
  private final int most;

  /**
   * A table.
   *
   * @param most how many rows are shown at most
   */
  TextTable(PrefixMapping prefixes, int most) {
    this.prefixes = prefixes;
    this.most = most;
  }

  void write(ResultSet answer, PrintStream out) {
    List<String> header = answer.getResultVars();
    List<List<String>> rows = new ArrayList<>();
    int count = 0;
    while (answer.hasNext()) {
      QuerySolution solution = answer.next();
      count++;
      if (count <= most) {
        rows.add(header.stream().map(name -> cell(solution.get(name))).toList());
      }
    }
    int[] widths = new int[header.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = width(header.get(column));
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
    }
    line(header, widths, out);
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.append("-".repeat(width)).append(GAP);
    }
    out.println(rule.toString().stripTrailing());
    rows.forEach(row -> line(row, widths, out));
    String left = count > rows.size() ? ", " + rows.size() + " of them shown" : "";
    out.println("(" + count + (count == 1 ? " row" : " rows") + left + ")");
  }

  private static void line(List<String> cells, int[] widths, PrintStream out) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      line.append(cell).append(" ".repeat(widths[column] - width(cell))).append(GAP);
    }
    out.println(line.toString().stripTrailing());
  }

  private String cell(@Nullable RDFNode node) {
    if (node == null) {
      return "";
    }
    String text =
        node.isLiteral()
            ? node.asLiteral().getLexicalForm()
            : node.isURIResource()
                ? prefixes.shortForm(node.asResource().getURI())
                : node.toString();
    String line = text.replaceAll("\\s+", " ");
    return width(line) <= WIDEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
