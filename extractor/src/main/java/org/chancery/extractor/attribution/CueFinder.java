package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.extractor.attribution.Cue.Shape;
import org.chancery.extractor.attribution.CueLexicon.VerbCue;
import org.chancery.extractor.attribution.Inflections.Form;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/** Finds the words that can signal an attribution. Immutable. */
final class CueFinder {
  private static final CueEntry ACCORDING =
      new CueEntry("according to", List.of("to"), "Assert", CueEntry.Frames.parse("c"), 0.95);
  private static final int LONGEST_GROUP = 7;

  private final CueLexicon lexicon;
  private final Set<String> unmistakable =
      WordFile.words(CueFinder.class, "unmistakable-forms.txt");
  private final Set<String> beforeInfinitive = WordFile.words(CueFinder.class, "aspect-verbs.txt");

  CueFinder(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** All candidates of an article outside of quotations, in the order of the text. */
  List<Cue> find(Reading reading) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < reading.size(); i++) {
      if (reading.quotationAt(i) != Reading.NONE) {
        continue;
      }
      Cue cue = cueAt(reading, i);
      if (cue != null) {
        cues.add(cue);
      }
    }
    return cues;
  }

  private @Nullable Cue cueAt(Reading reading, int i) {
    String word = reading.word(i);
    if (word.equals("according") && reading.is(i + 1, "to")) {
      return new Cue(new TokenRange(i, i + 2), i, ACCORDING, Shape.PHRASE, false);
    }
    if (reading.hasTag(i, "VERB") || unmistakable.contains(word) || besideQuotation(reading, i)) {
      for (VerbCue verb : lexicon.verbs(word)) {
        boolean sure = reading.hasTag(i, "VERB", "AUX") || verb.form() != Form.BASE;
        if (sure && followedBy(reading, i, verb.entry())) {
          return verbCue(reading, i, verb);
        }
      }
      return null;
    }
    CueEntry noun = reading.hasTag(i, "NOUN") ? lexicon.noun(word) : null;
    return noun == null ? null : new Cue(new TokenRange(i, i + 1), i, noun, Shape.NOUN, false);
  }

  /** {@code "…," Ruiz notes}: beside a quotation and behind a name it is no noun. */
  private static boolean besideQuotation(Reading reading, int i) {
    if (!reading.hasTag(i, "NOUN", "ADJ", "PROPN") || !reading.hasTag(i - 1, "PROPN", "PRON")) {
      return false;
    }
    int next = reading.is(i + 1, ",", ":") ? i + 2 : i + 1;
    if (reading.isMark(next)) {
      return true;
    }
    for (int k = i - 1; k > i - 5 && reading.hasTag(k, "PROPN", "PRON", "NOUN", "ADJ"); k--) {
      if (reading.isMark(k - 1) && reading.isWeighty(reading.quotationAt(k - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean followedBy(Reading reading, int head, CueEntry entry) {
    int at = head + 1;
    for (String word : entry.following()) {
      if (!reading.is(at, word) || reading.quotationAt(at) != Reading.NONE) {
        return false;
      }
      at++;
    }
    return true;
  }

  private @Nullable Cue verbCue(Reading reading, int head, VerbCue verb) {
    int first = head;
    boolean passive = false;
    boolean perfect = false;
    boolean helped = false;
    while (first > reading.periodFirst(head) && head - first < LONGEST_GROUP) {
      int before = first - 1;
      if (reading.quotationAt(before) != Reading.NONE) {
        break;
      }
      if (reading.is(before, "not", "n't", "never", "\u2019t")) {
        first--;
        continue;
      }
      if (reading.is(before, "be", "is", "are", "was", "were", "been", "being", "'re")
          || (reading.is(before, "'s") && reading.hasTag(before, "AUX"))) {
        passive |= verb.form() == Form.PAST || verb.form() == Form.PARTICIPLE;
        helped = true;
      } else if (reading.is(before, "has", "have", "had", "'ve", "'d")) {
        perfect = true;
        helped = true;
      } else if (reading.hasTag(before, "AUX")) {
        helped = true;
      } else if (!reading.hasTag(before, "ADV")
          || reading.is(before, "when", "how", "why", "where")) {
        break;
      }
      first--;
    }
    if (reading.is(first - 1, "to")) {
      int aspect = aspectVerb(reading, first - 1);
      if (aspect < 0) {
        return null;
      }
      first = aspect;
      helped = true;
    }
    first = trimAdverbs(reading, first, head);
    boolean bareForm = verb.form() == Form.BASE && !helped && !finiteBase(reading, first);
    if (bareForm) {
      return null;
    }
    boolean attributive =
        verb.form() == Form.PAST
            && !helped
            && reading.hasTag(first - 1, "DET", "ADJ")
            && reading.hasTag(head + 1, "NOUN", "PROPN");
    if (attributive) {
      return null;
    }
    boolean ing = verb.form() == Form.ING && !helped;
    boolean participleAlone = verb.form() == Form.PARTICIPLE && !helped && !perfect;
    Shape shape = passive || participleAlone ? Shape.PASSIVE : ing ? Shape.ING : Shape.FINITE;
    int end = head + 1 + verb.entry().following().size();
    boolean past =
        (verb.form() == Form.PAST && !perfect)
            || reading.is(first, "did", "had", "was", "were", "went", "began", "continued");
    return new Cue(new TokenRange(first, end), head, verb.entry(), shape, past);
  }

  /** An adverb that opens the sentence belongs to it, not to the verb. */
  private static int trimAdverbs(Reading reading, int first, int head) {
    int at = first;
    while (at < head && reading.hasTag(at, "ADV") && at == reading.periodFirst(head)) {
      at++;
    }
    return at;
  }

  /**
   * {@code went on to say}, {@code continued to deny}: where the group before {@code to} starts.
   */
  private int aspectVerb(Reading reading, int to) {
    int verb = to - 1;
    if (reading.is(verb, "on") && reading.is(verb - 1, "go", "goes", "went", "gone", "going")) {
      verb--;
    }
    if (!beforeInfinitive.contains(reading.word(verb)) && verb == to - 1) {
      return -1;
    }
    int first = verb;
    while (first > 0
        && reading.hasTag(first - 1, "AUX", "ADV")
        && first - 1 > reading.periodFirst(to)) {
      first--;
    }
    return first;
  }

  /** {@code they say}, {@code critics argue}: a subject in the plural stands before it. */
  private static boolean finiteBase(Reading reading, int first) {
    int before = first - 1;
    return reading.is(
            before, "they", "we", "i", "you", "who", "that", "which", ",", ")", "and", "or")
        || (reading.hasTag(before, "NOUN", "PROPN", "DET", "NUM", "ADJ")
            && !reading.is(before, "'s", "the", "a"));
  }
}
