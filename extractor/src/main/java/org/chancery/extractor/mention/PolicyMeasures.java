package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;

/**
 * Finds measures that only a verb phrase names, where somebody commits to them: {@code pledged to
 * add 500 soldiers}. Safe to share between threads.
 */
final class PolicyMeasures {
  private static final double CONFIDENCE = 0.6;

  private final PolicyWords words;

  PolicyMeasures(PolicyWords words) {
    this.words = words;
  }

  /** The verb phrases without {@code to}, in the order of the text. */
  List<Mention> find(AnnotatedText text, MentionCover cover) {
    List<Mention> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      NounPhrases chunks = new NounPhrases(words, sentence);
      for (int i = 1; i < chunks.size(); i++) {
        int end = isCommitted(chunks, i) ? measureEnd(chunks, i) : NounPhrases.NONE;
        if (end != NounPhrases.NONE) {
          Span span = chunks.span(i, end);
          if (cover.overlapping(span, EntityType.OFFICE).isEmpty()) {
            found.add(new Mention(span, EntityType.POLICY, CONFIDENCE, "policy-measure", null));
          }
        }
      }
    }
    return found;
  }

  /** Whether an infinitive of a measure stands here that a commissive verb governs. */
  private boolean isCommitted(NounPhrases chunks, int place) {
    if (!words.has("measure verbs", chunks.word(place))) {
      return false;
    }
    String before = chunks.word(place - 1);
    return words.has("modals", before)
        || (before.equals("to") && words.has("commissives", chunks.word(place - 2)));
  }

  private int measureEnd(NounPhrases chunks, int place) {
    int object = chunks.endOfNounPhrase(place + 1);
    if (object == NounPhrases.NONE || !hasObject(chunks, place + 1, object)) {
      return NounPhrases.NONE;
    }
    return chunks.withPreposition(object);
  }

  private boolean hasObject(NounPhrases chunks, int begin, int end) {
    return words.has("measure objects", chunks.word(end - 1)) && end - begin > 1;
  }
}
