package org.chancery.extractor.mention;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which noun heads the name of a policy ({@code wall} of {@code wall along the border}), and
 * which heads name the same kind of policy. Immutable and safe to share between threads.
 */
public final class PolicyHeads {
  private static final Pattern END_OF_CORE =
      Pattern.compile(
          " (?:of|on|for|to|with|against|between|toward|towards|from|in|along|over|that)(?: .*)?$");

  /** The last word of a name ({@code Safety of Travellers Bill 2019}). */
  private static final Pattern NAME_END =
      Pattern.compile("^\\p{Lu}.* (\\p{Lu}\\p{L}+)(?: \\d{4})?$");

  private static final Pattern SPACE = Pattern.compile("[\\s-]+");

  private final PolicyWords words;

  private PolicyHeads(PolicyWords words) {
    this.words = words;
  }

  /** The nouns that come with the extractor. */
  public static PolicyHeads standard() {
    return Holder.STANDARD;
  }

  /**
   * The head of a policy's name.
   *
   * @param phrase the words of a mention
   * @return the noun in lower case singular; empty where no known noun heads the phrase
   */
  public Optional<String> headOf(String phrase) {
    Matcher name = NAME_END.matcher(phrase);
    PolicyWords.Head last =
        name.find() ? words.headOf(name.group(1).toLowerCase(Locale.ROOT)) : null;
    if (last != null) {
      return Optional.of(last.noun());
    }
    String core = END_OF_CORE.matcher(phrase.toLowerCase(Locale.ROOT)).replaceFirst("");
    String[] all = SPACE.split(core.strip(), -1);
    PolicyWords.Head head = words.headOf(all[beforeParticiple(all)]);
    return head == null ? Optional.empty() : Optional.of(head.noun());
  }

  /** The place of the last word of the core: {@code law barring foreigners} ends in its head. */
  private int beforeParticiple(String[] all) {
    for (int i = 0; i + 2 < all.length; i++) {
      if (all[i + 1].endsWith("ing") && words.headOf(all[i]) != null) {
        return i;
      }
    }
    return all.length - 1;
  }

  /** Whether two heads are the same noun or name the same kind of policy. */
  public boolean sameKind(String noun, String other) {
    return words.sameKind(noun, other);
  }

  /** Whether an indefinite short form ({@code a wall}) still means the one spoken of. */
  public boolean mayBeIndefinite(String noun) {
    return words.has("indefinite", noun);
  }

  /** Whether a short form with this head may stand for a policy of a type ({@code deal}). */
  public boolean mayStandFor(String noun, String policyType) {
    return words.mayStandFor(noun, policyType) || words.isLoose(noun);
  }

  private static final class Holder {
    static final PolicyHeads STANDARD = new PolicyHeads(PolicyWords.standard());
  }
}
