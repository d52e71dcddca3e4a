package org.chancery.extractor.mention;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How texts introduce the acronym of a body beside its name. Safe to share between threads. */
public final class Acronyms {
  private static final String ACRONYM = "(\\p{Lu}[\\p{L}\\p{N}&-]*[\\p{Lu}\\p{N}s])";
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\s*\\((?:the |known as |or )?\\W?" + ACRONYM + "\\W?[),;]");
  private static final Pattern NAMED =
      Pattern.compile(
          ",? (?:or|(?:better |also |commonly )?known (?:as|by its initials)(?: the)?|called)"
              + " (?:the )?\\W?"
              + ACRONYM
              + "\\b");
  private static final Pattern BESIDE = Pattern.compile(", (?:the )?" + ACRONYM + "[,.]");
  private static final Pattern BEFORE_BRACKET = Pattern.compile(ACRONYM + "\\s*\\((?:the )?$");
  private static final int REACH = 60;

  private Acronyms() {}

  /**
   * The acronym that stands behind a name: {@code (BFC)}, {@code , known as FACT,}, {@code , or
   * FARC}. Beside a name with nothing but a comma it must be made of the name's first letters.
   *
   * @param view the text
   * @param name the body's name
   * @param end the offset behind the name in the text
   */
  public static Optional<String> behind(String view, String name, int end) {
    String rest = view.substring(end, Math.min(view.length(), end + REACH));
    for (Pattern pattern : new Pattern[] {IN_BRACKETS, NAMED, BESIDE}) {
      Matcher matcher = pattern.matcher(rest);
      if (matcher.lookingAt()
          && isAcronym(matcher.group(1))
          && (pattern != BESIDE || isOf(matcher.group(1), name))) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  /** The acronym before a name in brackets, {@code MBC (Maltese Budget Commission)}. */
  public static Optional<String> before(String view, String name, int begin) {
    Matcher matcher = BEFORE_BRACKET.matcher(view.substring(Math.max(0, begin - REACH), begin));
    return matcher.find() && isAcronym(matcher.group(1)) && isOf(matcher.group(1), name)
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  private static boolean isAcronym(String word) {
    long capitals = word.chars().filter(c -> Character.isUpperCase(c)).count();
    return capitals >= 2 && word.length() <= 10;
  }

  /** Whether an acronym has the first letters of the name's capitalised words, or of all words. */
  private static boolean isOf(String acronym, String name) {
    StringBuilder capitals = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (String word : name.split("[\\s-]+", -1)) {
      if (!word.isEmpty()) {
        char first = Character.toUpperCase(word.charAt(0));
        all.append(first);
        if (Character.isUpperCase(word.charAt(0))) {
          capitals.append(first);
        }
      }
    }
    return acronym.contentEquals(capitals) || acronym.contentEquals(all);
  }
}
