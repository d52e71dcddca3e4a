package org.chancery.extractor.mention;

import static org.chancery.extractor.mention.PolicyWords.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.PolicyWords.Head;
import org.chancery.extractor.mention.PolicyWords.Tier;

/**
 * Finds policies that are named by a common noun with what identifies it: {@code sanctions on X},
 * {@code plan to tax imports}, {@code carbon tax}. Safe to share between threads.
 */
final class PolicyPhrases {
  /**
   * A phrase around a head noun, licensed as a policy or not.
   *
   * @param span the phrase without determiner and without what only judges it
   * @param determined whether a definite determiner or a possessive stands before it
   * @param bare whether nothing of it is left but the head
   * @param licensed whether the grammar takes it for a policy by itself
   * @param confidence from 0 to 1
   */
  record Phrase(
      Span span,
      Head head,
      boolean plural,
      boolean determined,
      boolean indefinite,
      boolean bare,
      boolean licensed,
      double confidence) {}

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final double BY_HEAD = 0.8;
  private static final double BY_COMPLEMENT = 0.75;
  private static final double BY_MODIFIER = 0.7;
  private static final double BY_POSSESSIVE = 0.6;

  /** The end of {@code to} and a verb without an object, counted from the head. */
  private static final int SHORT_INFINITIVE = 3;

  /** The most words between a verb and its object that say when it is done. */
  private static final int ADVERBIAL = 4;

  private static final Set<String> KEEPS_COUNTRY =
      Set.of("deal", "agreement", "accord", "pact", "treaty");

  private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");

  private final PolicyWords words;

  PolicyPhrases(PolicyWords words) {
    this.words = words;
  }

  /** Every phrase around a head noun, in the order of the text; phrases may overlap. */
  List<Phrase> find(AnnotatedText text, MentionCover cover) {
    List<Phrase> phrases = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      if (Headlines.isTitle(sentence)) {
        continue;
      }
      NounPhrases chunks = new NounPhrases(words, sentence);
      for (int i = 0; i < chunks.size(); i++) {
        phraseAt(chunks, i, cover).ifPresent(phrases::add);
      }
    }
    return phrases;
  }

  private Optional<Phrase> phraseAt(NounPhrases chunks, int place, MentionCover cover) {
    Token token = chunks.token(place);
    Head head = words.headOf(token);
    if (head == null || !isHead(chunks, place) || insideName(token, cover)) {
      return Optional.empty();
    }
    int left = leftEdge(chunks, place, cover);
    String determiner = chunks.word(left - 1);
    boolean ofCompound = words.has("of compounds", compound(chunks, place));
    int first = withoutJudgement(chunks, left, ofCompound ? place - 2 : place, head, cover);
    if (words.has("generic", determiner) || isRejected(chunks, left, first, place)) {
      return Optional.empty();
    }
    boolean possessive =
        chunks.isPossessivePronoun(left - 1) || determiner.equals("'s") || determiner.equals("'");
    boolean determined = possessive || DEFINITE.contains(determiner);
    boolean plural = words.isPlural(token);
    boolean modified =
        isModified(chunks, first, place, head, cover)
            || words.has("of compounds", compound(chunks, place));
    boolean indefinite = determiner.equals("a") || determiner.equals("an");
    int complement = complementEnd(chunks, place, head, modified, cover);
    if (complement == NounPhrases.NONE) {
      boolean told =
          indefinite || (plural && !determined) || words.has("told by a clause", head.noun());
      complement = clauseEnd(chunks, place, head, told, plural || modified);
    }
    boolean hasComplement = complement != NounPhrases.NONE;
    boolean vague = plural && words.has("vague in the plural", head.noun());
    boolean possessed = head.possessive() && possessive && !(vague && first == place);
    boolean alone =
        (head.tier() == Tier.A || ofCompound)
            && (plural || determined || indefinite || first < place);
    boolean made =
        ((indefinite || (plural && first < place))
                && isMade(chunks, determined || indefinite ? left - 2 : left - 1, head))
            || (!determined && !plural && isMadeBy(chunks, place + 1, head));
    boolean unnamed = !hasComplement && !determined && isUnnamed(head, plural, indefinite);
    boolean licensed = made || (!unnamed && (alone || modified || hasComplement || possessed));
    double confidence =
        hasComplement ? BY_COMPLEMENT : alone ? BY_HEAD : modified ? BY_MODIFIER : BY_POSSESSIVE;
    return Optional.of(
        new Phrase(
            chunks.span(first, hasComplement ? complement : place + 1),
            head,
            plural,
            determined,
            indefinite,
            first == place && !hasComplement,
            licensed,
            confidence));
  }

  /** Whether without determiner and complement no single policy is meant: generic, or a field. */
  private boolean isUnnamed(Head head, boolean plural, boolean indefinite) {
    return plural
        ? !words.has("plural alone", head.noun())
        : !indefinite && words.has("needs determiner", head.noun());
  }

  /** Whether the noun is the last one of its phrase, and a noun at all. */
  private boolean isHead(NounPhrases chunks, int place) {
    if (chunks.isJoint(place + 1) || chunks.word(place - 1).equals("to")) {
      return false;
    }
    if (!afterDeterminer(chunks, place)
        && (!chunks.isNoun(place) || chunks.penn(place).startsWith("VB"))) {
      return false;
    }
    String next = chunks.tag(place + 1);
    boolean nounFollows =
        (next.equals("NOUN") || next.equals("PROPN")) && !words.has("time", chunks.word(place + 1));
    return !nounFollows || chunks.isGerund(place + 1);
  }

  private boolean afterDeterminer(NounPhrases chunks, int place) {
    String tag = chunks.tag(place - 1);
    return tag.equals("DET")
        || tag.equals("ADJ")
        || (tag.equals("NOUN") && words.has("modifiers", chunks.word(place - 1)))
        || chunks.isPossessivePronoun(place - 1)
        || chunks.word(place - 1).equals("'s");
  }

  /** Nouns inside another name (a ministry, a title) name no policy. */
  private static boolean insideName(Token token, MentionCover cover) {
    return cover.has(token, EntityType.ORGANIZATION)
        || cover.has(token, EntityType.OFFICE)
        || cover.has(token, EntityType.PERSON);
  }

  private int leftEdge(NounPhrases chunks, int place, MentionCover cover) {
    int left = words.has("of compounds", compound(chunks, place)) ? place - 2 : place;
    while (left > 0 && goesOn(chunks, left - 1, cover)) {
      left--;
    }
    return left;
  }

  private boolean goesOn(NounPhrases chunks, int place, MentionCover cover) {
    Token token = chunks.token(place);
    String word = chunks.word(place);
    if (word.equals("'s")
        || word.equals("'")
        || (words.isLeftVerb(word) && !isNounInside(chunks, place))
        || isOpenGerund(chunks, place)) {
      return false;
    }
    if (insideName(token, cover)) {
      Head head = words.headOf(chunks.token(headAfter(chunks, place)));
      return cover.has(token, EntityType.ORGANIZATION) && head != null && head.named();
    }
    if (chunks.isInside(place)) {
      return true;
    }
    boolean joinsAdjectives =
        (word.equals("and") || word.equals("or"))
            && isModifierLike(chunks, place - 1)
            && isModifierLike(chunks, place + 1);
    return joinsAdjectives;
  }

  /** Whether a word that may be a verb is a noun here ({@code the support price}). */
  private static boolean isNounInside(NounPhrases chunks, int place) {
    int before = place - 1;
    while (chunks.penn(before).equals("JJ")) {
      before--;
    }
    return chunks.penn(place).equals("NN")
        && (chunks.tag(before).equals("DET") || chunks.isPossessivePronoun(before));
  }

  /**
   * A gerund governs what follows ({@code imposing sanctions}) unless it names a field of policy.
   */
  private boolean isOpenGerund(NounPhrases chunks, int place) {
    return chunks.isGerund(place)
        && !chunks.isJoint(place - 1)
        && !chunks.isJoint(place + 1)
        && !words.has("modifiers", chunks.word(place));
  }

  private static int headAfter(NounPhrases chunks, int place) {
    int at = place;
    while (chunks.isInside(at + 1)) {
      at++;
    }
    return at;
  }

  private boolean isModifierLike(NounPhrases chunks, int place) {
    return chunks.tag(place).equals("ADJ") || words.has("modifiers", chunks.word(place));
  }

  /** Drops what stands at the left edge and does not identify the policy. */
  private int withoutJudgement(
      NounPhrases chunks, int left, int place, Head head, MentionCover cover) {
    int first = left;
    while (first < place) {
      if (chunks.isJoint(first + 1) && !isCountryPair(chunks, first, cover)) {
        if (!words.has("dropped", chunks.word(first) + "-" + chunks.word(first + 2))) {
          return first;
        }
        first += 3;
        continue;
      }
      Optional<Mention> country = cover.at(chunks.token(first), EntityType.COUNTRY);
      boolean dropped =
          (words.has("dropped", chunks.word(first))
                  && !head.modifiers().contains(chunks.word(first)))
              || isPlainNumber(chunks, first)
              || ORDINAL.matcher(chunks.word(first)).matches();
      if (country.isPresent() && !keepsCountry(chunks, first, place, head, country.get())) {
        dropped = true;
      }
      String word = chunks.word(first);
      if (!dropped && !word.equals("and") && !word.equals("or") && !word.equals("-")) {
        return first;
      }
      first++;
    }
    return first;
  }

  private static boolean isCountryPair(NounPhrases chunks, int first, MentionCover cover) {
    return cover.has(chunks.token(first), EntityType.COUNTRY);
  }

  private boolean keepsCountry(
      NounPhrases chunks, int first, int place, Head head, Mention country) {
    if (!KEEPS_COUNTRY.contains(head.noun())) {
      return false;
    }
    int after = first;
    while (after < place && chunks.token(after).span().overlaps(country.span())) {
      after++;
    }
    return after == place || chunks.isJoint(after);
  }

  private boolean isPlainNumber(NounPhrases chunks, int place) {
    String next = chunks.word(place + 1);
    return chunks.tag(place).equals("NUM")
        && !PolicyWords.isYear(chunks.word(place))
        && !next.equals("%")
        && !next.equals("percent")
        && !next.equals("per")
        && !chunks.isJoint(place + 1);
  }

  private boolean isRejected(NounPhrases chunks, int left, int first, int place) {
    String noun = chunks.word(place);
    for (int i = left; i < place; i++) {
      if (words.has("business", chunks.word(i))) {
        return true;
      }
    }
    String before = chunks.word(place - 1);
    Head head = words.headOf(chunks.token(place));
    String singular = head == null ? noun : head.noun();
    boolean stop =
        words.has("rejected", before + " " + noun)
            || words.has("rejected", before + " " + singular)
            || words.has("rejected", noun + " " + chunks.word(place + 1));
    return stop && place - first <= 1;
  }

  private boolean isModified(
      NounPhrases chunks, int first, int place, Head head, MentionCover cover) {
    for (int i = first; i < place; i++) {
      String word = chunks.word(i);
      String joined = chunks.isJoint(i - 1) ? chunks.word(i - 2) + "-" + word : word;
      if (head.modifiers().contains(word)
          || head.modifiers().contains(joined)
          || (words.has("modifiers", joined) && head.tier() != Tier.C)) {
        return true;
      }
      if (head.tier() != Tier.C && isPolicyModifier(chunks, i, place)) {
        return true;
      }
    }
    if (head.takesNoun() && first < place && chunks.tag(place - 1).equals("NOUN")) {
      return !words.has("unspecific", chunks.word(place - 1));
    }
    return first < place
        && head.needsCountry()
        && cover.has(chunks.token(place - 1), EntityType.COUNTRY);
  }

  private boolean isPolicyModifier(NounPhrases chunks, int i, int place) {
    String word = chunks.word(i);
    if (words.has("modifiers", word)) {
      return true;
    }
    if (i + 1 < place && words.has("modifiers", word + " " + chunks.word(i + 1))) {
      return true;
    }
    for (String part : word.split("-", -1)) {
      if (word.indexOf('-') > 0 && words.has("modifiers", part)) {
        return true;
      }
    }
    return word.equals("%") || word.equals("percent");
  }

  private int complementEnd(
      NounPhrases chunks, int place, Head head, boolean modified, MentionCover cover) {
    String preposition = chunks.word(place + 1);
    boolean further = modified && isFurther(chunks, place, head);
    if (!head.complements().contains(preposition) && !further) {
      return NounPhrases.NONE;
    }
    if (preposition.equals("to")) {
      int infinitive = chunks.endOfInfinitive(place + 1);
      if (head.yields() && infinitive <= place + SHORT_INFINITIVE) {
        return NounPhrases.NONE;
      }
      if (infinitive != NounPhrases.NONE || !(head.takesObject() || head.needsCountry())) {
        return infinitive;
      }
    }
    int end = chunks.endOfComplement(place + 1);
    if (end == NounPhrases.NONE) {
      return end;
    }
    boolean asksForCountry =
        head.needsCountry()
            && (preposition.equals("with")
                || preposition.equals("for")
                || preposition.equals("to"));
    if (asksForCountry && !modified && !isWithState(chunks, place + 2, end, cover)) {
      return NounPhrases.NONE;
    }
    if (head.needsTopic() && !modified && !hasTopic(chunks, place + 2, end, cover)) {
      return NounPhrases.NONE;
    }
    Span complement = chunks.span(place + 1, end);
    boolean named =
        cover.overlapping(complement, EntityType.COUNTRY).isPresent()
            || cover.overlapping(complement, EntityType.ORGANIZATION).isPresent();
    return hasSubstance(chunks, place + 2, end) || named ? end : NounPhrases.NONE;
  }

  /**
   * Whether the preposition behind a head says more of a policy that its modifiers told already.
   */
  private boolean isFurther(NounPhrases chunks, int place, Head head) {
    String preposition = chunks.word(place + 1);
    boolean inPlace =
        preposition.equals("in")
            && (chunks.tag(place + 2).equals("PROPN")
                || words.has("of compounds", compound(chunks, place)));
    boolean with = preposition.equals("with") && words.has("relations", head.noun());
    return inPlace || with || words.has("further complements", preposition);
  }

  private static String compound(NounPhrases chunks, int place) {
    return chunks.word(place - 2) + " " + chunks.word(place - 1) + " " + chunks.word(place);
  }

  /**
   * The end of a clause that tells what the policy does ({@code a law that bars foreigners}, {@code
   * the law barring foreigners}).
   *
   * @param told whether a relative clause tells which one is meant
   */
  private int clauseEnd(
      NounPhrases chunks, int place, Head head, boolean told, boolean pluralOrModified) {
    boolean mayHave =
        words.has("clause heads", head.noun())
            || (pluralOrModified && words.has("further clause heads", head.noun()));
    if (mayHave || words.has("participle heads", head.noun())) {
      int participial = chunks.endOfParticipialClause(place + 1);
      if (participial != NounPhrases.NONE) {
        return participial;
      }
    }
    return mayHave && told ? chunks.endOfRelativeClause(place + 1) : NounPhrases.NONE;
  }

  /** Whether a law is passed, signed or fought here: {@code signed on Friday a law}. */
  private boolean isMade(NounPhrases chunks, int before, Head head) {
    if (!words.has("made", head.noun())) {
      return false;
    }
    int verb = before;
    while (verb > before - ADVERBIAL && isAdverbial(chunks, verb)) {
      verb--;
    }
    return words.has("makes", chunks.word(verb))
        && !chunks.isPossessivePronoun(verb - 1)
        && !chunks.tag(verb - 1).equals("DET");
  }

  /** {@code a bill introduced last week by X}. */
  private boolean isMadeBy(NounPhrases chunks, int place, Head head) {
    if (!words.has("made", head.noun()) || !words.has("made by", chunks.word(place))) {
      return false;
    }
    int next = place + 1;
    while (next < place + ADVERBIAL && next < chunks.size() && isAdverbial(chunks, next)) {
      next++;
    }
    return next < chunks.size() && chunks.word(next).equals("by");
  }

  /** Whether a word may be a part of when or how something is done. */
  private boolean isAdverbial(NounPhrases chunks, int place) {
    return chunks.tag(place).equals("ADV")
        || words.has("time", chunks.word(place))
        || (chunks.word(place).equals("on") && words.has("time", chunks.word(place + 1)));
  }

  /** Whether a state itself, or somebody who acts for one, stands there; not a state's company. */
  private boolean isWithState(NounPhrases chunks, int begin, int end, MentionCover cover) {
    for (int i = begin; i < end; i++) {
      boolean country =
          cover
                  .at(chunks.token(i), EntityType.COUNTRY)
                  .filter(mention -> !mention.rule().equals("country-adjective"))
                  .isPresent()
              && !chunks.tag(i).equals("ADJ");
      if (country || words.has("state actors", chunks.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasTopic(NounPhrases chunks, int begin, int end, MentionCover cover) {
    for (int i = begin; i < end; i++) {
      if (words.has("modifiers", chunks.word(i))
          || words.has("topics", chunks.word(i))
          || (words.headOf(chunks.token(i)) != null && i == end - 1)
          || cover.has(chunks.token(i), EntityType.COUNTRY)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a complement is more than a pronoun. */
  private static boolean hasSubstance(NounPhrases chunks, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (chunks.isNoun(i) || chunks.tag(i).equals("NUM") || lower(chunks.token(i)).length() > 4) {
        return true;
      }
    }
    return false;
  }
}
