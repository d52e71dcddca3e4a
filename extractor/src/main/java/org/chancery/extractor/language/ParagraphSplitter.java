package org.chancery.extractor.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;

/**
 * Finds paragraphs. A blank line always ends one. A single line end does, too, unless the text is
 * hard-wrapped: that is decided once for the whole text, by whether its lines are as full as a
 * common width allows. A line that goes on in lower case never ends a paragraph.
 */
final class ParagraphSplitter {
  private static final int WIDEST_WRAP = 160;
  private static final double FULL_LINES = 0.75;
  private static final double OPEN_LINES = 0.5;
  private static final int ENOUGH_LINES = 3;
  private static final Pattern TERMINAL = Pattern.compile(".*[.!?:][\"')\\]]*");
  private static final Pattern LIST_OR_HEADING = Pattern.compile("(?:#{1,6}|[-*+>]|\\d+[.)]) .*");

  private ParagraphSplitter() {}

  /** A line without the spaces around it; empty lines are left out, and remembered as a gap. */
  private record Line(int begin, int end, boolean afterGap, boolean indented, String text) {}

  /** The paragraphs of a text, without the spaces around them. */
  static List<Span> split(String view) {
    List<Line> lines = lines(view);
    int width = lines.stream().mapToInt(line -> line.text.length()).max().orElse(0);
    boolean wrapped = isWrapped(lines, width);
    List<Span> paragraphs = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      begin = begin < 0 ? line.begin : begin;
      boolean last = i + 1 == lines.size();
      if (last || !goesOn(line, lines.get(i + 1), wrapped ? width : 0)) {
        paragraphs.add(new Span(begin, line.end));
        begin = -1;
      }
    }
    return List.copyOf(paragraphs);
  }

  private static List<Line> lines(String view) {
    List<Line> lines = new ArrayList<>();
    boolean gap = false;
    for (int at = 0; at < view.length(); ) {
      int lineEnd = view.indexOf('\n', at);
      lineEnd = lineEnd < 0 ? view.length() : lineEnd;
      int begin = at;
      int end = lineEnd;
      while (begin < end && Character.isWhitespace(view.charAt(begin))) {
        begin++;
      }
      while (end > begin && Character.isWhitespace(view.charAt(end - 1))) {
        end--;
      }
      if (begin < end) {
        lines.add(new Line(begin, end, gap, begin - at > 1, view.substring(begin, end)));
      }
      gap = begin == end;
      at = lineEnd + 1;
    }
    return lines;
  }

  private static boolean isWrapped(List<Line> lines, int width) {
    int pairs = 0;
    int full = 0;
    int open = 0;
    boolean lowerCase = false;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line next = lines.get(i + 1);
      if (next.afterGap) {
        continue;
      }
      Line line = lines.get(i);
      pairs++;
      full += isFull(line, next, width) ? 1 : 0;
      open += TERMINAL.matcher(line.text).matches() ? 0 : 1;
      lowerCase |= Character.isLowerCase(next.text.charAt(0));
    }
    return width <= WIDEST_WRAP
        && pairs > 0
        && (pairs >= ENOUGH_LINES || lowerCase)
        && full >= FULL_LINES * pairs
        && open >= OPEN_LINES * pairs;
  }

  /**
   * Whether a paragraph goes on behind a line.
   *
   * @param width of the text where it is wrapped, else 0
   */
  private static boolean goesOn(Line line, Line next, int width) {
    boolean ended = TERMINAL.matcher(line.text).matches();
    if (next.afterGap || LIST_OR_HEADING.matcher(next.text).matches()) {
      return false;
    }
    if (width == 0) {
      return !ended && Character.isLowerCase(next.text.charAt(0));
    }
    boolean newIndent = next.indented && !line.indented;
    return !newIndent && (isFull(line, next, width) || !ended);
  }

  /** Whether the next line's first word would not have fitted on this line. */
  private static boolean isFull(Line line, Line next, int width) {
    int space = next.text.indexOf(' ');
    int firstWord = space < 0 ? next.text.length() : space;
    return line.text.length() + 1 + firstWord >= width;
  }
}
