package org.chancery.extractor.mention;

import static org.chancery.extractor.mention.PolicyWords.lower;

import java.util.List;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;

/**
 * A small chunker over one sentence: where a noun phrase, a prepositional phrase or an infinitive
 * that begins at a token ends. Places are indexes into the sentence's tokens; an end is exclusive
 * and -1 means that there is none. Used by one thread.
 */
final class NounPhrases {
  static final int NONE = -1;

  private static final Set<String> SECOND_PREPOSITIONS =
      Set.of("of", "on", "in", "from", "between", "to", "against", "with");
  private static final int LONGEST_LIST = 6;
  private static final int SHORTEST_CLAUSE = 4;

  private final PolicyWords words;
  private final List<Token> tokens;

  NounPhrases(PolicyWords words, Sentence sentence) {
    this.words = words;
    this.tokens = sentence.tokens();
  }

  int size() {
    return tokens.size();
  }

  Token token(int place) {
    return tokens.get(place);
  }

  String word(int place) {
    return place >= 0 && place < tokens.size() ? lower(tokens.get(place)) : "";
  }

  String tag(int place) {
    return place >= 0 && place < tokens.size() ? tokens.get(place).tag() : "";
  }

  Span span(int first, int end) {
    return new Span(tokens.get(first).span().begin(), tokens.get(end - 1).span().end());
  }

  /** Whether a hyphen stands here that joins the words on both sides. */
  boolean isJoint(int place) {
    return place > 0
        && place + 1 < tokens.size()
        && word(place).equals("-")
        && touches(place - 1)
        && touches(place);
  }

  /** Whether no space stands between this token and the next one. */
  boolean touches(int place) {
    return place + 1 < tokens.size()
        && tokens.get(place).span().end() == tokens.get(place + 1).span().begin();
  }

  /** Whether one of the two taggers takes the token for a noun; auxiliaries are none. */
  boolean isNoun(int place) {
    return tag(place).equals("NOUN")
        || tag(place).equals("PROPN")
        || (penn(place).startsWith("NN") && !tag(place).equals("AUX"));
  }

  /** The Penn Treebank's tag of a token, or an empty string outside the sentence. */
  String penn(int place) {
    return place >= 0 && place < tokens.size() ? tokens.get(place).pennTag() : "";
  }

  /** Whether the token is a finite verb or a modal. */
  boolean isFinite(int place) {
    return switch (penn(place)) {
      case "VBZ", "VBP", "VBD", "MD" -> !isNoun(place);
      default -> false;
    };
  }

  boolean isGerund(int place) {
    return word(place).endsWith("ing") && word(place).length() > 4 && !tag(place).equals("PROPN");
  }

  /** Whether the token can stand inside a noun phrase before its last noun. */
  boolean isInside(int place) {
    String tag = tag(place);
    return isNoun(place)
        || tag.equals("ADJ")
        || tag.equals("NUM")
        || tag.equals("SYM")
        || word(place).equals("%")
        || word(place).equals("percent")
        || isJoint(place)
        || isJoint(place - 1)
        || isJoint(place + 1)
        || (word(place).indexOf('-') > 0 && !tag.equals("ADP"))
        || word(place).equals("'s")
        || word(place).equals("'");
  }

  /** The end of a prepositional phrase that begins here, with one more inside it at most. */
  int endOfComplement(int place) {
    int end = endOfPreposition(place);
    if (end != NONE && SECOND_PREPOSITIONS.contains(word(end)) && goesOn(place, end)) {
      int longer = endOfPreposition(end);
      return longer == NONE ? end : longer;
    }
    return end;
  }

  /** What is {@code in} something may be there for somebody, but not in something else. */
  private boolean goesOn(int place, int second) {
    return !word(place).equals("in") || word(second).equals("to") || word(second).equals("of");
  }

  /** The end of {@code to} and an infinitive of a policy verb with its object. */
  int endOfInfinitive(int place) {
    int end = word(place).equals("to") ? endOfOneInfinitive(place) : NONE;
    boolean second =
        end != NONE
            && tag(end).equals("CCONJ")
            && word(end + 1).equals("to")
            && penn(end + 2).equals("VB");
    int object = second ? endOfNounPhrase(end + 3) : NONE;
    return object == NONE ? end : withPreposition(object);
  }

  private int endOfOneInfinitive(int place) {
    int verb = place + 1;
    if (isJoint(verb + 1) && words.has("policy verbs", word(verb) + "-" + word(verb + 2))) {
      verb += 2;
    } else if (!words.has("policy verbs", word(verb)) || isJoint(verb + 1)) {
      return NONE;
    }
    int end = afterCoordinatedVerb(afterParticle(verb + 1));
    if (isGerund(end)) {
      end++;
    }
    int object = endOfNounPhrase(end);
    if (object == NONE) {
      return withPreposition(end);
    }
    if (word(object).equals("to") && tag(object + 1).equals("VERB")) {
      int second = endOfNounPhrase(object + 2);
      return withPreposition(second == NONE ? object + 2 : second);
    }
    return withPreposition(object);
  }

  /**
   * The end of a relative clause that begins here with {@code that} and a finite verb: before a
   * mark, a conjunction that another finite verb follows, or the main clause's verb.
   */
  int endOfRelativeClause(int place) {
    return word(place).equals("that") && isFinite(place + 1) ? endOfClause(place, place + 2) : NONE;
  }

  /** The end of a clause that begins here with a participle ({@code banning exports}). */
  int endOfParticipialClause(int place) {
    return penn(place).equals("VBG") && !words.has("no participles", word(place))
        ? endOfClause(place, place + 1)
        : NONE;
  }

  private int endOfClause(int place, int from) {
    boolean mayBeVerb = false;
    int at = from;
    while (at < tokens.size() && !endsClause(at) && (mayBeVerb || !isFinite(at))) {
      mayBeVerb = (mayBeVerb && !isFinite(at)) || isRelative(at);
      at++;
    }
    boolean cut = at < tokens.size() && word(at).equals("what");
    return cut || at - place < SHORTEST_CLAUSE ? NONE : at;
  }

  private boolean endsClause(int place) {
    boolean mark = tag(place).equals("PUNCT") && !isJoint(place) && !isPercent(place);
    boolean nextClause = tag(place).equals("CCONJ") && (isFinite(place + 1) || isFinite(place + 2));
    return mark || nextClause || words.has("clause ends", word(place));
  }

  private boolean isPercent(int place) {
    return word(place).equals("%") || word(place).equals("$");
  }

  private boolean isRelative(int place) {
    return switch (word(place)) {
      case "who", "that", "which", "whose", "where" -> true;
      default -> false;
    };
  }

  private int afterParticle(int place) {
    return switch (word(place)) {
      case "up", "out", "off", "down", "back", "away", "over" -> place + 1;
      default -> place;
    };
  }

  private int afterCoordinatedVerb(int place) {
    boolean conjunction = word(place).equals("and") || word(place).equals("or");
    boolean verb = tag(place + 1).equals("VERB") || words.has("policy verbs", word(place + 1));
    return conjunction && verb ? afterParticle(place + 2) : place;
  }

  /** The end of what ends here with the prepositional phrase that follows, if one does. */
  int withPreposition(int end) {
    boolean preposition =
        (tag(end).equals("ADP") || (word(end).equals("to") && tag(end + 1).equals("PROPN")))
            && (SECOND_PREPOSITIONS.contains(word(end)) || word(end).equals("for"));
    int longer = preposition ? endOfPreposition(end) : NONE;
    int further = longer != NONE && word(longer).equals("of") ? endOfPreposition(longer) : NONE;
    return longer == NONE ? end : Math.max(longer, further);
  }

  private int endOfPreposition(int place) {
    int object = place + 1;
    if (isGerund(object) && penn(object).equals("VBG") && !word(place).equals("to")) {
      return endOfGerund(object);
    }
    return endOfNounPhrase(object);
  }

  /** The end of a gerund with its object, of one alone ({@code fracking}), or of a list of them. */
  private int endOfGerund(int place) {
    int next = place + 1;
    if (word(next).equals("and") || word(next).equals("or")) {
      int end = endOfNounPhrase(next + 1);
      return end == NONE ? next : end;
    }
    int end = endOfNounPhrase(next);
    return end == NONE ? next : end;
  }

  boolean isPossessivePronoun(int place) {
    return switch (word(place)) {
      case "its", "his", "her", "their", "our", "my", "your" -> true;
      default -> false;
    };
  }

  /** The end of a noun phrase that begins here, coordinated names included. */
  int endOfNounPhrase(int place) {
    int end = endOfSimplePhrase(place);
    if (end == NONE) {
      return NONE;
    }
    boolean named = isNamed(end - 1);
    boolean determined = isDetermined(place);
    boolean alike = true;
    int last = end;
    for (int i = 0; i < LONGEST_LIST; i++) {
      int next = afterConjunction(last);
      int more = next == NONE ? NONE : endOfSimplePhrase(next);
      if (more == NONE || startsClause(more) || (isDetermined(next) && !determined)) {
        break;
      }
      alike &= isNamed(more - 1) == named && !startsPolicy(next, more);
      last = more;
      if (!word(next - 1).equals(",")) {
        return alike || (i > 0 && !startsPolicy(next, more)) ? last : end;
      }
    }
    // A list without a final conjunction is an apposition or two clauses.
    return end;
  }

  private boolean isDetermined(int place) {
    return tag(place).equals("DET") || isPossessivePronoun(place);
  }

  /** Whether a part of a list is a policy of its own: a determiner and a policy's head. */
  private boolean startsPolicy(int begin, int end) {
    return isDetermined(begin) && words.headOf(tokens.get(end - 1)) != null;
  }

  private boolean joinsAdjectives(int place) {
    return tag(place).equals("CCONJ")
        && place > 0
        && tag(place - 1).equals("ADJ")
        && tag(place + 1).equals("ADJ");
  }

  private boolean isNamed(int place) {
    return tokens.get(place).isCapitalised();
  }

  private boolean startsClause(int place) {
    return tag(place).equals("VERB") || tag(place).equals("AUX");
  }

  private int afterConjunction(int place) {
    int next = place;
    if (word(next).equals(",")) {
      next++;
    }
    if (word(next).equals("and") || word(next).equals("or")) {
      next++;
    }
    return next == place ? NONE : next;
  }

  /** An adverb before an adjective, or a participle before a noun ({@code imported steel}). */
  private boolean modifiesNoun(int place, boolean early) {
    boolean adverb = tag(place).equals("ADV") && tag(place + 1).equals("ADJ");
    boolean participle =
        ((early && penn(place).equals("VBN"))
                || (penn(place).equals("VBG") && tag(place - 1).equals("NUM")))
            && (isNoun(place + 1) || tag(place + 1).equals("ADJ"));
    return adverb || participle;
  }

  private boolean isCommonNoun(int place) {
    return tag(place).equals("NOUN") || penn(place).equals("NN") || penn(place).equals("NNS");
  }

  private boolean isTime(int place) {
    String word = word(place);
    return words.has("time", word)
        || (word.endsWith("s") && words.has("time", word.substring(0, word.length() - 1)));
  }

  private int endOfSimplePhrase(int place) {
    int at = place;
    while (tag(at).equals("DET") || isPossessivePronoun(at)) {
      at++;
    }
    int end = NONE;
    while (at < tokens.size()
        && (isInside(at) || joinsAdjectives(at) || modifiesNoun(at, at == place || end == NONE))) {
      if (end != NONE && tag(at).equals("NUM") && !tag(at - 1).equals("NUM")) {
        return end;
      }
      if (isNoun(at) && isTime(at) && !(at > place && isCommonNoun(at - 1) && isCommonNoun(at))) {
        return at == place || end == NONE || tag(at - 1).equals("NUM") ? NONE : end;
      }
      at++;
      if (isNoun(at - 1) || isJoint(at - 2) || tag(at - 1).equals("NUM")) {
        end = at;
      }
    }
    if (end != NONE && tag(end - 1).equals("NUM") && PolicyWords.isYear(word(end - 1))) {
      return NONE;
    }
    return end;
  }
}
