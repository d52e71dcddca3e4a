package org.chancery.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * Answers SPARQL queries, except those that are too long or ask for what is switched off here. It
 * says so with an error, where Jena would answer {@code SERVICE SILENT} with an empty row and an
 * unknown function with an unbound variable.
 */
final class GuardedQueries extends SPARQL_QueryDataset {
  private final int maxLength;

  GuardedQueries(int maxLength) {
    this.maxLength = maxLength;
  }

  @Override
  protected void executeBody(HttpAction action) {
    // Bounded here, because the superclass reads whatever is sent. A character has up to four
    // bytes.
    byte[] body;
    try (InputStream in = action.getRequestInputStream()) {
      body = in.readNBytes(4 * maxLength + 1);
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
      return;
    }
    execute(new String(body, StandardCharsets.UTF_8), action);
  }

  @Override
  protected void execute(String query, HttpAction action) {
    if (query.length() > maxLength) {
      ServletOps.error(
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "The query is longer than " + maxLength + " characters");
    }
    super.execute(query, action);
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    if (query.getQueryPattern() == null) {
      return;
    }
    Walker.walk(Algebra.compile(query), new RefusedOperations(), new RefusedFunctions());
  }

  private static final class RefusedOperations extends OpVisitorBase {
    @Override
    public void visit(OpService service) {
      ServletOps.errorBadRequest("SERVICE is not offered here");
    }

    @Override
    public void visit(OpProcedure procedure) {
      ServletOps.errorBadRequest("CALL is not offered here");
    }
  }

  private static final class RefusedFunctions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Function call
          && call.getFunctionIRI().startsWith(ARQConstants.javaClassURIScheme)) {
        ServletOps.errorBadRequest("java: functions are not offered here");
      }
    }
  }
}
