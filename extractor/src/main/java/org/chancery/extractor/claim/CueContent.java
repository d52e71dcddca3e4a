package org.chancery.extractor.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Cue;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.language.WordFile;

/** What kind of words follow a cue, which tells what is done by it. Immutable. */
final class CueContent {
  /** What the table of speech acts can ask for. */
  enum Condition {
    ANY,
    QUESTION,
    INFINITIVE,
    RECIPIENT,
    GERUND,
    ADVICE,
    FUTURE,
    NOMINAL,
    SPEAKING,
    NEGATIVE,
    POSITIVE;

    /** The condition that a field of a line names; an empty one asks for nothing. */
    static Condition of(WordFile.Row row, int place) {
      if (row.field(place).isEmpty()) {
        return ANY;
      }
      for (Condition condition : values()) {
        if (condition != ANY && condition.word().equals(row.field(place))) {
          return condition;
        }
      }
      throw row.expected("a condition of the comment at the top, or none");
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int BEHIND_RECIPIENT = 8;

  private final Set<String> questions = WordFile.words(CueContent.class, "questions.txt");
  private final Set<String> speaking = WordFile.words(CueContent.class, "speaking-verbs.txt");
  private final Map<String, Set<String>> evaluations =
      WordFile.sections(CueContent.class, "evaluations.txt");
  private final List<List<String>> denials =
      WordFile.rows(CueContent.class, "denials.txt").stream()
          .map(row -> List.of(row.field(0).split(" ", -1)))
          .toList();

  /**
   * Whether a condition of the table of speech acts holds.
   *
   * @param behind the token behind the cue's own words
   */
  boolean holds(Condition condition, Reading reading, Attributed attributed, int behind) {
    TokenRange content = after(reading, attributed, behind);
    int first = content.first();
    return switch (condition) {
      case ANY -> true;
      case QUESTION -> questions.contains(reading.word(first)) || isAsked(reading, attributed);
      case INFINITIVE -> isInfinitive(reading, first) || isRecipient(reading, content, behind);
      case RECIPIENT ->
          isRecipient(reading, content, behind)
              || (attributed.cue().shape() == Cue.Shape.PASSIVE && isInfinitive(reading, first));
      case GERUND -> reading.isVerbal(first) && reading.word(first).endsWith("ing");
      case ADVICE -> isAdvice(reading, content);
      case FUTURE -> has(reading, content, "will", "would", "'ll", "shall", "'d", "wo");
      case NOMINAL -> !hasVerb(reading, content);
      case SPEAKING -> reading.is(behind, "to") && speaking.contains(verbBehind(reading, behind));
      case NEGATIVE, POSITIVE -> evaluates(reading, content, condition.word());
    };
  }

  /** What of the content stands behind the cue; all of it where nothing does. */
  private static TokenRange after(Reading reading, Attributed attributed, int behind) {
    for (TokenRange range : attributed.content()) {
      if (range.end() > behind) {
        int first = Math.max(range.first(), behind);
        while (first + 1 < range.end() && reading.isMark(first)) {
          first++;
        }
        return new TokenRange(first, range.end());
      }
    }
    TokenRange only = attributed.content().get(0);
    int first = only.first();
    return new TokenRange(reading.isMark(first) ? first + 1 : first, only.end());
  }

  /** Whether the content is a question, or some of them, and nothing else. */
  boolean isAsked(Reading reading, Attributed attributed) {
    boolean asked = false;
    for (TokenRange range : attributed.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        asked |= reading.is(i, "?");
        if (reading.is(i, ".", "!", "...")) {
          return false;
        }
      }
    }
    return asked;
  }

  /** Whether the content begins as an answer that denies. */
  boolean isDenied(Reading reading, Attributed attributed) {
    int first = attributed.content().get(0).first();
    int at = reading.isMark(first) ? first + 1 : first;
    return denials.stream().anyMatch(words -> reading.reads(at, words));
  }

  private static boolean isInfinitive(Reading reading, int at) {
    int verb = reading.hasTag(at + 1, "ADV") ? at + 2 : at + 1;
    return (reading.is(at, "to") && (reading.hasTag(at, "PART") || reading.isVerbal(verb)))
        || (reading.is(at, "not") && reading.is(at + 1, "to"));
  }

  /** {@code asked the bank to}: an infinitive behind the one who is to do it. */
  private static boolean isRecipient(Reading reading, TokenRange content, int behind) {
    int end = Math.min(content.end(), behind + BEHIND_RECIPIENT);
    for (int i = behind; i < end; i++) {
      if (isInfinitive(reading, i)) {
        return i > behind;
      }
      boolean conjunction = reading.hasTag(i, "SCONJ") && !reading.isCapitalised(i);
      if (reading.isVerbal(i) || conjunction || reading.hasTag(i, "PUNCT")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isAdvice(Reading reading, TokenRange content) {
    for (int i = content.first(); i < content.end(); i++) {
      if (reading.is(i, "should", "ought", "must")) {
        return true;
      }
      if (reading.isVerbal(i)) {
        return reading.is(i, "be") && i > content.first() && reading.isNominal(i - 1);
      }
    }
    return false;
  }

  private static boolean has(Reading reading, TokenRange content, String... words) {
    for (int i = content.first(); i < content.end(); i++) {
      if (reading.is(i, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasVerb(Reading reading, TokenRange content) {
    for (int i = content.first(); i < content.end(); i++) {
      if (reading.isVerbal(i)) {
        return true;
      }
    }
    return false;
  }

  private static String verbBehind(Reading reading, int to) {
    return reading.word(reading.hasTag(to + 1, "ADV") ? to + 2 : to + 1);
  }

  private boolean evaluates(Reading reading, TokenRange content, String side) {
    Set<String> words = evaluations.getOrDefault(side, Set.of());
    for (int i = content.first(); i < content.end(); i++) {
      if (words.contains(reading.word(i))) {
        return !reading.is(i - 1, "not", "no", "n't", "never");
      }
    }
    return false;
  }
}
