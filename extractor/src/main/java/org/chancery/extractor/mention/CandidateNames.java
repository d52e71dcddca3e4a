package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.mention.NameCandidates.Candidate;
import org.chancery.extractor.mention.NameRuns.Run;

/**
 * Trims possible names to what a mention of a person may hold: no form of address, title, article
 * or possessive around them, no part of a body, country, office or place.
 */
final class CandidateNames {
  /** The rule of names that the model alone tells. */
  static final String RULE = "person-model";

  private static final double LEAST_CONFIDENCE = 0.5;

  private final Words words;
  private final BitSet blocked;
  private final PersonEvidence evidence;
  private final BitSet seen = new BitSet();
  private final Map<Integer, Double> scores = new HashMap<>();

  CandidateNames(Words words, BitSet blocked, PersonEvidence evidence) {
    this.words = words;
    this.blocked = blocked;
    this.evidence = evidence;
  }

  /** The candidates that are good enough on their own. */
  List<Mention> mentions(List<Candidate> candidates) {
    List<Mention> mentions = new ArrayList<>();
    for (Run run : joined(candidates)) {
      seen.set(run.begin(), run.end());
      trimmed(run.begin(), run.end())
          .map(name -> mention(name, scores.getOrDefault(run.begin(), 0.0)))
          .filter(mention -> mention.confidence() >= LEAST_CONFIDENCE)
          .ifPresent(mentions::add);
    }
    return mentions;
  }

  /** Two candidates with only a space between them are one name. */
  private List<Run> joined(List<Candidate> candidates) {
    List<Run> runs = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int begin = words.begin(candidate.span());
      int end = words.end(candidate.span());
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && last.end() == begin && words.isSpacedFromNext(begin - 1)) {
        runs.set(runs.size() - 1, new Run(last.begin(), end));
        scores.merge(last.begin(), candidate.confidence(), Math::max);
      } else {
        runs.add(new Run(begin, end));
        scores.put(begin, candidate.confidence());
      }
    }
    return runs;
  }

  /** Whether a candidate, good enough or not, shares a word with a run. */
  boolean hasSeen(Run run) {
    int next = seen.nextSetBit(run.begin());
    return next >= 0 && next < run.end();
  }

  private Mention mention(Run run, double score) {
    return new Mention(
        words.span(run.begin(), run.end()),
        EntityType.PERSON,
        NameConfidence.of(kind(run), score),
        RULE,
        null);
  }

  private NameConfidence.Kind kind(Run run) {
    String first = words.word(run.begin());
    int last = run.end() - 1;
    while (last > run.begin() && PersonWords.isSuffix(words.word(last))) {
      last--;
    }
    boolean given = GivenNames.isGivenName(first);
    boolean family = FamilyNames.isFamilyName(words.word(last));
    if (run.end() > run.begin() + 1) {
      return given
          ? NameConfidence.Kind.GIVEN
          : family ? NameConfidence.Kind.FAMILY : NameConfidence.Kind.SEVERAL;
    }
    return given
        ? NameConfidence.Kind.GIVEN_ALONE
        : family ? NameConfidence.Kind.FAMILY_ALONE : NameConfidence.Kind.ALONE;
  }

  private Optional<Run> trimmed(int begin, int end) {
    int first = begin;
    while (first < end && isNoBeginning(first)) {
      first++;
    }
    int last = end;
    while (last > first && isNoEnd(last - 1)) {
      last--;
    }
    Run run = new Run(first, last);
    boolean name =
        last > first
            && !isBlocked(first, last)
            && hasName(run)
            && !evidence.isOtherName(run)
            && !evidence.isThing(run)
            && !evidence.isDate(run);
    return name ? Optional.of(run) : Optional.empty();
  }

  private boolean isNoBeginning(int place) {
    String word = words.word(place);
    return blocked.get(place)
        || !words.isWord(place)
        || Honorifics.isHonorific(word)
        || PersonWords.isNoName(word)
        || PersonWords.isSuffix(word);
  }

  private boolean isNoEnd(int place) {
    return blocked.get(place)
        || !words.isWord(place)
        || PersonWords.isParticle(words.word(place))
        || (PersonWords.isNoName(words.word(place)) && !words.isInitial(place));
  }

  private boolean isBlocked(int begin, int end) {
    int next = blocked.nextSetBit(begin);
    return next >= 0 && next < end;
  }

  private boolean hasName(Run run) {
    for (int place = run.begin(); place < run.end(); place++) {
      if (words.isCapitalised(place) && !words.isInitial(place)) {
        return true;
      }
    }
    return false;
  }
}
