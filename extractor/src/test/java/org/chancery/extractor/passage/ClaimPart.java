package org.chancery.extractor.passage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;

/**
 * Words of a passage that are source, cue or content of a claim, or a piece of it. Immutable.
 *
 * @param claim the claim's number in its passage
 * @param span in code points
 * @param line of the file, from 1
 */
record ClaimPart(Role role, int claim, Span span, int line) {
  private static final Pattern ID = Pattern.compile("([SQC])([1-9][0-9]{0,2})");

  /** What words are to a claim. */
  enum Role {
    /** They name who says it: {@code S}. */
    SOURCE,
    /** They signal that it is said: {@code Q}. */
    CUE,
    /** They are what is said: {@code C}. */
    CONTENT
  }

  /** Whether a mark's id is that of a claim's part. */
  static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /** The part that a mark with an id such as {@code S1} makes. */
  static ClaimPart of(String id, Span span, int line) {
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("expected an id such as S1, not " + id);
    }
    Role role =
        switch (id.charAt(0)) {
          case 'S' -> Role.SOURCE;
          case 'Q' -> Role.CUE;
          default -> Role.CONTENT;
        };
    return new ClaimPart(role, Integer.parseInt(matcher.group(2)), span, line);
  }
}
