package org.chancery.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.chancery.access.Accounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way to write through the server: {@code GET} tells what the store holds, {@code POST}
 * takes a batch of articles.
 */
final class ArticlesServlet extends AccountServlet {
  /** JSON, one value a line. */
  static final String LINES = "application/x-ndjson";

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ArticlesServlet.class);

  private static final long MAX_SENT = 256L << 20;
  private static final long MAX_UNPACKED = 4L << 30;
  private static final int BATCHES_RECEIVED_AT_A_TIME = 8;
  private static final Duration BUSY = Duration.ofSeconds(2);

  private final transient ArticleIntake intake;
  private final transient Semaphore receiving = new Semaphore(BATCHES_RECEIVED_AT_A_TIME);

  ArticlesServlet(Accounts accounts, ArticleIntake intake) {
    super(accounts);
    this.intake = intake;
  }

  @Override
  void serve(HttpServletRequest request, HttpServletResponse response, String name)
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
}
