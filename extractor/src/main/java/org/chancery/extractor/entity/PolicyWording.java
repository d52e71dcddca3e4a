package org.chancery.extractor.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.document.SpanIndex;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.PolicyHeads;
import org.jspecify.annotations.Nullable;

/**
 * What a mention of a policy says: its head, its other words, the countries and numbers in it.
 * Immutable.
 *
 * @param head the head noun, or an empty string where no known noun heads it
 * @param others the words that are neither the head nor function words, lower case, plurals folded
 * @param countries the gazetteer entries of the countries inside
 * @param nearby those of the countries in its sentence
 * @param sentence its sentence
 * @param fresh whether an indefinite article, or "new" before an agreement, says that it is a new
 *     one
 */
record PolicyWording(
    Mention mention,
    String words,
    String head,
    Set<String> others,
    Set<String> countries,
    Set<String> nearby,
    Span sentence,
    boolean fresh,
    Set<String> numbers) {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "of", "on", "for", "to", "with", "against", "between", "toward", "towards", "from", "in",
          "along", "over", "that", "the", "a", "an", "and", "or", "its", "his", "her", "their",
          "per", "cent", "percent", "u.s.", "us");
  private static final int REACH = 24;
  private static final Pattern INDEFINITE = Pattern.compile("\\b[Aa]n? (?:[\\w-]+ )?$");
  private static final Pattern OWNER = Pattern.compile("(\\p{Lu}[\\p{L}-]+)['’]s? (?:[\\w-]+ )?$");
  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}.%]+");

  static PolicyWording of(
      Mention mention, SpanIndex<Mention> countries, AnnotatedText text, PolicyHeads heads) {
    String words = text.view().substring(mention.span().begin(), mention.span().end());
    String head = heads.headOf(words).orElse("");
    Set<String> others =
        Arrays.stream(WORD.split(words.toLowerCase(Locale.ROOT), -1))
            .filter(word -> word.length() > 1 && !FUNCTION_WORDS.contains(word))
            .map(PolicyWording::folded)
            .filter(word -> !word.equals(head))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> numbers =
        others.stream()
            .filter(word -> Character.isDigit(word.charAt(0)))
            .map(word -> word.replace("%", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Span sentence =
        text.sentenceAt(mention.span().begin()).map(Sentence::span).orElse(mention.span());
    return new PolicyWording(
        mention,
        words,
        head,
        others,
        references(mention.span(), countries),
        references(sentence, countries),
        sentence,
        isFresh(mention, text) || (heads.sameKind(head, "agreement") && isNew(mention, text)),
        numbers);
  }

  private static boolean isFresh(Mention mention, AnnotatedText text) {
    return INDEFINITE.matcher(before(mention, text)).find();
  }

  /** {@code the new pact}, beside which there is an older one. */
  private static boolean isNew(Mention mention, AnnotatedText text) {
    return before(mention, text).endsWith("new ");
  }

  /** The last word of the name of whose policy it is, {@code Obama} of {@code Mr. Obama's plan}. */
  Optional<String> owner(AnnotatedText text) {
    Matcher found = OWNER.matcher(before(mention, text));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String before(Mention mention, AnnotatedText text) {
    int begin = mention.span().begin();
    return text.view().substring(Math.max(0, begin - REACH), begin);
  }

  private static Set<String> references(Span span, SpanIndex<Mention> countries) {
    return countries.within(span).stream()
        .map(Mention::reference)
        .filter(reference -> reference != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Nullable String reference() {
    return mention.reference();
  }

  /** Whether nothing but a head noun stands there. */
  boolean isBare() {
    return !head.isEmpty() && others.isEmpty();
  }

  private static String folded(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
