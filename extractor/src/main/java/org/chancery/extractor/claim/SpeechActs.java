package org.chancery.extractor.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Cue;
import org.chancery.extractor.attribution.CueEntry;
import org.chancery.extractor.attribution.CueLexicon;
import org.chancery.extractor.attribution.Inflections;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/** What a claimant does by saying something: from the cue and from what follows it. Immutable. */
final class SpeechActs {
  /**
   * What is done.
   *
   * @param name the local name of the concept in the ontology
   * @param denies whether the cue's own word denies what follows
   */
  record Act(String name, boolean denies) {}

  private record Line(List<String> following, CueContent.Condition condition, Act act) {}

  private static final String ASSERT = "Assert";
  private static final String DENY = "Deny";
  private static final Act ASK = new Act("Ask", false);
  private static final Act DENIAL = new Act(DENY, false);
  private static final Act REFUSAL = new Act("Reject", false);
  private static final int NOUN_REACH = 4;

  private final Map<String, List<Line>> verbs = new HashMap<>();
  private final Map<String, Act> nouns = new HashMap<>();
  private final Set<String> lightVerbs = new TreeSet<>();
  private final CueContent contents = new CueContent();
  private final CueLexicon lexicon = CueLexicon.bundled();

  SpeechActs() {
    Inflections forms = new Inflections();
    Map<String, List<Line>> byHead = new LinkedHashMap<>();
    for (WordFile.Row row : WordFile.rows(SpeechActs.class, "speech-acts.tsv")) {
      Act act = new Act(row.field(3), row.field(4).equals(VerbGroup.NEGATIVE));
      List<String> words = List.of(row.field(1).split(" ", -1));
      switch (row.field(0)) {
        case "noun" -> {
          nouns.put(row.field(1), act);
          nouns.put(Inflections.plural(row.field(1)), act);
        }
        case "verb" -> {
          CueContent.Condition condition = CueContent.Condition.of(row, 2);
          Line line = new Line(words.subList(1, words.size()), condition, act);
          byHead.computeIfAbsent(words.get(0), head -> new ArrayList<>()).add(line);
        }
        default -> throw row.expected("\"verb\" or \"noun\"");
      }
    }
    byHead.forEach(
        (head, lines) -> {
          lines.sort(Comparator.comparingInt((Line line) -> line.following().size()).reversed());
          forms.of(head).keySet().forEach(word -> verbs.put(word, lines));
        });
    for (String verb : WordFile.words(SpeechActs.class, "light-verbs.txt")) {
      lightVerbs.addAll(forms.of(verb).keySet());
    }
  }

  /** What is done by an attribution. */
  Act of(Reading reading, Attributed attributed, VerbGroup group) {
    if (group.isDeclined()) {
      return REFUSAL;
    }
    Cue cue = attributed.cue();
    if (attributed.isLayout() || cue.shape() == Cue.Shape.COLON) {
      return ofLayout(reading, attributed);
    }
    Act act = ofWords(reading, attributed);
    return act.name().equals(ASSERT) && contents.isAsked(reading, attributed) ? ASK : act;
  }

  private Act ofLayout(Reading reading, Attributed attributed) {
    if (contents.isAsked(reading, attributed)) {
      return ASK;
    }
    return contents.isDenied(reading, attributed)
        ? DENIAL
        : new Act(attributed.cue().entry().speechAct(), false);
  }

  private Act ofWords(Reading reading, Attributed attributed) {
    Cue cue = attributed.cue();
    int head = cue.head();
    if (cue.shape() == Cue.Shape.NOUN && !isVerb(reading, head)) {
      Act noun = noun(reading.word(head));
      return noun == null ? entry(cue) : noun;
    }
    if (lightVerbs.contains(reading.word(head))) {
      Act noun = nounBehind(reading, head);
      if (noun != null) {
        return noun;
      }
    }
    for (Line line : verbs.getOrDefault(reading.word(head), List.of())) {
      int behind = head + 1 + line.following().size();
      if (reading.reads(head + 1, line.following())
          && contents.holds(line.condition(), reading, attributed, behind)) {
        return line.act();
      }
    }
    CueEntry verb = lexicon.verbAt(reading, head);
    return verb == null ? entry(cue) : act(verb);
  }

  /** {@code Egypt calls}: behind a name that owns nothing, taggers take verbs for nouns. */
  private boolean isVerb(Reading reading, int head) {
    return reading.hasTag(head - 1, "PROPN")
        && !reading.is(head - 1, "'s")
        && reading.word(head).endsWith("s")
        && verbs.containsKey(reading.word(head));
  }

  private static Act entry(Cue cue) {
    return act(cue.entry());
  }

  private static Act act(CueEntry entry) {
    return new Act(entry.speechAct(), entry.speechAct().equals(DENY));
  }

  private @Nullable Act noun(String word) {
    Act act = nouns.get(word);
    if (act != null) {
      return act;
    }
    CueEntry entry = lexicon.noun(word);
    return entry == null ? null : act(entry);
  }

  /** {@code repeated his promise}: the noun behind a verb that says little. */
  private @Nullable Act nounBehind(Reading reading, int head) {
    for (int i = head + 1; i <= head + NOUN_REACH; i++) {
      if (reading.hasTag(i, "NOUN")) {
        return noun(reading.word(i));
      }
      if (!reading.hasTag(i, "DET", "ADJ", "PRON", "NUM", "ADV")) {
        return null;
      }
    }
    return null;
  }
}
