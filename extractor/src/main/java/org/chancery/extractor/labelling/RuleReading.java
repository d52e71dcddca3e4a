package org.chancery.extractor.labelling;

import java.util.List;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Cue;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * What rules make of an article, as one more thing that models see (Wolpert, Neural Networks 1992:
 * stacked generalization). Not changed once made; for any thread.
 */
public final class RuleReading {
  /** Roles of a token in what a rule makes of a cue. */
  static final int NO_ROLE = 0;

  static final int SOURCE = 1;
  static final int CONTENT = 2;
  static final int CUE = 3;
  static final int SOURCE_BEGINS = 4;
  static final int CONTENT_BEGINS = 5;
  static final int CONTENT_ENDS = 6;

  private final List<Attributed> selected;
  private final @Nullable Attributed[] candidates;
  private final @Nullable Cue[] cues;
  private final @Nullable Attributed[] choices;
  private final int[] roles;

  /** Applies the rules to an article. */
  public RuleReading(Reading reading, RuleAttributionFinder finder) {
    List<Cue> found = finder.cues(reading);
    List<Attributed> all = finder.candidates(reading, found);
    this.selected = finder.select(all);
    this.candidates = new Attributed[reading.size()];
    this.cues = new Cue[reading.size()];
    this.choices = new Attributed[reading.size()];
    this.roles = new int[reading.size()];
    for (Cue cue : found) {
      for (int i = cue.range().first(); i < cue.range().end(); i++) {
        cues[i] = cue;
      }
    }
    all.forEach(one -> mark(one, false));
    for (Attributed one : selected) {
      mark(one, true);
      TokenRange source = one.source().range();
      if (source != null) {
        fill(source, SOURCE);
      }
      one.content().forEach(range -> fill(range, CONTENT));
      fill(one.cue().range(), CUE);
    }
  }

  private void mark(Attributed one, boolean selects) {
    for (int i = one.cue().range().first(); i < one.cue().range().end(); i++) {
      candidates[i] = one;
      if (selects) {
        choices[i] = one;
      }
    }
  }

  private void fill(TokenRange range, int role) {
    for (int i = range.first(); i < range.end(); i++) {
      roles[i] = role;
    }
  }

  /** What the rules choose by themselves. */
  List<Attributed> selected() {
    return selected;
  }

  /** What the rules take for a cue at one of the tokens, or null. */
  @Nullable Cue cue(TokenRange range) {
    return last(cues, range);
  }

  /** What the rules make of a cue, or null. */
  @Nullable Attributed candidate(TokenRange cue) {
    return last(candidates, cue);
  }

  /** What the rules choose with a cue, or null. */
  @Nullable Attributed choice(TokenRange cue) {
    return last(choices, cue);
  }

  private static <T> @Nullable T last(@Nullable T[] byToken, TokenRange range) {
    for (int i = range.end() - 1; i >= range.first(); i--) {
      if (byToken[i] != null) {
        return byToken[i];
      }
    }
    return null;
  }

  /** Whether the rules choose an attribution with such a cue, and some of the same content. */
  boolean agrees(TokenRange cue, List<TokenRange> content) {
    Attributed one = choice(cue);
    return one != null && one.content().stream().anyMatch(range -> meets(range, content));
  }

  private static boolean meets(TokenRange range, List<TokenRange> others) {
    return others.stream().anyMatch(range::overlaps);
  }

  /** How far the rules trust what they make of a cue at a token, and whether they choose it. */
  int trust(int i) {
    Attributed one = candidates[i];
    return one == null ? -1 : ((int) (one.confidence() * 10)) * 2 + (choices[i] != null ? 1 : 0);
  }

  /** The role of a token in all that the rules choose. */
  int role(int i) {
    return roles[i];
  }

  /** The role of a token in what the rules make of one cue. */
  static int role(@Nullable Attributed one, int i) {
    if (one == null) {
      return NO_ROLE;
    }
    TokenRange source = one.source().range();
    if (source != null && source.contains(i)) {
      return source.first() == i ? SOURCE_BEGINS : SOURCE;
    }
    for (TokenRange range : one.content()) {
      if (range.contains(i)) {
        return range.first() == i ? CONTENT_BEGINS : range.end() == i + 1 ? CONTENT_ENDS : CONTENT;
      }
    }
    return one.cue().range().contains(i) ? CUE : NO_ROLE;
  }
}
