package org.chancery.cli;

import java.io.PrintStream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;

/** Runs queries and writes their answers. */
final class Answers {
  private Answers() {}

  /** Runs a query over a dataset, which must be in a transaction, and writes the answer. */
  static void write(Query query, DatasetGraph dataset, AnswerFormat format, PrintStream out) {
    write(query, dataset, format, Integer.MAX_VALUE, out);
  }

  /** Likewise, with so many rows of a table for people at most. */
  static void write(
      Query query, DatasetGraph dataset, AnswerFormat format, int most, PrintStream out) {
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(query).build()) {
      if (query.isSelectType()) {
        writeRows(execution.execSelect(), query, format, most, out);
      } else if (query.isAskType()) {
        boolean answer = execution.execAsk();
        if (format == AnswerFormat.TEXT) {
          out.println(answer ? "yes" : "no");
        } else {
          ResultSetFormatter.output(out, answer, language(format));
        }
      } else {
        RDFDataMgr.write(
            out,
            query.isDescribeType() ? execution.execDescribe() : execution.execConstruct(),
            RDFFormat.TURTLE_PRETTY);
      }
    }
    out.flush();
  }

  private static void writeRows(
      ResultSet rows, Query query, AnswerFormat format, int most, PrintStream out) {
    if (format == AnswerFormat.TEXT) {
      new TextTable(query.getPrefixMapping(), most).write(rows, out);
    } else {
      ResultSetFormatter.output(out, rows, language(format));
    }
  }

  private static Lang language(AnswerFormat format) {
    return switch (format) {
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case XML -> ResultSetLang.RS_XML;
      case JSON, TEXT -> ResultSetLang.RS_JSON;
    };
  }
}
