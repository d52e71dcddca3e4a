package org.chancery.extractor.profile;

/** The beginning of a text, short enough for a label. Safe to share between threads. */
public final class Excerpt {
  private static final int LONGEST = 120;

  private Excerpt() {}

  /** The words on one line, cut at a word's end where they are longer than 120 code points. */
  public static String of(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    int end = line.offsetByCodePoints(0, LONGEST);
    int space = line.lastIndexOf(' ', end);
    return line.substring(0, space > end / 2 ? space : end) + " …";
  }
}
