package org.chancery.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;

/**
 * A text as attributions are scored on it, whatever tokens a system has: a token is a run of
 * letters, digits and low lines, or any other character that is no space. Not changed once made.
 */
public final class ScoredText {
  /** How much of a content stands inside of double quotation marks. */
  public enum Kind {
    DIRECT,
    MIXED,
    INDIRECT
  }

  private static final String OPENING = "\u201C\"\u201E\u00AB";
  private static final String CLOSING = "\u201D\u00BB";

  /** A quotation that is left open ends here. */
  private static final Pattern PARAGRAPH_END =
      Pattern.compile("\r?\n[ \t]*(?:\r?\n|(?=[" + OPENING + "]))");

  private final String text;
  private final int[] tokenAt;
  private final BitSet words = new BitSet();
  private final BitSet quoted;

  /** A text, without a byte-order mark. */
  public ScoredText(String text) {
    this.text = oneForEach(text);
    this.tokenAt = new int[this.text.length()];
    this.quoted = new BitSet();
    findTokens(text.codePoints().toArray());
    findQuotations();
  }

  /** One character for each code point, so that indexes are offsets; others than these are none. */
  private static String oneForEach(String text) {
    StringBuilder view = new StringBuilder();
    text.codePoints().forEach(c -> view.append(Character.isBmpCodePoint(c) ? (char) c : '*'));
    return view.toString();
  }

  private void findTokens(int[] points) {
    int token = -1;
    boolean inWord = false;
    for (int i = 0; i < points.length; i++) {
      boolean letter = isWordPart(points[i]);
      boolean space = Character.isWhitespace(points[i]) || Character.isSpaceChar(points[i]);
      if (!space && !(letter && inWord)) {
        token++;
        words.set(token, letter);
      }
      tokenAt[i] = space ? -1 : token;
      inWord = letter;
    }
  }

  private static boolean isWordPart(int point) {
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || point == '_';
  }

  private void findQuotations() {
    BitSet ends = new BitSet();
    for (Matcher end = PARAGRAPH_END.matcher(text); end.find(); ) {
      ends.set(end.start());
    }
    ends.set(text.length());
    int open = -1;
    for (int i = 0; i <= text.length(); i++) {
      if (open < 0) {
        open = i < text.length() && OPENING.indexOf(text.charAt(i)) >= 0 ? i : -1;
      } else if (ends.get(i) || closes(text.charAt(open), text.charAt(i))) {
        quoted.set(open, ends.get(i) ? i : i + 1);
        open = -1;
      }
    }
  }

  private static boolean closes(char open, char mark) {
    return open == '"' ? mark == '"' : CLOSING.indexOf(mark) >= 0;
  }

  /** The tokens of which some character lies in one of the spans. */
  BitSet tokens(List<Span> spans) {
    BitSet tokens = new BitSet();
    for (Span span : spans) {
      for (int i = span.begin(); i < Math.min(span.end(), tokenAt.length); i++) {
        if (tokenAt[i] >= 0) {
          tokens.set(tokenAt[i]);
        }
      }
    }
    return tokens;
  }

  /** The parts of a span that stand inside of double quotation marks, in the order of the text. */
  public List<Span> quoted(Span span) {
    List<Span> parts = new ArrayList<>();
    int end = Math.min(span.end(), text.length());
    for (int begin = quoted.nextSetBit(span.begin()); begin >= 0 && begin < end; ) {
      int behind = Math.min(end, quoted.nextClearBit(begin));
      parts.add(new Span(begin, behind));
      begin = quoted.nextSetBit(behind);
    }
    return parts;
  }

  /** By the words of a content; marks do not count. */
  public Kind kind(List<Span> content) {
    BitSet all = new BitSet();
    BitSet inside = new BitSet();
    for (Span span : content) {
      for (int i = span.begin(); i < Math.min(span.end(), tokenAt.length); i++) {
        if (tokenAt[i] >= 0 && words.get(tokenAt[i])) {
          all.set(tokenAt[i]);
          inside.set(tokenAt[i], quoted.get(i) || inside.get(tokenAt[i]));
        }
      }
    }
    if (inside.isEmpty()) {
      return Kind.INDIRECT;
    }
    return inside.equals(all) ? Kind.DIRECT : Kind.MIXED;
  }
}
