package org.chancery.transfer;

import java.net.URI;
import java.util.List;
import org.chancery.build.Statements;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;

/**
 * What a build that sends to a server is to do. Immutable.
 *
 * @param inputs files, folders, patterns, or {@code -} for standard input
 * @param server its address, as it is shown when it starts
 * @param reading how articles are read
 * @param extraction how facts are extracted, as the server has it
 * @param statements of people, which the server's store keeps from now on
 * @param prune whether articles go whose source is gone from the places that the inputs name
 * @param strict whether the server is to refuse a batch that breaks the shapes
 * @param threads how many articles are extracted at a time
 * @param size how much is sent at a time
 */
public record RemoteBuildRequest(
    List<String> inputs,
    URI server,
    Credentials credentials,
    ReaderSettings reading,
    ExtractorSettings extraction,
    Statements statements,
    boolean prune,
    boolean strict,
    int threads,
    BatchSize size) {
  public RemoteBuildRequest {
    inputs = List.copyOf(inputs);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }

  /** A request that leaves statements of identity and corrections as they are. */
  public RemoteBuildRequest(
      List<String> inputs,
      URI server,
      Credentials credentials,
      ReaderSettings reading,
      ExtractorSettings extraction,
      boolean prune,
      boolean strict,
      int threads,
      BatchSize size) {
    this(
        inputs,
        server,
        credentials,
        reading,
        extraction,
        Statements.NONE,
        prune,
        strict,
        threads,
        size);
  }

  /** The same, with what people state. */
  public RemoteBuildRequest withStatements(Statements given) {
    return new RemoteBuildRequest(
        inputs, server, credentials, reading, extraction, given, prune, strict, threads, size);
  }
}
