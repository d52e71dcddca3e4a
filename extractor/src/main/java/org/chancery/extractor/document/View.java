package org.chancery.extractor.document;

/** Folds a text to one UTF-16 unit per code point; see {@link Document#view()}. */
final class View {
  private static final char LETTER_OUTSIDE_PLANE = 'x';
  private static final char SYMBOL_OUTSIDE_PLANE = '\u25A1';

  private View() {}

  static String of(String text) {
    StringBuilder view = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      boolean beforeLineFeed = next < text.length() && text.charAt(next) == '\n';
      view.append(codePoint == '\r' ? (beforeLineFeed ? ' ' : '\n') : fold(codePoint));
      i = next;
    }
    return view.toString();
  }

  private static char fold(int codePoint) {
    if (!Character.isBmpCodePoint(codePoint)) {
      return Character.isLetterOrDigit(codePoint) ? LETTER_OUTSIDE_PLANE : SYMBOL_OUTSIDE_PLANE;
    }
    return switch (codePoint) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2039', '\u203A', '\u02BC', '\u00B4', '`' ->
          '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
      case '\u2010', '\u2011' -> '-';
      case '\t', '\u00A0', '\u202F', '\u205F', '\u3000', '\f', '\u000B' -> ' ';
      case '\u0085', '\u2028', '\u2029' -> '\n';
      default -> isSpaceOrDirection(codePoint) ? ' ' : (char) codePoint;
    };
  }

  /** Spaces of all widths, none included, and the marks that only set the direction of writing. */
  private static boolean isSpaceOrDirection(int codePoint) {
    return (codePoint >= 0x2000 && codePoint <= 0x200B)
        || codePoint == 0x200E
        || codePoint == 0x200F
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || codePoint == 0xFEFF;
  }
}
