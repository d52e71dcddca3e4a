package org.chancery.build;

import java.nio.file.Path;
import java.util.List;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a build is to do. Immutable.
 *
 * @param inputs files, folders, patterns, or {@code -} for standard input
 * @param store the folder of the store; made where there is none
 * @param reading how articles are read
 * @param extraction how facts are extracted
 * @param identity a file of the user's statements of identity, which the store keeps from now on;
 *     null for those that it keeps already
 * @param threads how many articles are extracted at a time; the graph does not depend on it
 */
public record BuildRequest(
    List<String> inputs,
    Path store,
    ReaderSettings reading,
    ExtractorSettings extraction,
    @Nullable Path identity,
    int threads) {
  public BuildRequest {
    inputs = List.copyOf(inputs);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }

  /** A request that leaves the statements of identity as they are. */
  public BuildRequest(
      List<String> inputs,
      Path store,
      ReaderSettings reading,
      ExtractorSettings extraction,
      int threads) {
    this(inputs, store, reading, extraction, null, threads);
  }
}
