package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.fact.Chunk.Kind;
import org.chancery.extractor.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence into {@link Chunk}s by its Penn tags. Words inside a mention are never cut apart.
 * Immutable; may be shared between threads.
 */
final class Chunker {
  private static final Set<String> NOMINAL = Set.of("NN", "NNS", "NNP", "NNPS", "CD", "FW");
  private static final Set<String> PRONOUN = Set.of("PRP", "WP", "EX");
  private static final Set<String> BEFORE_NOUN =
      Set.of("DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "$", "POS", "#", "WP$", "HYPH", "SYM");
  private static final Set<String> VERBAL = Set.of("VB", "VBD", "VBP", "VBZ", "VBN", "VBG", "MD");
  private static final Set<String> BREAKS = Set.of(";", ":", ".", "!", "?");
  private static final Set<String> COMMAS = Set.of(",", "--", "-", "–", "—", "(", ")", "[", "]");

  private static final int REACH = 6;

  private final StanceLexicon lexicon;

  Chunker(StanceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The chunks of a sentence, which cover it.
   *
   * @param mentions spans that stay in one piece, and are nouns
   */
  List<Chunk> chunk(List<Token> tokens, List<Span> mentions) {
    int[] ends = ends(tokens, mentions);
    List<Chunk> chunks = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Chunk next = next(tokens, ends, at, chunks);
      Chunk last = chunks.isEmpty() ? null : chunks.get(chunks.size() - 1);
      if (last != null && last.is(Kind.PREPOSITION) && isTime(tokens, ends, next)) {
        chunks.remove(last);
        next = new Chunk(Kind.ADVERB, last.first(), next.last());
      }
      chunks.add(next);
      at = next.last() + 1;
    }
    return List.copyOf(chunks);
  }

  /** For each token the last one of the mention that begins there, or itself. */
  private static int[] ends(List<Token> tokens, List<Span> mentions) {
    int[] ends = new int[tokens.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = -1;
      for (Span mention : mentions) {
        if (tokens.get(i).span().begin() == mention.begin()) {
          int last = i;
          while (last + 1 < ends.length && tokens.get(last + 1).span().begin() < mention.end()) {
            last++;
          }
          ends[i] = Math.max(ends[i], last);
        }
      }
    }
    return ends;
  }

  private Chunk next(List<Token> tokens, int[] ends, int at, List<Chunk> before) {
    Token token = tokens.get(at);
    String tag = token.pennTag();
    String word = StanceLexicon.lower(token);
    if (ends[at] >= 0) {
      return noun(tokens, ends, at);
    }
    if (isQuote(token)) {
      return new Chunk(Kind.QUOTE, at, at);
    }
    if (COMMAS.contains(word)) {
      return new Chunk(Kind.COMMA, at, at);
    }
    if (BREAKS.contains(word)) {
      return new Chunk(Kind.BREAK, at, at);
    }
    if (word.equals("that") || word.startsWith("wh")) {
      Kind kind = linking(tokens, ends, at, before);
      if (kind != null) {
        return new Chunk(kind, at, at);
      }
    }
    if (lexicon.is("subordinator", token) && !tag.equals("RP") && !isAdverbial(tokens, ends, at)) {
      return new Chunk(Kind.SUBORDINATOR, at, at);
    }
    if (isFloating(tokens, ends, at)) {
      return new Chunk(Kind.ADVERB, at, at);
    }
    if (tag.equals("CC")) {
      return new Chunk(Kind.CONJUNCTION, at, at);
    }
    if (isVerbStart(tokens, ends, at)) {
      return verb(tokens, ends, at);
    }
    if (PRONOUN.contains(tag)) {
      return new Chunk(Kind.NOUN, at, at);
    }
    if (tag.equals("IN") || tag.equals("TO")) {
      return new Chunk(Kind.PREPOSITION, at, at);
    }
    Chunk noun = noun(tokens, ends, at);
    return noun.last() < noun.first() ? new Chunk(Kind.ADVERB, at, at) : noun;
  }

  /** {@code he once called it a mistake}: right before a verb it opens no clause. */
  private boolean isAdverbial(List<Token> tokens, int[] ends, int at) {
    return tokens.get(at).pennTag().equals("RB")
        && at + 1 < tokens.size()
        && isVerbStart(tokens, ends, at + 1);
  }

  /** What {@code that} and words in <em>wh</em> are; null where they stand before a noun. */
  private @Nullable Kind linking(List<Token> tokens, int[] ends, int at, List<Chunk> before) {
    String tag = tokens.get(at).pennTag();
    String word = StanceLexicon.lower(tokens.get(at));
    if (!word.equals("that")) {
      if (tag.startsWith("W") && !tag.equals("WP$")) {
        boolean relative = word.equals("who") || word.equals("which") || word.equals("whom");
        return relative ? Kind.RELATIVE : Kind.SUBORDINATOR;
      }
      return null;
    }
    Chunk last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean behindNoun = last != null && last.is(Kind.NOUN);
    if (tag.equals("DT")) {
      boolean determines =
          at + 1 < tokens.size()
              && (ends[at + 1] >= 0
                  || NOMINAL.contains(tokens.get(at + 1).pennTag())
                  || tokens.get(at + 1).pennTag().startsWith("JJ"));
      return determines || !behindNoun ? null : Kind.RELATIVE;
    }
    boolean relative =
        last != null
            && last.is(Kind.NOUN)
            && !lexicon.isDependable(tokens.get(last.last()))
            && (!tag.equals("IN") || !isSaid(tokens, before));
    return relative ? Kind.RELATIVE : Kind.SUBORDINATOR;
  }

  /** Whether a clause behind these chunks can be what is said: {@code told reporters that}. */
  private boolean isSaid(List<Token> tokens, List<Chunk> before) {
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - REACH); i--) {
      Chunk chunk = before.get(i);
      if (chunk.is(Kind.VERB)) {
        return lexicon.is("saying", tokens.get(chunk.last()));
      }
    }
    return false;
  }

  private static boolean isVerbal(Token token) {
    return VERBAL.contains(token.pennTag());
  }

  private boolean isVerbStart(List<Token> tokens, int[] ends, int at) {
    Token token = tokens.get(at);
    if (isInfinitive(tokens, ends, at) || isTakenForNoun(tokens, ends, at)) {
      return true;
    }
    if (lexicon.is("not", token) && isInfinitive(tokens, ends, at + 1)) {
      // "not to sign": an adverb before the infinitive
      return false;
    }
    if (token.pennTag().equals("RB") && (lexicon.is("not", token) || isAdverb(token))) {
      int next = at;
      while (next < tokens.size() && ends[next] < 0 && tokens.get(next).pennTag().equals("RB")) {
        next++;
      }
      return next < tokens.size()
          && ends[next] < 0
          && (isVerbal(tokens.get(next)) || isInfinitive(tokens, ends, next))
          && !tokens.get(next).pennTag().equals("VBN");
    }
    return (isVerbal(token) && !isPremodifier(tokens, ends, at)) || isSubjunctive(tokens, at);
  }

  /** A verb that taggers take for a noun, though its neighbours tell. */
  private boolean isTakenForNoun(List<Token> tokens, int[] ends, int at) {
    return isPlanning(tokens, ends, at)
        || isFloated(tokens, ends, at)
        || isCoordinated(tokens, ends, at);
  }

  /** {@code X and Y both support it}: an adverb, though taggers see a conjunction. */
  private boolean isFloating(List<Token> tokens, int[] ends, int at) {
    return lexicon.is("floating", tokens.get(at))
        && at > 0
        && at + 1 < tokens.size()
        && endsMention(ends, at - 1)
        && isVerbStart(tokens, ends, at + 1);
  }

  /** The verb behind names, or such an adverb, which taggers take for a noun. */
  private boolean isFloated(List<Token> tokens, int[] ends, int at) {
    boolean named =
        at > 0
            && (endsMention(ends, at - 1)
                || (at > 1
                    && lexicon.is("floating", tokens.get(at - 1))
                    && endsMention(ends, at - 2)));
    return named
        && ends[at] < 0
        && at + 1 < tokens.size()
        && tokens.get(at).pennTag().equals("NN")
        && lexicon.isVerb(tokens.get(at))
        && Set.of("DT", "PRP$", "PRP").contains(tokens.get(at + 1).pennTag());
  }

  /** {@code to wall them off and slap a tariff on them}: a verb, though taggers see a noun. */
  private boolean isCoordinated(List<Token> tokens, int[] ends, int at) {
    boolean joined =
        at > 2
            && at + 1 < tokens.size()
            && tokens.get(at).pennTag().equals("NN")
            && tokens.get(at - 1).pennTag().equals("CC")
            && lexicon.isVerb(tokens.get(at))
            && Set.of("DT", "PRP$").contains(tokens.get(at + 1).pennTag());
    for (int i = at - 3; joined && i >= Math.max(0, at - 2 * REACH); i--) {
      if (isInfinitive(tokens, ends, i)) {
        return true;
      }
    }
    return false;
  }

  /** A base form behind "demand that X", which taggers take for a noun. */
  private boolean isSubjunctive(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!token.pennTag().equals("NN")
        || !(lexicon.isVerb(token) || lexicon.is("bare verbs", token))) {
      return false;
    }
    for (int i = at - 2; i >= Math.max(1, at - REACH); i--) {
      if (StanceLexicon.lower(tokens.get(i)).equals("that")) {
        return lexicon.is("demanding", tokens.get(i - 1));
      }
    }
    return false;
  }

  private static boolean isAdverb(Token token) {
    return StanceLexicon.lower(token).endsWith("ly");
  }

  private boolean isInfinitive(List<Token> tokens, int[] ends, int at) {
    if (at + 1 >= tokens.size() || !StanceLexicon.lower(tokens.get(at)).equals("to")) {
      return false;
    }
    int next = at + 1;
    while (next + 1 < tokens.size() && tokens.get(next).pennTag().equals("RB")) {
      next++;
    }
    Token verb = tokens.get(next);
    return ends[next] < 0
        && (verb.pennTag().equals("VB")
            || verb.pennTag().equals("VBP")
            || (verb.pennTag().equals("NN")
                && lexicon.isVerb(verb)
                && next + 1 < tokens.size()
                && startsNoun(tokens, ends, next + 1)));
  }

  private static boolean startsNoun(List<Token> tokens, int[] ends, int at) {
    return ends[at] >= 0 || Set.of("DT", "PRP$", "PRP").contains(tokens.get(at).pennTag());
  }

  /** A participle between an article and a noun. */
  private static boolean isPremodifier(List<Token> tokens, int[] ends, int at) {
    String tag = tokens.get(at).pennTag();
    if ((!tag.equals("VBN") && !tag.equals("VBG")) || at == 0 || at + 1 >= tokens.size()) {
      return false;
    }
    boolean opened = Set.of("DT", "PRP$", "POS", "JJ", "CD").contains(tokens.get(at - 1).pennTag());
    String next = tokens.get(at + 1).pennTag();
    return opened && (ends[at + 1] >= 0 || NOMINAL.contains(next) || next.startsWith("JJ"));
  }

  private Chunk verb(List<Token> tokens, int[] ends, int at) {
    int i = at;
    if (StanceLexicon.lower(tokens.get(i)).equals("to")) {
      i++;
    }
    int head = -1;
    for (; i < tokens.size() && ends[i] < 0; i++) {
      Token token = tokens.get(i);
      boolean adverb =
          token.pennTag().equals("RB")
              || lexicon.is("not", token)
              || (head >= 0 && lexicon.is("floating", token));
      boolean quoted = head >= 0 && isQuote(token) && i + 1 < tokens.size();
      if ((adverb || quoted) && (head < 0 || isAuxiliary(tokens.get(head)))) {
        continue;
      }
      if (head < 0 && (isSubjunctive(tokens, i) || isTakenForNoun(tokens, ends, i))) {
        return new Chunk(Kind.VERB, at, i);
      }
      boolean joins = head < 0 || continues(tokens.get(head), token);
      if (!joins || (!isVerbal(token) && head >= 0)) {
        break;
      }
      head = i;
    }
    return new Chunk(Kind.VERB, at, Math.max(at, head));
  }

  private static boolean isQuote(Token token) {
    return Set.of("\"", "''", "``").contains(token.text());
  }

  private static boolean isAuxiliary(Token token) {
    return token.pennTag().equals("MD")
        || Set.of("be", "have", "do", "get").contains(token.lemma());
  }

  private static boolean continues(Token head, Token token) {
    String tag = token.pennTag();
    if (head.pennTag().equals("MD") || head.lemma().equals("do")) {
      return tag.equals("VB") || (tag.equals("VBP") && !head.lemma().equals("do"));
    }
    return isAuxiliary(head) && (tag.equals("VBN") || tag.equals("VBG") || tag.equals("VBD"));
  }

  /** A noun chunk; ends before it begins where there is no noun. */
  private Chunk noun(List<Token> tokens, int[] ends, int at) {
    int head = at - 1;
    int i = at;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      if (ends[i] >= 0) {
        if (head == i - 1 && head >= at && isTime(tokens.get(head))) {
          break;
        }
        head = ends[i];
        i = head + 1;
        continue;
      }
      if (head >= at
          && head == i - 1
          && (startsTime(tokens, i) || isTakenForNoun(tokens, ends, i))) {
        break;
      }
      String tag = token.pennTag();
      String word = StanceLexicon.lower(token);
      boolean opens =
          tag.equals("DT") || tag.equals("PRP$") || tag.equals("PDT") || tag.equals("WP$");
      if (opens && i > at && !tokens.get(i - 1).pennTag().equals("PDT")) {
        break;
      }
      if (head >= at && isSubjunctive(tokens, i)) {
        break;
      }
      if (head >= at && head == i - 1 && (isTime(token) || lexicon.is("bare verbs", token))) {
        break;
      }
      boolean hyphen =
          (word.equals("-") && i + 1 < tokens.size() && head == i - 1)
              || isCompounded(tokens, at, i);
      if (NOMINAL.contains(tag)) {
        head = i;
      } else if (!(BEFORE_NOUN.contains(tag)
          || hyphen
          || isPremodifier(tokens, ends, i)
          || (tag.startsWith("RB") && head < at && i > at))) {
        break;
      }
      i++;
    }
    if (head < at && (isPeople(tokens, at, i) || isAlone(tokens, at))) {
      head = Math.max(at, i - 1);
    }
    Chunk noun = new Chunk(Kind.NOUN, at, head);
    return isTime(tokens, ends, noun) ? new Chunk(Kind.ADVERB, at, head) : noun;
  }

  /** {@code those who}, {@code this would}, {@code many say}: somebody or something unnamed. */
  private boolean isAlone(List<Token> tokens, int at) {
    return lexicon.is("alone", tokens.get(at))
        && at + 1 < tokens.size()
        && (isVerbal(tokens.get(at + 1)) || tokens.get(at + 1).pennTag().startsWith("W"));
  }

  /** {@code the poor}: an adjective that stands for people. */
  private static boolean isPeople(List<Token> tokens, int first, int end) {
    return end - first > 1
        && StanceLexicon.lower(tokens.get(first)).equals("the")
        && tokens.get(end - 1).pennTag().equals("JJ");
  }

  /** {@code Norway plans to}: a verb, though taggers see a noun behind what may be an adjective. */
  private boolean isPlanning(List<Token> tokens, int[] ends, int at) {
    return tokens.get(at).pennTag().equals("NNS")
        && lexicon.is("planning", tokens.get(at))
        && at > 0
        && at + 1 < tokens.size()
        && StanceLexicon.lower(tokens.get(at + 1)).equals("to")
        && endsMention(ends, at - 1);
  }

  private static boolean endsMention(int[] ends, int at) {
    for (int i = at; i >= 0; i--) {
      if (ends[i] >= 0) {
        return ends[i] == at;
      }
    }
    return false;
  }

  /** {@code a U.S.-backed plan}. */
  private static boolean isCompounded(List<Token> tokens, int first, int at) {
    return at - 1 > first
        && tokens.get(at - 1).text().equals("-")
        && tokens.get(at - 1).span().end() == tokens.get(at).span().begin()
        && Set.of("VBN", "VBD", "VBG").contains(tokens.get(at).pennTag());
  }

  /** {@code the bill last week}: when it was done is no part of what was done. */
  private boolean startsTime(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && lexicon.is("before time", tokens.get(at))
        && isTime(tokens.get(at + 1));
  }

  private boolean isTime(Token token) {
    return lexicon.is("time", token);
  }

  private boolean isTime(List<Token> tokens, int[] ends, Chunk chunk) {
    return chunk.last() >= chunk.first()
        && ends[chunk.first()] < 0
        && isTime(tokens.get(chunk.last()));
  }
}
