package org.chancery.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.jena.atlas.json.JsonObject;
import org.chancery.access.Accounts;
import org.chancery.store.CompactionResult;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after a store while it is served: {@code GET} makes a backup, {@code POST} compacts it. The
 * records in a backup hold more of the articles than the graph shows, so it is not for everybody.
 */
final class StoreServlet extends AccountServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(StoreServlet.class);
  private static final Duration BUSY = Duration.ofSeconds(30);

  private final transient KnowledgeStore store;
  private final transient Semaphore working = new Semaphore(1);

  StoreServlet(Accounts accounts, KnowledgeStore store) {
    super(accounts);
    this.store = store;
  }

  @Override
  void serve(HttpServletRequest request, HttpServletResponse response, String name)
      throws IOException {
    boolean backup = request.getServletPath().equals(ChanceryServer.BACKUP);
    String method = backup ? "GET" : "POST";
    if (!request.getMethod().equals(method)) {
      response.setHeader("Allow", method);
      refuse(
          response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only " + method + " is offered.");
      return;
    }
    if (!working.tryAcquire()) {
      postpone(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          BUSY,
          "Another backup or compaction goes on");
      return;
    }
    try {
      if (backup) {
        LOG.info("Backup for {}", name);
        // Where it fails in the middle, the connection breaks off before the end of the archive.
        response.setContentType("application/zip");
        store.backup(response.getOutputStream());
      } else {
        LOG.info("Compaction for {}", name);
        answer(response, HttpServletResponse.SC_OK, json(store.compact()));
      }
    } catch (StoreException e) {
      LOG.error("Failed for {}", name, e);
      if (response.isCommitted()) {
        throw e;
      }
      refuse(
          response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, String.valueOf(e.getMessage()));
    } finally {
      working.release();
    }
  }

  private static String json(CompactionResult result) {
    JsonObject json = new JsonObject();
    json.put("before", result.before());
    json.put("after", result.after());
    return json.toString();
  }
}
