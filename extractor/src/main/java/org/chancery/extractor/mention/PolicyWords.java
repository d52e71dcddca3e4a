package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.language.WordFile.Row;
import org.jspecify.annotations.Nullable;

/**
 * The word lists of the policy grammar. Immutable and safe to share between threads.
 *
 * @param heads by singular, lower case
 * @param lists by name; see {@code policy-words.txt}
 */
record PolicyWords(Map<String, Head> heads, Map<String, Set<String>> lists) {
  /** How much a head noun says by itself. */
  enum Tier {
    /** Enough. */
    A,
    /** With a modifier or a complement. */
    B,
    /** With one of its own modifiers or complements only. */
    C
  }

  /**
   * A noun that heads the name of a policy.
   *
   * @param complements the prepositions that make it a policy; {@code to} stands for an infinitive
   * @param modifiers its own modifiers
   * @param possessive whether a possessive is enough
   * @param needsCountry whether its complement has to name a country
   * @param named whether an organisation before it is part of the name
   * @param takesObject whether {@code to} after it may introduce a noun
   * @param yields whether a policy inside its complement is meant rather than itself
   * @param needsTopic whether its complement has to name a field of policy, a policy or a country
   * @param takesNoun whether any noun before it is enough
   */
  record Head(
      String noun,
      Tier tier,
      Set<String> complements,
      Set<String> modifiers,
      boolean possessive,
      boolean needsCountry,
      boolean named,
      boolean takesObject,
      boolean yields,
      boolean needsTopic,
      boolean takesNoun) {}

  /** The lists that come with the extractor, read when first asked for. */
  static PolicyWords standard() {
    return Holder.STANDARD;
  }

  private static PolicyWords read() {
    Map<String, Head> heads = new HashMap<>();
    for (Row row : WordFile.rows(PolicyWords.class, "policy-heads.tsv")) {
      Set<String> flags = Set.copyOf(row.list(4));
      Head head =
          new Head(
              row.field(0),
              Tier.valueOf(row.field(1)),
              Set.copyOf(row.list(2)),
              Set.copyOf(row.list(3)),
              flags.contains("possessive"),
              flags.contains("country"),
              flags.contains("named"),
              flags.contains("object"),
              flags.contains("yields"),
              flags.contains("topic"),
              flags.contains("noun"));
      if (heads.put(head.noun(), head) != null) {
        throw row.expected("a head that is not above already");
      }
    }
    return new PolicyWords(
        Map.copyOf(heads), WordFile.sections(PolicyWords.class, "policy-words.txt"));
  }

  /** Whether a list has the word. */
  boolean has(String list, String word) {
    return list(list).contains(word);
  }

  Set<String> list(String name) {
    Set<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalStateException("policy-words.txt: expected a list [" + name + "]");
    }
    return words;
  }

  /** The head that a token is a form of, or null. */
  @Nullable Head headOf(Token token) {
    return headOf(lower(token));
  }

  /** The head that a word in lower case is a form of, or null. */
  @Nullable Head headOf(String word) {
    for (String noun : singulars(word)) {
      Head head = heads.get(noun);
      if (head != null) {
        return head;
      }
    }
    return null;
  }

  /** Whether two heads are the same noun or name the same kind of policy. */
  boolean sameKind(String noun, String other) {
    return noun.equals(other)
        || lists.entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getKey().startsWith("kinds")
                        && entry.getValue().contains(noun)
                        && entry.getValue().contains(other));
  }

  /** Whether a bare head may stand for a policy of a type. */
  boolean mayStandFor(String noun, String policyType) {
    return lists.getOrDefault("stands for " + policyType, Set.of()).contains(noun);
  }

  /** Whether a bare head may stand for whatever policy was named last. */
  boolean isLoose(String noun) {
    return has("loose short forms", noun);
  }

  /** Whether a word is a form of a verb that taggers take for part of a noun phrase. */
  boolean isLeftVerb(String word) {
    return Stream.of("", "s", "es", "ed", "d")
        .filter(word::endsWith)
        .anyMatch(ending -> has("left verbs", word.substring(0, word.length() - ending.length())));
  }

  /** Whether the token is a plural of a head noun. */
  boolean isPlural(Token token) {
    String word = lower(token);
    return !heads.containsKey(word) && headOf(token) != null;
  }

  static boolean isYear(String word) {
    return word.length() == 4
        && (word.startsWith("19") || word.startsWith("20") || word.startsWith("18"))
        && word.chars().allMatch(Character::isDigit);
  }

  static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  private static List<String> singulars(String word) {
    List<String> forms = new ArrayList<>(List.of(word));
    if (word.endsWith("ies")) {
      forms.add(word.substring(0, word.length() - 3) + "y");
    } else if (word.endsWith("s")) {
      forms.add(word.substring(0, word.length() - 1));
    }
    return forms;
  }

  private static final class Holder {
    static final PolicyWords STANDARD = read();
  }
}
