package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Source, cue and content of every attribution, by rules. Immutable and safe to share between
 * threads.
 */
public final class RuleAttributionFinder implements AttributionFinder {
  /** Below this confidence a candidate is more often wrong than right. */
  private static final double THRESHOLD = 0.42;

  private final CueFinder cueFinder = new CueFinder(CueLexicon.bundled());
  private final Confidences confidences = new Confidences();
  private final List<AttributionRule> rules;

  public RuleAttributionFinder() {
    NounPhrases phrases = new NounPhrases();
    SourceFinder sources = new SourceFinder(phrases);
    ContentBounds bounds = new ContentBounds(phrases);
    this.rules =
        List.of(
            new QuotationRule(sources, phrases, confidences),
            new AccordingRule(sources, bounds, confidences),
            new RelativeRule(sources, bounds, confidences),
            new ClauseRule(sources, phrases, bounds, confidences),
            new AsideRule(sources, phrases, bounds, confidences),
            new ObjectRule(sources, phrases, bounds, confidences),
            new NounRule(sources, bounds, confidences));
  }

  @Override
  public List<Attributed> find(Reading reading) {
    return select(candidates(reading, cues(reading)));
  }

  /** All words that can signal an attribution, in the order of the text. */
  public List<Cue> cues(Reading reading) {
    return cueFinder.find(reading);
  }

  /**
   * What rules make of every cue and of the layout; they may contradict each other.
   *
   * @param all the {@link #cues} of the article
   */
  public List<Attributed> candidates(Reading reading, List<Cue> all) {
    Cues cues = new Cues(all);
    List<Attributed> candidates = new ArrayList<>();
    @Nullable Attributed earlier = null;
    for (Cue cue : cues.all()) {
      for (AttributionRule rule : rules) {
        Attributed found = rule.apply(reading, cues, cue, earlier);
        if (found != null) {
          candidates.add(found);
          earlier = found;
          break;
        }
      }
    }
    candidates.addAll(SignedQuotations.find(reading, confidences));
    candidates.addAll(SpeakerLabels.find(reading, confidences));
    return candidates;
  }

  /** The candidates that are trusted and do not contradict better ones. */
  public List<Attributed> select(List<Attributed> candidates) {
    return Selection.of(candidates, THRESHOLD);
  }
}
