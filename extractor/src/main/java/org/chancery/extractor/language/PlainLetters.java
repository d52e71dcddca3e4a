package org.chancery.extractor.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names without accents, so that {@code Erdoğan} and {@code Erdogan} are found to be alike. */
public final class PlainLetters {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private PlainLetters() {}

  /** The text with base letters in place of accented ones; case and all else stay. */
  public static String of(String text) {
    return MARKS.matcher(Normalizer.normalize(letters(text), Normalizer.Form.NFKD)).replaceAll("");
  }

  // Letters that Unicode does not take apart into a base letter and an accent.
  private static String letters(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case 'ø' -> plain.append('o');
        case 'Ø' -> plain.append('O');
        case 'ł' -> plain.append('l');
        case 'Ł' -> plain.append('L');
        case 'đ', 'ð' -> plain.append('d');
        case 'Đ', 'Ð' -> plain.append('D');
        case 'ı' -> plain.append('i');
        case 'ß' -> plain.append("ss");
        case 'æ' -> plain.append("ae");
        case 'Æ' -> plain.append("Ae");
        case 'œ' -> plain.append("oe");
        case 'ə' -> plain.append('e');
        case 'Ə' -> plain.append('E');
        case 'þ' -> plain.append("th");
        case 'Þ' -> plain.append("Th");
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
