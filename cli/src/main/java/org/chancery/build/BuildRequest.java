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
 * @param corrections a file of users' corrections, which the store keeps from now on; null for
 *     those that it keeps already
 * @param prune whether articles go whose source is gone from the places that the inputs name
 * @param freshFrom from how many articles to write, where these are more than half, the whole graph
 *     is loaded in bulk into a new place; the graph does not depend on it
 * @param strict whether a batch that breaks the shapes is refused
 * @param threads how many articles are extracted at a time; the graph does not depend on it
 */
public record BuildRequest(
    List<String> inputs,
    Path store,
    ReaderSettings reading,
    ExtractorSettings extraction,
    @Nullable Path identity,
    @Nullable Path corrections,
    boolean prune,
    int freshFrom,
    boolean strict,
    int threads) {
  /** As measured: below, one transaction is as fast and spares a copy of the store. */
  public static final int FRESH_FROM = 2_000;

  public BuildRequest {
    inputs = List.copyOf(inputs);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }

  /**
   * A request that leaves statements of identity and corrections as they are and removes nothing.
   */
  public BuildRequest(
      List<String> inputs,
      Path store,
      ReaderSettings reading,
      ExtractorSettings extraction,
      int threads) {
    this(
        inputs,
        store,
        reading,
        extraction,
        /* identity= */ null,
        /* corrections= */ null,
        /* prune= */ false,
        FRESH_FROM,
        /* strict= */ false,
        threads);
  }

  /** The same with other statements of identity. */
  public BuildRequest withIdentity(@Nullable Path statements) {
    return new BuildRequest(
        inputs,
        store,
        reading,
        extraction,
        statements,
        corrections,
        prune,
        freshFrom,
        strict,
        threads);
  }

  /** The same with other corrections. */
  public BuildRequest withCorrections(@Nullable Path file) {
    return new BuildRequest(
        inputs, store, reading, extraction, identity, file, prune, freshFrom, strict, threads);
  }

  /** The same, removing articles whose source is gone or leaving them alone. */
  public BuildRequest withPrune(boolean pruned) {
    return new BuildRequest(
        inputs,
        store,
        reading,
        extraction,
        identity,
        corrections,
        pruned,
        freshFrom,
        strict,
        threads);
  }

  /** The same with another number of articles from which on the graph is loaded in bulk. */
  public BuildRequest withFreshFrom(int from) {
    return new BuildRequest(
        inputs, store, reading, extraction, identity, corrections, prune, from, strict, threads);
  }

  /** The same, refusing a batch that breaks the shapes or only telling of it. */
  public BuildRequest withStrict(boolean refusing) {
    return new BuildRequest(
        inputs,
        store,
        reading,
        extraction,
        identity,
        corrections,
        prune,
        freshFrom,
        refusing,
        threads);
  }
}
