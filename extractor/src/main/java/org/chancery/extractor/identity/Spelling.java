package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.extractor.entity.ShortForms;
import org.chancery.extractor.language.WordFile;

/** Keys under which spellings of one name meet. Safe to share between threads. */
final class Spelling {
  private record Rule(Pattern letters, String replacement) {}

  private static final List<Rule> RULES = rules();
  private static final Map<String, String> WHOLE_WORDS = wholeWords();
  private static final Set<String> ARTICLES = Set.of("al", "el", "bin", "ibn", "ben");

  private Spelling() {}

  /** The key of a name: its words, without regard to romanisation, spaces and articles. */
  static String key(List<String> words) {
    return key(words, Spelling::key);
  }

  /**
   * The same for many names.
   *
   * @param keyOf gives the key of a word, which takes long, from memory
   */
  static String key(List<String> words, UnaryOperator<String> keyOf) {
    return words.stream()
        .filter(word -> words.size() == 1 || !ARTICLES.contains(word))
        .map(keyOf)
        .collect(Collectors.joining());
  }

  /** The same whatever the order of the words. */
  static String sortedKey(List<String> words) {
    return sortedKey(words, Spelling::key);
  }

  /** The same whatever the order of the words, for many names. */
  static String sortedKey(List<String> words, UnaryOperator<String> keyOf) {
    return words.stream().map(keyOf).sorted().collect(Collectors.joining(" "));
  }

  /** The key of a word in its normal form. */
  static String key(String word) {
    String known = WHOLE_WORDS.get(word);
    return known == null ? spelled(word) : known;
  }

  /** Whether one name is the other with its first or last word moved to the other end. */
  static boolean isTurned(List<String> one, List<String> other) {
    if (one.size() != other.size()) {
      return false;
    }
    List<String> turned = new ArrayList<>(keys(one));
    Collections.rotate(turned, 1);
    if (turned.equals(keys(other))) {
      return true;
    }
    Collections.rotate(turned, -2);
    return turned.equals(keys(other));
  }

  /** Whether one given name is a usual short form of the other ({@code joe}, {@code joseph}). */
  static boolean isShortForm(String one, String other) {
    return ShortForms.areAlike(one, other);
  }

  private static List<String> keys(List<String> words) {
    return words.stream().map(Spelling::key).toList();
  }

  private static String spelled(String word) {
    String key = word;
    for (Rule rule : RULES) {
      key = rule.letters().matcher(key).replaceAll(rule.replacement());
    }
    return key;
  }

  private static List<Rule> rules() {
    return WordFile.rows(Spelling.class, "spellings.tsv").stream()
        .map(row -> new Rule(Pattern.compile(row.field(0)), row.field(1)))
        .toList();
  }

  private static Map<String, String> wholeWords() {
    Map<String, String> words = new HashMap<>();
    WordFile.sections(Spelling.class, "name-spellings.txt")
        .forEach(
            (form, others) -> {
              String key = spelled(form);
              words.put(form, key);
              others.forEach(other -> words.put(other, key));
            });
    return words;
  }
}
