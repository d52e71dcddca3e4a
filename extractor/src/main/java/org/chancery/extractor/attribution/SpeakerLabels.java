package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.extractor.attribution.Cue.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The turns of transcripts and interviews: paragraphs that begin with who speaks and a colon
 * ({@code RUIZ: …}, {@code Q: …}). Labels count where there are at least three and one of them
 * twice. Stateless.
 */
final class SpeakerLabels {
  static final String RULE = "speaker-label";
  private static final CueEntry ENTRY =
      new CueEntry(":", List.of(), "Assert", CueEntry.Frames.parse("q"), 1);
  private static final int LEAST = 3;
  private static final int LONGEST_LABEL = 6;

  /**
   * A paragraph's label.
   *
   * @param colon the token behind it
   */
  private record Label(int first, int colon, int end) {}

  private SpeakerLabels() {}

  /** In the order of the text. */
  static List<Attributed> find(Reading reading, Confidences confidences) {
    List<Label> labels = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < reading.size(); i++) {
      Label label = reading.startsParagraph(i) ? label(reading, i) : null;
      if (label != null) {
        labels.add(label);
        counts.merge(name(reading, label), 1, Integer::sum);
      }
    }
    boolean transcript =
        labels.size() >= LEAST && counts.values().stream().anyMatch(count -> count > 1);
    return transcript ? labels.stream().map(label -> turn(label, confidences)).toList() : List.of();
  }

  private static String name(Reading reading, Label label) {
    StringBuilder name = new StringBuilder();
    for (int i = label.first(); i < label.colon(); i++) {
      name.append(reading.word(i)).append(' ');
    }
    return name.toString();
  }

  private static @Nullable Label label(Reading reading, int start) {
    int first = reading.isMark(start) ? start + 1 : start;
    int colon = first;
    while (colon < first + LONGEST_LABEL && isLabelWord(reading, colon)) {
      colon++;
    }
    int end = colon + 1;
    while (end < reading.size() && !reading.startsParagraph(end)) {
      end++;
    }
    return colon > first && reading.is(colon, ":") && end > colon + 1
        ? new Label(first, colon, end)
        : null;
  }

  private static boolean isLabelWord(Reading reading, int i) {
    if (i >= reading.size()) {
      return false;
    }
    String text = reading.token(i).text();
    return text.equals(".")
        || (Character.isLetter(text.charAt(0)) && text.equals(text.toUpperCase(Locale.ROOT)));
  }

  private static Attributed turn(Label label, Confidences confidences) {
    TokenRange colon = new TokenRange(label.colon(), label.colon() + 1);
    Cue cue = new Cue(colon, label.colon(), ENTRY, Shape.COLON, false);
    Source source = Source.of(label.first(), label.colon());
    List<TokenRange> content = List.of(new TokenRange(label.colon() + 1, label.end()));
    return new Attributed(cue, source, content, RULE, confidences.of(RULE, cue, source));
  }
}
