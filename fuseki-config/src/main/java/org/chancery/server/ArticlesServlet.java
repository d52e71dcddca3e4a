package org.chancery.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.jena.atlas.json.JsonObject;
import org.chancery.access.Accounts;
import org.chancery.access.Admission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way to write through the server: {@code GET} tells what the store holds, {@code POST}
 * takes a batch of articles. Each request has to show whose it is; none from a page in a browser is
 * answered.
 */
final class ArticlesServlet extends HttpServlet {
  /** JSON, one value a line. */
  static final String LINES = "application/x-ndjson";

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ArticlesServlet.class);

  private static final long MAX_SENT = 256L << 20;
  private static final long MAX_UNPACKED = 4L << 30;
  private static final int BATCHES_RECEIVED_AT_A_TIME = 8;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration BUSY = Duration.ofSeconds(2);

  private final transient Accounts accounts;
  private final transient ArticleIntake intake;
  private final transient Semaphore receiving = new Semaphore(BATCHES_RECEIVED_AT_A_TIME);

  ArticlesServlet(Accounts accounts, ArticleIntake intake) {
    this.accounts = accounts;
    this.intake = intake;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
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

  private void serve(HttpServletRequest request, HttpServletResponse response, String name)
      throws IOException {
    switch (request.getMethod()) {
      case "GET" -> list(request, response);
      case "POST" -> receive(request, response, name);
      default -> {
        response.setHeader("Allow", "GET, POST");
        refuse(
            response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only GET and POST are offered.");
      }
    }
  }

  private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType(LINES);
    String accepted = request.getHeader("Accept-Encoding");
    if (accepted == null || !accepted.contains("gzip")) {
      intake.list(response.getOutputStream());
      return;
    }
    response.setHeader("Content-Encoding", "gzip");
    OutputStream packed = new GZIPOutputStream(response.getOutputStream(), 1 << 13);
    intake.list(packed);
    packed.close();
  }

  private void receive(HttpServletRequest request, HttpServletResponse response, String name)
      throws IOException {
    if (!isLines(request.getContentType())) {
      refuse(
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          "Expected the content type " + LINES);
      return;
    }
    String encoding = request.getHeader("Content-Encoding");
    boolean packed = "gzip".equalsIgnoreCase(encoding);
    if (!packed && encoding != null && !encoding.equalsIgnoreCase("identity")) {
      refuse(
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          "Expected the content encoding gzip or none");
      return;
    }
    if (!receiving.tryAcquire()) {
      postpone(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          BUSY,
          "Other batches are being received");
      return;
    }
    try {
      answer(response, HttpServletResponse.SC_OK, take(request, packed, name));
    } catch (IntakeException e) {
      LOG.warn("Did not take a batch of {}: {}", name, e.getMessage());
      refuse(response, e.reason().status(), message(e));
    } catch (FileSystemException e) {
      LOG.error("Cannot receive a batch", e);
      refuse(
          response,
          HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
          "The server cannot put the batch aside in its temporary folder: " + e.getReason());
    } catch (RuntimeException e) {
      LOG.error("Failed on a batch of {}", name, e);
      refuse(
          response,
          HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
          "The server failed on the batch; its log says at what.");
    } finally {
      receiving.release();
    }
  }

  // Received as a whole before anything is done with it, so that a slow client keeps nobody waiting
  // and one that breaks off leaves nothing.
  private String take(HttpServletRequest request, boolean packed, String name) throws IOException {
    long start = System.nanoTime();
    Path body = Files.createTempFile("chancery-batch", ".jsonl");
    try {
      try (InputStream in = new LimitedInput(request.getInputStream(), MAX_SENT, "The batch");
          OutputStream out = Files.newOutputStream(body)) {
        in.transferTo(out);
      }
      try (InputStream lines = open(body, packed)) {
        String report = intake.take(lines);
        LOG.info("Took a batch of {} in {} ms", name, (System.nanoTime() - start) / 1_000_000);
        return report;
      } catch (ZipException | EOFException e) {
        throw new IntakeException(
            IntakeException.Reason.MALFORMED, "Expected a complete gzip file: " + message(e), e);
      }
    } finally {
      Files.deleteIfExists(body);
    }
  }

  private static InputStream open(Path body, boolean packed) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(body));
    try {
      return new LimitedInput(
          packed ? new GZIPInputStream(in) : in, MAX_UNPACKED, "The unpacked batch");
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static boolean isLines(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    int parameters = contentType.indexOf(';');
    String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
    return type.strip().toLowerCase(Locale.ROOT).equals(LINES);
  }

  private static String message(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static void postpone(
      HttpServletResponse response, int status, Duration delay, String reason) throws IOException {
    long seconds = Math.max(1, delay.plusMillis(999).toSeconds());
    response.setHeader("Retry-After", Long.toString(seconds));
    refuse(response, status, reason + ": try again in " + seconds + " s.");
  }

  private static void refuse(HttpServletResponse response, int status, String error)
      throws IOException {
    JsonObject object = new JsonObject();
    object.put("error", error);
    answer(response, status, object.toString());
  }

  private static void answer(HttpServletResponse response, int status, String json)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
