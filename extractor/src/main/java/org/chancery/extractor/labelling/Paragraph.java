package org.chancery.extractor.labelling;

import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.attribution.TokenSet;

/**
 * A paragraph, or of a very long one the part around a cue, with what can be counted in it.
 * Immutable.
 */
public final class Paragraph {
  static final int COMMAS = 0;
  static final int MARKS = 1;
  static final int VERBS = 2;
  static final int CUES = 3;
  static final int THATS = 4;
  static final int CONJUNCTIONS = 5;
  static final int COLONS = 6;
  static final int NOUNS = 7;
  static final int KINDS = 8;

  /** Longer ones are read in part: what is attributed is not farther from its cue. */
  private static final int BEFORE = 200;

  private static final int BEHIND = 300;

  private final TokenAttributes tokens;
  private final int first;
  private final int end;
  private final int[][] counts = new int[KINDS][];
  private final int[] subjects;
  private final int[] subjectRuns;
  private final boolean[] cueTokens;
  private final Segments segments;

  /**
   * The paragraph of a cue.
   *
   * @param cues the candidates of the article, this one too
   */
  public Paragraph(TokenAttributes tokens, TokenRange cue, TokenSet cues) {
    this.tokens = tokens;
    Reading reading = tokens.reading();
    int paragraph = reading.paragraph(cue.first());
    int from = cue.first();
    while (from > 0 && from > cue.first() - BEFORE && reading.paragraph(from - 1) == paragraph) {
      from--;
    }
    int to = cue.end();
    while (to < tokens.size() && to < cue.end() + BEHIND && reading.paragraph(to) == paragraph) {
      to++;
    }
    this.first = from;
    this.end = to;
    this.cueTokens = new boolean[end - first];
    for (int i = first; i < end; i++) {
      cueTokens[i - first] = cues.contains(i);
    }
    for (int kind = 0; kind < KINDS; kind++) {
      counts[kind] = new int[end - first + 1];
      for (int i = first; i < end; i++) {
        counts[kind][i - first + 1] = counts[kind][i - first] + (is(kind, i) ? 1 : 0);
      }
    }
    this.subjects = new int[end - first + 1];
    this.subjectRuns = new int[end - first];
    findSubjects();
    this.segments = new Segments(tokens, first, end);
  }

  private boolean is(int kind, int i) {
    Reading reading = tokens.reading();
    return switch (kind) {
      case COMMAS -> reading.is(i, ",");
      case MARKS -> tokens.quote(i) > 1;
      case VERBS -> tokens.isVerbal(i);
      case CUES -> cueTokens[i - first];
      case THATS -> reading.is(i, "that");
      case CONJUNCTIONS -> reading.is(i, "and", "but", "or");
      case COLONS -> reading.is(i, ":", ";", Reading.DASH);
      default -> tokens.isNominal(i);
    };
  }

  /** Runs of nouns with what belongs to them, where a verb follows. */
  private void findSubjects() {
    Reading reading = tokens.reading();
    int start = -1;
    for (int i = first; i < end; i++) {
      boolean nominal =
          tokens.isNominal(i) || reading.hasTag(i, "DET", "ADJ", "NUM") || reading.is(i, "'s", "'");
      if (nominal) {
        start = start < 0 ? i : start;
      } else {
        boolean adverb = reading.hasTag(i, "ADV") && tokens.isVerbal(Math.min(i + 1, end - 1));
        if (start >= 0 && (tokens.isVerbal(i) || adverb)) {
          for (int k = start; k < i; k++) {
            subjectRuns[k - first] = k == i - 1 ? 2 : 1;
          }
        }
        start = -1;
      }
    }
    for (int i = first; i < end; i++) {
      subjects[i - first + 1] = subjects[i - first] + (subjectRuns[i - first] == 2 ? 1 : 0);
    }
  }

  TokenAttributes tokens() {
    return tokens;
  }

  /** Its first token. */
  public int first() {
    return first;
  }

  /** The index behind its last token. */
  public int end() {
    return end;
  }

  /** How many tokens of a kind stand in a stretch. */
  int count(int kind, int from, int to) {
    return counts[kind][to - first] - counts[kind][from - first];
  }

  /** How many runs of nouns end in a stretch that a verb follows. */
  int subjects(int from, int to) {
    return subjects[to - first] - subjects[from - first];
  }

  /** 1 for a token in a run of nouns that a verb follows, 2 for its last, else 0. */
  int subject(int i) {
    return subjectRuns[i - first];
  }

  /** Whether a token belongs to another candidate. */
  boolean isOtherCue(int i, TokenRange cue) {
    return i >= first && i < end && cueTokens[i - first] && !cue.contains(i);
  }

  /** 0 outside of quotations, 1 in the quotation nearest to a place, 2 in another. */
  int nearestQuotation(int i, int place) {
    Reading reading = tokens.reading();
    int quotation = reading.quotationAt(i);
    if (quotation == Reading.NONE) {
      return 0;
    }
    TokenRange range = reading.tokensOf(quotation);
    int from = Math.max(first, i < place ? range.end() : place);
    int to = Math.min(end, i < place ? place : range.first());
    return from >= to || count(MARKS, from, to) == 0 ? 1 : 2;
  }

  Segments segments() {
    return segments;
  }
}
