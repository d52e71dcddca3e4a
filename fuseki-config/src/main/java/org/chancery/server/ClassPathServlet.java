package org.chancery.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the files below a folder of the class path; {@code index.html} for the folder itself. */
final class ClassPathServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  // Nothing but the page's own origin: no outside request, no inline script.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final String folder;

  /**
   * @param folder absolute on the class path, with a slash at its end
   */
  ClassPathServlet(String folder) {
    this.folder = folder;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = path(request.getPathInfo());
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    try (InputStream in = type == null ? null : open(path)) {
      if (type == null || in == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(type);
      response.setHeader("Cache-Control", "no-cache");
      response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
      in.transferTo(response.getOutputStream());
    }
  }

  private static String path(@Nullable String pathInfo) {
    return pathInfo == null || pathInfo.equals("/") ? "index.html" : pathInfo.substring(1);
  }

  private @Nullable InputStream open(String path) {
    boolean leavesFolder = path.contains("..") || path.startsWith("/") || path.contains("\\");
    return leavesFolder ? null : ClassPathServlet.class.getResourceAsStream(folder + path);
  }
}
