package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.chancery.extractor.fact.Chunk.Kind;
import org.chancery.extractor.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each verb of a sentence what its subject is and what it depends on, by the order of the
 * chunks. Used by one thread.
 */
final class Clauses {
  private static final int DEEPEST = 6;

  private final StanceLexicon lexicon;
  private final List<Token> tokens;
  private final List<Chunk> chunks;
  private final Map<Integer, Predicate> read = new HashMap<>();

  Clauses(StanceLexicon lexicon, List<Token> tokens, List<Chunk> chunks) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.chunks = chunks;
  }

  List<Chunk> chunks() {
    return chunks;
  }

  /** The place of the chunk that a word belongs to. */
  int chunkOf(int token) {
    for (int i = 0; i < chunks.size(); i++) {
      if (chunks.get(i).last() >= token) {
        return i;
      }
    }
    return chunks.size() - 1;
  }

  boolean is(int chunk, Kind kind) {
    return chunk >= 0 && chunk < chunks.size() && chunks.get(chunk).is(kind);
  }

  Token head(int chunk) {
    return tokens.get(chunks.get(chunk).last());
  }

  Token first(int chunk) {
    return tokens.get(chunks.get(chunk).first());
  }

  /** What is told of the verb at a place. */
  Predicate predicate(int verb) {
    return predicate(verb, 0);
  }

  private Predicate predicate(int verb, int depth) {
    Predicate known = read.get(verb);
    if (known == null) {
      known = depth > DEEPEST ? bare(verb, false) : interpret(verb, depth + 1);
      read.put(verb, known);
    }
    return known;
  }

  private static Predicate bare(int verb, boolean passive) {
    return new Predicate(verb, passive, List.of(), null, false, false);
  }

  private Predicate interpret(int verb, int depth) {
    Chunk chunk = chunks.get(verb);
    String tag = head(verb).pennTag();
    boolean passive = isPassive(chunk);
    if (StanceLexicon.lower(tokens.get(chunk.first())).equals("to")) {
      return infinitive(verb, passive, depth);
    }
    boolean alone = !hasAuxiliary(chunk);
    if (tag.equals("VBG") && alone) {
      return gerund(verb, depth);
    }
    boolean wanted = is(before(verb), Kind.NOUN) && isResulting(before(before(verb)));
    boolean done = wanted && tag.equals("VBD");
    boolean behind = tag.equals("VBN") && !is(verb + 1, Kind.NOUN) && !isOnlyVerb(verb);
    boolean apposed = tag.equals("VBD") && is(before(verb), Kind.COMMA) && isDoneBy(verb);
    if (alone && (done || apposed || (behind && !isOfRelative(verb)))) {
      return participle(verb, depth);
    }
    return finite(verb, passive, depth);
  }

  /** {@code the law, which parliament adopted}: no participle, whatever the tag. */
  private boolean isOfRelative(int verb) {
    int p = before(verb);
    return is(p, Kind.NOUN) && is(before(p), Kind.RELATIVE);
  }

  /** Whether behind a comma no other verb is there to be the clause's own. */
  private boolean isOnlyVerb(int verb) {
    if (!is(before(verb), Kind.COMMA) || isBy(verb + 1)) {
      return false;
    }
    for (int i = 0; i < chunks.size(); i++) {
      if (i != verb && is(i, Kind.VERB) && isFinite(i)) {
        return false;
      }
    }
    return verb + 1 < chunks.size();
  }

  /** {@code , put forward in May by}: a participle, though it looks like a past tense. */
  private boolean isDoneBy(int verb) {
    int at = behind(verb);
    if (is(at, Kind.PREPOSITION) && !isBy(at) && is(at + 1, Kind.NOUN)) {
      at += 2;
    }
    return isBy(at);
  }

  private boolean isBy(int chunk) {
    return is(chunk, Kind.PREPOSITION) && StanceLexicon.lower(head(chunk)).equals("by");
  }

  private boolean hasAuxiliary(Chunk chunk) {
    for (int i = chunk.first(); i < chunk.last(); i++) {
      Token token = tokens.get(i);
      if (token.pennTag().equals("MD") || Set.of("be", "have", "do").contains(token.lemma())) {
        return true;
      }
    }
    return false;
  }

  private boolean isPassive(Chunk chunk) {
    String tag = tokens.get(chunk.last()).pennTag();
    if (!tag.equals("VBN") && !tag.equals("VBD")) {
      return false;
    }
    for (int i = chunk.last() - 1; i >= chunk.first(); i--) {
      String lemma = tokens.get(i).lemma();
      if (!tokens.get(i).pennTag().startsWith("RB")) {
        return lemma.equals("be") || lemma.equals("get");
      }
    }
    return false;
  }

  /** The chunk before a place that is no adverb; -1 before the first. */
  int before(int place) {
    int at = place - 1;
    while (is(at, Kind.ADVERB)) {
      at--;
    }
    return at;
  }

  /** The chunk behind a place that is no adverb. */
  int behind(int place) {
    int at = place + 1;
    while (is(at, Kind.ADVERB)) {
      at++;
    }
    return at;
  }

  /** The place behind a noun and the prepositional phrases that belong to it. */
  int behindPhrase(int noun) {
    int next = noun + 1;
    while (is(next, Kind.PREPOSITION) && is(next + 1, Kind.NOUN)) {
      next += 2;
    }
    return next;
  }

  private Predicate infinitive(int verb, boolean passive, int depth) {
    int p = before(verb);
    if (is(p, Kind.VERB)) {
      return under(verb, passive, p, depth);
    }
    if (is(p, Kind.CONJUNCTION) || is(p, Kind.COMMA)) {
      int earlier = previousVerb(p);
      if (earlier >= 0 && StanceLexicon.lower(first(earlier)).equals("to")) {
        return beside(verb, passive, earlier, depth);
      }
      return bare(verb, passive);
    }
    if (is(p, Kind.SUBORDINATOR)) {
      // "whether to sign"
      return new Predicate(verb, passive, List.of(), null, false, true);
    }
    if (!is(p, Kind.NOUN)) {
      return bare(verb, passive);
    }
    if (lexicon.isDependable(head(p)) && !isPronoun(p)) {
      return new Predicate(verb, passive, List.of(), p, false, false);
    }
    return behindNoun(verb, passive, p, depth);
  }

  /** An infinitive behind a noun that it does not belong to: {@code urged them to}. */
  private Predicate behindNoun(int verb, boolean passive, int noun, int depth) {
    int p = noun;
    int q = before(p);
    while (is(q, Kind.PREPOSITION) && is(before(q), Kind.NOUN) && !isAsking(q)) {
      p = before(q);
      q = before(p);
    }
    if (lexicon.is("void", head(p)) && !isPronoun(p)) {
      // "supports their ability to do it"
      return new Predicate(verb, passive, List.of(), p, false, false);
    }
    if (is(q, Kind.PREPOSITION)) {
      return behindPreposition(verb, passive, p, q, depth);
    }
    if (!is(q, Kind.VERB)) {
      return bare(verb, passive);
    }
    if (lexicon.is("causing", head(q))) {
      return new Predicate(verb, passive, List.of(p), null, false, false);
    }
    return lexicon.is("object control", head(q))
        ? new Predicate(verb, passive, List.of(p), q, true, false)
        : under(verb, passive, q, depth);
  }

  /**
   * {@code called on them to}, {@code was the first in the world to}, {@code voted by a mile to}.
   */
  private Predicate behindPreposition(
      int verb, boolean passive, int noun, int preposition, int depth) {
    int governor = before(preposition);
    boolean byVerb = is(governor, Kind.VERB);
    if (byVerb && (lexicon.is("copula", head(governor)) || head(governor).lemma().equals("vote"))) {
      return under(verb, passive, governor, depth);
    }
    boolean asked = isAsking(preposition) || (byVerb && lexicon.is("appealing", head(governor)));
    return asked && (byVerb || is(governor, Kind.NOUN))
        ? new Predicate(verb, passive, List.of(noun), governor, true, false)
        : bare(verb, passive);
  }

  private boolean isAsking(int preposition) {
    String word = StanceLexicon.lower(head(preposition));
    return word.equals("for") || word.equals("on");
  }

  /** A verb whose subject is that of the verb it depends on. */
  private Predicate under(int verb, boolean passive, int governor, int depth) {
    Predicate above = predicate(governor, depth);
    return new Predicate(
        verb, passive, above.subjects(), governor, above.demanded(), above.hypothetical());
  }

  /** A verb that stands beside another and shares its subject and what it depends on. */
  private Predicate beside(int verb, boolean passive, int other, int depth) {
    Predicate one = predicate(other, depth);
    return new Predicate(
        verb, passive, one.subjects(), one.governor(), one.demanded(), one.hypothetical());
  }

  private int previousVerb(int place) {
    for (int i = place - 1; i >= 0; i--) {
      if (is(i, Kind.VERB)) {
        return i;
      }
      if (is(i, Kind.BREAK)) {
        return -1;
      }
    }
    return -1;
  }

  private Predicate gerund(int verb, int depth) {
    int p = before(verb);
    if (is(p, Kind.VERB)) {
      return under(verb, false, p, depth);
    }
    if (is(p, Kind.PREPOSITION)) {
      int q = before(p);
      if (is(q, Kind.VERB)) {
        return under(verb, false, q, depth);
      }
      if (is(q, Kind.NOUN) && lexicon.isDependable(head(q))) {
        return new Predicate(verb, false, List.of(), q, false, false);
      }
      int r = before(q);
      if (is(q, Kind.NOUN) && is(r, Kind.VERB)) {
        if (lexicon.is("judging", head(r))) {
          return new Predicate(verb, false, List.of(q), null, false, false);
        }
        if (head(r).lemma().equals("join") && StanceLexicon.lower(head(p)).equals("in")) {
          // "joined them in opposing it"
          List<Integer> all = new ArrayList<>(predicate(r, depth).subjects());
          all.add(q);
          return new Predicate(verb, false, all, null, false, false);
        }
        boolean means = StanceLexicon.lower(head(p)).equals("by");
        return means ? under(verb, false, r, depth) : bare(verb, false);
      }
      return bare(verb, false);
    }
    if (is(p, Kind.NOUN)) {
      return new Predicate(verb, false, List.of(p), null, false, false);
    }
    if (is(p, Kind.COMMA)) {
      int main = previousVerb(p);
      return main < 0 ? bare(verb, false) : beside(verb, false, main, depth);
    }
    if (is(p, Kind.CONJUNCTION)) {
      int main = previousVerb(p);
      return main < 0 ? bare(verb, false) : beside(verb, false, main, depth);
    }
    return bare(verb, false);
  }

  /** A participle behind what it is done to. */
  private Predicate participle(int verb, int depth) {
    int p = before(verb);
    if (is(p, Kind.PREPOSITION) && StanceLexicon.lower(head(p)).equals("as")) {
      p = before(p);
    }
    if (is(p, Kind.COMMA)) {
      p = before(p);
    }
    if (is(p, Kind.CONJUNCTION)) {
      int earlier = previousVerb(p);
      return earlier < 0
          ? bare(verb, true)
          : beside(verb, isPassiveReading(earlier), earlier, depth);
    }
    if (!is(p, Kind.NOUN)) {
      return bare(verb, true);
    }
    int q = before(p);
    if (isResulting(q)) {
      return new Predicate(verb, true, List.of(p), q, true, false);
    }
    return new Predicate(verb, true, List.of(p), null, false, false);
  }

  private boolean isResulting(int place) {
    return is(place, Kind.VERB) && lexicon.is("resulting", head(place));
  }

  private boolean isPassiveReading(int verb) {
    return predicate(verb).passive();
  }

  private Predicate finite(int verb, boolean passive, int depth) {
    int p = before(verb);
    while (p >= 0) {
      switch (chunks.get(p).kind()) {
        case ADVERB -> p = before(p);
        case RELATIVE -> {
          return new Predicate(verb, passive, antecedent(p), null, false, false);
        }
        case CONJUNCTION -> {
          int earlier = isBareInfinitive(verb, p) ? previousVerb(p) : previousFinite(p);
          return earlier < 0 ? bare(verb, passive) : beside(verb, passive, earlier, depth);
        }
        case COMMA -> {
          int opening = opening(p);
          if (opening < 0) {
            int earlier = is(before(p), Kind.COMMA) ? -1 : previousFinite(p);
            return earlier < 0 ? bare(verb, passive) : beside(verb, passive, earlier, depth);
          }
          p = before(opening);
        }
        case NOUN -> {
          int start = startOfPhrase(p);
          if (start < 0) {
            p = -start - 2;
          } else {
            return clause(verb, passive, start, p);
          }
        }
        default -> {
          return bare(verb, passive);
        }
      }
    }
    return bare(verb, passive);
  }

  /** {@code to wall them off and slap a tariff on them}: an infinitive without its own "to". */
  private boolean isBareInfinitive(int verb, int conjunction) {
    int earlier = previousVerb(conjunction);
    return earlier >= 0
        && chunks.get(verb).first() == chunks.get(verb).last()
        && Set.of("VB", "NN").contains(head(verb).pennTag())
        && StanceLexicon.lower(first(earlier)).equals("to");
  }

  /**
   * The place of the noun where a noun phrase begins that is a subject; where the noun is governed
   * by a preposition, the negated place of the preposition, less one.
   */
  private int startOfPhrase(int noun) {
    int q = before(noun);
    if (is(q, Kind.PREPOSITION)) {
      return -q - 1;
    }
    if (is(q, Kind.VERB)) {
      int r = before(q);
      boolean gerund =
          head(q).pennTag().equals("VBG") && chunks.get(q).first() == chunks.get(q).last();
      boolean modifies = is(r, Kind.NOUN) && (gerund || StanceLexicon.lower(first(q)).equals("to"));
      if (modifies && !lexicon.is("saying", head(q))) {
        return -q - 1;
      }
      if (is(r, Kind.RELATIVE) && !lexicon.is("saying", head(q))) {
        return -r - 1;
      }
    }
    return noun;
  }

  /** A finite verb with a subject that stands before it. */
  private Predicate clause(int verb, boolean passive, int start, int last) {
    if (isOpeningGerund(before(start))) {
      // "leaving the treaty would be a mistake"
      return new Predicate(verb, passive, List.of(before(start)), null, false, false);
    }
    List<Integer> subjects = new ArrayList<>(List.of(last));
    int first = start;
    int q = before(first);
    while (is(q, Kind.CONJUNCTION) || (subjects.size() > 1 && is(q, Kind.COMMA))) {
      int other = before(q);
      if (is(other, Kind.COMMA)) {
        other = before(other);
      }
      if (!is(other, Kind.NOUN) || is(before(other), Kind.PREPOSITION) || isObject(other)) {
        break;
      }
      subjects.add(0, other);
      first = other;
      q = before(first);
    }
    boolean hypothetical = false;
    @Nullable Integer governor = null;
    if (is(q, Kind.SUBORDINATOR)) {
      String word = StanceLexicon.lower(head(q));
      hypothetical = lexicon.isNamed("conditional", word);
      governor = word.equals("that") ? complementOf(before(q)) : null;
    } else if (is(q, Kind.VERB) && lexicon.is("saying", head(q))) {
      governor = q;
    }
    boolean demanded =
        governor != null && lexicon.is("demanding", head(governor)) && isSubjunctive(verb);
    return new Predicate(verb, passive, subjects, governor, demanded, hypothetical);
  }

  /** Whether a gerund begins a clause, or what is said. */
  private boolean isOpeningGerund(int place) {
    if (!is(place, Kind.VERB)
        || !head(place).pennTag().equals("VBG")
        || hasAuxiliary(chunks.get(place))) {
      return false;
    }
    int p = before(place);
    return p < 0
        || is(p, Kind.SUBORDINATOR)
        || is(p, Kind.QUOTE)
        || is(p, Kind.BREAK)
        || (is(p, Kind.VERB) && lexicon.is("saying", head(p)));
  }

  /** Whether a clause has a verb for its subject: {@code leaving it would be a mistake}. */
  boolean isSubject(int verb) {
    return isOpeningGerund(verb)
        && IntStream.range(verb + 1, chunks.size())
            .anyMatch(other -> is(other, Kind.VERB) && predicate(other).subjects().contains(verb));
  }

  /** Whether a verb says what is to be done: {@code that they pay}, {@code should pay}. */
  private boolean isSubjunctive(int verb) {
    Token first = first(verb);
    boolean modal = first.pennTag().equals("MD");
    return modal
        ? lexicon.is("obligation", first)
        : Set.of("VB", "VBP", "NN").contains(first.pennTag());
  }

  private boolean isObject(int noun) {
    return is(before(noun), Kind.VERB);
  }

  /** What a clause with {@code that} belongs to: a verb, also before one who is told, or a noun. */
  private @Nullable Integer complementOf(int place) {
    if (is(place, Kind.VERB)) {
      return place;
    }
    if (is(place, Kind.NOUN)) {
      if (lexicon.isDependable(head(place))) {
        return place;
      }
      int q = before(place);
      return is(q, Kind.VERB) ? Integer.valueOf(q) : null;
    }
    return null;
  }

  private List<Integer> antecedent(int relative) {
    int p = before(relative);
    if (is(p, Kind.COMMA)) {
      p = before(p);
    }
    if (!is(p, Kind.NOUN)) {
      return List.of();
    }
    boolean others =
        StanceLexicon.lower(first(p)).equals("other")
            && is(before(p), Kind.CONJUNCTION)
            && is(before(before(p)), Kind.NOUN);
    return others ? List.of(before(before(p)), p) : List.of(p);
  }

  private int previousFinite(int place) {
    int comma = -1;
    for (int i = place - 1; i >= 0; i--) {
      if (is(i, Kind.BREAK)) {
        return -1;
      }
      if (is(i, Kind.COMMA) && comma < 0) {
        comma = i;
        int opening = opening(i);
        if (opening >= 0 && is(opening + 1, Kind.RELATIVE)) {
          i = opening;
          continue;
        }
      }
      if (is(i, Kind.VERB) && isFinite(i)) {
        return i;
      }
    }
    return -1;
  }

  boolean isFinite(int verb) {
    Chunk chunk = chunks.get(verb);
    String tag = tokens.get(chunk.first()).pennTag();
    boolean infinitive = StanceLexicon.lower(tokens.get(chunk.first())).equals("to");
    String head = head(verb).pennTag();
    return !infinitive
        && !(chunk.first() == chunk.last() && (head.equals("VBG") || head.equals("VBN")))
        && !tag.equals("VBG");
  }

  /**
   * The comma where what ends with another comma is put in between subject and verb: an apposition,
   * a relative clause, a participle; -1 where there is none.
   */
  private int opening(int closing) {
    boolean verb = false;
    for (int i = closing - 1; i >= 0; i--) {
      if (is(i, Kind.BREAK) || is(i, Kind.QUOTE)) {
        return -1;
      }
      if (is(i, Kind.VERB)) {
        verb |= isFinite(i);
      }
      if (is(i, Kind.RELATIVE) || isWhose(i)) {
        verb = false;
      }
      if (is(i, Kind.COMMA)) {
        boolean relative = is(i + 1, Kind.RELATIVE) || isWhose(i + 1) || isPiedPiped(i + 1);
        boolean apart =
            relative
                || (!verb && !is(i + 1, Kind.CONJUNCTION))
                || (is(i + 1, Kind.SUBORDINATOR) && i > 0);
        if (apart && (is(before(i), Kind.NOUN) || is(before(i), Kind.COMMA))) {
          return i;
        }
        if (verb) {
          return -1;
        }
      }
    }
    return -1;
  }

  private boolean isWhose(int chunk) {
    return chunk < chunks.size() && StanceLexicon.lower(first(chunk)).equals("whose");
  }

  private boolean isPiedPiped(int chunk) {
    return is(chunk, Kind.PREPOSITION) && is(chunk + 1, Kind.RELATIVE);
  }

  /**
   * Whether a relative clause makes a noun the object of its verb: {@code the bill, which X had
   * brought in}; {@code laws he pushed through}.
   */
  boolean isObjectOfRelative(Predicate predicate, int noun) {
    Predicate top = predicate;
    while (top.governor() != null
        && is(top.governor(), Kind.VERB)
        && !top.demanded()
        && top.governor() > noun) {
      top = predicate(top.governor());
    }
    if (top.subjects().isEmpty()) {
      return false;
    }
    int before = before(top.subjects().get(0));
    if (is(before, Kind.RELATIVE)) {
      before = before(before);
      if (is(before, Kind.COMMA)) {
        before = before(before);
      }
      return before == noun;
    }
    return before == noun && top.subjects().get(0) == noun + 1;
  }

  /** The word behind a place, leaving out when something is done ({@code voted on Monday for}). */
  int next(int token) {
    int next = token + 1;
    if (next < tokens.size()) {
      Chunk chunk = chunks.get(chunkOf(next));
      if (chunk.is(Kind.ADVERB)
          && chunk.first() == next
          && lexicon.is("time", head(chunkOf(next)))) {
        return chunk.last() + 1;
      }
    }
    return next;
  }

  boolean isPronoun(int chunk) {
    return first(chunk).pennTag().equals("PRP");
  }
}
