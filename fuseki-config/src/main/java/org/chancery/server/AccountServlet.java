package org.chancery.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.atlas.json.JsonObject;
import org.chancery.access.Accounts;
import org.chancery.access.Admission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers those only who have an account: each request has to show whose it is, and none from a
 * page in a browser is answered.
 */
abstract class AccountServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(AccountServlet.class);
  private static final int TOO_MANY_REQUESTS = 429;

  private final transient Accounts accounts;

  AccountServlet(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.getHeader("Origin") != null || request.getHeader("Sec-Fetch-Site") != null) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "This is not for pages in a browser.");
      return;
    }
    InetAddress from = InetAddress.getByName(request.getRemoteAddr());
    Admission admission = accounts.check(request.getHeader("Authorization"), from);
    if (admission instanceof Admission.Granted granted) {
      serve(request, response, granted.name());
    } else if (admission instanceof Admission.Postponed postponed) {
      postpone(response, TOO_MANY_REQUESTS, postponed.delay(), "Too many attempts");
    } else {
      LOG.warn("Refused a request to write from {}", from.getHostAddress());
      // No challenge for Basic, though it is understood: browsers would ask for a password, keep
      // it, and send it along with whatever pages of others make them send.
      response.setHeader("WWW-Authenticate", "Bearer realm=\"chancery\"");
      refuse(
          response,
          HttpServletResponse.SC_UNAUTHORIZED,
          "Expected the name and password, or the token, of an account of the users' file.");
    }
  }

  /**
   * Answers a request.
   *
   * @param name of the account
   */
  abstract void serve(HttpServletRequest request, HttpServletResponse response, String name)
      throws IOException;

  static void postpone(HttpServletResponse response, int status, Duration delay, String reason)
      throws IOException {
    long seconds = Math.max(1, delay.plusMillis(999).toSeconds());
    response.setHeader("Retry-After", Long.toString(seconds));
    refuse(response, status, reason + ": try again in " + seconds + " s.");
  }

  static void refuse(HttpServletResponse response, int status, String error) throws IOException {
    JsonObject object = new JsonObject();
    object.put("error", error);
    answer(response, status, object.toString());
  }

  static void answer(HttpServletResponse response, int status, String json) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
