package org.chancery.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.chancery.build.Statements;
import org.chancery.server.IntakeException;
import org.chancery.server.IntakeException.Reason;
import org.jspecify.annotations.Nullable;

/** Reads a batch line by line, and refuses it where a line is not as it has to be. */
final class BatchReader {
  private static final int MOST_ARTICLES = 100_000;
  private static final int LONGEST_ID = 4096;

  private final Lines lines;
  private final Header server;
  private final Set<String> ids = new HashSet<>();
  private boolean begun;
  private boolean strict;
  private Statements statements = Statements.NONE;

  BatchReader(InputStream in, Header server) {
    this.lines = new Lines(in, Json.LONGEST_LINE);
    this.server = server;
  }

  /**
   * The next entry, or null at the end; either {@link Entry#remove} is there, or article and key.
   *
   * @throws IntakeException where a line is malformed, or the sender does not fit
   */
  @Nullable Entry next() throws IOException {
    try {
      if (!begun) {
        begin();
      }
      String line = lines.next();
      return line == null ? null : checked(Json.read(line, Entry.class));
    } catch (IllegalArgumentException e) {
      throw malformed(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Whether the sender wants a batch refused that breaks the shapes; known after the first entry.
   */
  boolean isStrict() {
    return strict;
  }

  /** What people state in it; known after the first entry. */
  Statements statements() {
    return statements;
  }

  /** The refusal of the batch for the line that was read last. */
  IntakeException malformed(String what) {
    return new IntakeException(Reason.MALFORMED, "line " + lines.number() + ": " + what);
  }

  private void begin() throws IOException {
    begun = true;
    String line = lines.next();
    if (line == null) {
      throw new IntakeException(Reason.MALFORMED, "line 1: expected a header, not an empty batch");
    }
    Header client = Json.read(line, Header.class);
    if (!server.fits(client)) {
      throw new IntakeException(Reason.CONFLICT, Header.difference(server, client));
    }
    strict = client.strict();
    if (client.statements() != null) {
      statements = client.statements();
    }
  }

  private Entry checked(Entry entry) throws IntakeException {
    String id = entry.remove() == null ? entry.article() : entry.remove();
    if (id == null
        || (entry.remove() != null && entry.article() != null)
        || (entry.article() != null && entry.key() == null)) {
      throw malformed("expected an article with its key, or the id of one to remove");
    }
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw malformed("expected an id of 1 to " + LONGEST_ID + " characters");
    }
    if (!ids.add(id)) {
      throw malformed("a second time the article " + id);
    }
    if (ids.size() > MOST_ARTICLES) {
      throw new IntakeException(
          Reason.TOO_LARGE, "Expected at most " + MOST_ARTICLES + " articles in a batch.");
    }
    return entry;
  }
}
