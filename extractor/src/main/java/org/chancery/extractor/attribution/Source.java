package org.chancery.extractor.attribution;

import org.jspecify.annotations.Nullable;

/**
 * Who is said to have said it. Immutable.
 *
 * @param range the words that name the source, or null where none do
 * @param headEnd index behind the source's own name, before appositions; 0 where there is none
 * @param inverted whether it stands behind its verb
 */
public record Source(@Nullable TokenRange range, int headEnd, boolean inverted) {
  public static final Source UNNAMED = new Source(null, 0, false);

  public static Source of(int first, int end) {
    return new Source(new TokenRange(first, end), end, false);
  }
}
