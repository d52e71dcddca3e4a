package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Source, cue and content of every attribution, by rules. Immutable. */
public final class AttributionFinder {
  /** Below this confidence a candidate is more often wrong than right. */
  private static final double THRESHOLD = 0.42;

  private final CueFinder cueFinder = new CueFinder(CueLexicon.bundled());
  private final List<AttributionRule> rules;

  public AttributionFinder() {
    NounPhrases phrases = new NounPhrases();
    SourceFinder sources = new SourceFinder(phrases);
    ContentBounds bounds = new ContentBounds(phrases);
    Confidences confidences = new Confidences();
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

  /** In the order of the text, by cue. */
  public List<Attributed> find(Reading reading) {
    Cues cues = new Cues(cueFinder.find(reading));
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
    return Selection.of(candidates, THRESHOLD);
  }
}
