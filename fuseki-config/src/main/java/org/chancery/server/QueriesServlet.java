package org.chancery.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** Lists the saved queries as a JSON array of objects with name, title, comment and query. */
final class QueriesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final String json;

  QueriesServlet(List<SavedQuery> queries) {
    JsonArray array = new JsonArray();
    for (SavedQuery query : queries) {
      JsonObject object = new JsonObject();
      object.put("name", query.name());
      object.put("title", query.title());
      object.put("comment", query.comment());
      object.put("query", query.text());
      array.add(object);
    }
    this.json = array.toString();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
