package org.chancery.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Takes what clients send into the store. The server calls it for those only that have shown who
 * they are, from several threads at once.
 */
public interface ArticleIntake {
  /**
   * Writes down what the store holds, so that a client can leave out what is there already.
   *
   * @param out gets JSON, one value a line, in UTF-8; it is not closed
   * @throws IOException where the client cannot be written to
   */
  void list(OutputStream out) throws IOException;

  /**
   * Takes a batch as a whole or not at all.
   *
   * @param batch JSON, one value a line, in UTF-8; of a bounded length
   * @return a report, one JSON object
   * @throws IntakeException where it was not taken
   * @throws IOException where the batch cannot be read to its end
   */
  String take(InputStream batch) throws IOException;
}
