package org.chancery.extractor.document;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that articles are to be read from. Immutable.
 *
 * @param path the file, or null for standard input
 * @param name the file as it is called in messages
 * @param id the id of its article, when the file gives none itself: its path relative to the given
 *     input, with slashes and without extensions, in Unicode normal form C
 */
public record InputFile(@Nullable Path path, String name, String id) {
  /** How standard input is called in messages; also the id of a text read from there. */
  public static final String STANDARD_INPUT = "standard-input";
}
