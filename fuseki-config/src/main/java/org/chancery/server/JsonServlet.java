package org.chancery.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** Serves something that does not change while the server runs, as JSON. */
final class JsonServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final String json;

  private JsonServlet(JsonValue json) {
    this.json = json.toString();
  }

  /** An array of objects with name, title, comment and query. */
  static JsonServlet of(List<SavedQuery> queries) {
    JsonArray array = new JsonArray();
    for (SavedQuery query : queries) {
      JsonObject object = new JsonObject();
      object.put("name", query.name());
      object.put("title", query.title());
      object.put("comment", query.comment());
      object.put("query", query.text());
      array.add(object);
    }
    return new JsonServlet(array);
  }

  /** An object with the keys and values of a map. */
  static JsonServlet of(Map<String, String> map) {
    JsonObject object = new JsonObject();
    map.forEach(object::put);
    return new JsonServlet(object);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
