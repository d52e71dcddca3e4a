package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.AttributionFinder;
import org.chancery.extractor.attribution.Continuations;
import org.chancery.extractor.attribution.CueLexicon;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.attribution.TokenSet;
import org.chancery.extractor.language.WordFile;

/**
 * Source, cue and content of attributions by two models, one after the other, which see what rules
 * make of the article; a third says how likely each of their proposals, and of the rules', is
 * right; then the best that do not contradict each other. Where the layout tells the speaker, the
 * rules have the word. For one thread at a time.
 */
public final class ModelAttributionFinder implements AttributionFinder {
  /** From it on an attribution is rather right than wrong. */
  public static final double THRESHOLD = 0.5;

  private static final Set<String> ACTS = WordFile.words(ModelAttributionFinder.class, "acts.txt");

  private final RuleAttributionFinder rules = new RuleAttributionFinder();
  private final CueLexicon lexicon = CueLexicon.bundled();
  private final LabelledCues labelledCues = new LabelledCues(lexicon);
  private final AttributionModels models;
  private final Proposals proposals;
  private final Ranking ranking;
  private final double threshold;

  /**
   * A finder with models.
   *
   * @param threshold the least confidence, from 0 to 1, of what is found
   */
  public ModelAttributionFinder(AttributionModels models, double threshold) {
    this.models = models;
    this.proposals = new Proposals(models.cues(), models.arguments());
    this.ranking = new Ranking(models.ranking());
    this.threshold = threshold;
  }

  /** A finder with the bundled models and the usual threshold. */
  public static ModelAttributionFinder bundled() {
    return new ModelAttributionFinder(AttributionModels.bundled(), THRESHOLD);
  }

  @Override
  public List<Attributed> find(Reading reading) {
    RuleReading ruleReading = new RuleReading(reading, rules);
    TokenAttributes tokens = new TokenAttributes(reading, ruleReading, lexicon, models.rates());
    List<LabelledAttribution> found = new ArrayList<>();
    for (LabelledAttribution one : ranking.best(tokens, proposals.of(tokens))) {
      if (one.score() >= threshold && !isAct(tokens, one)) {
        found.add(QuotedEnds.extended(tokens, one));
      }
    }
    ruleReading.selected().stream()
        .filter(Attributed::isLayout)
        .forEach(one -> found.add(LabelledAttribution.of(one)));
    List<Attributed> attributed = new ArrayList<>();
    for (LabelledAttribution one : continued(reading, Resolution.of(found))) {
      attributed.add(labelledCues.attributed(tokens, one));
    }
    return attributed;
  }

  /** {@code signed the treaty}: to the models it looks like {@code praised the treaty}. */
  private static boolean isAct(TokenAttributes tokens, LabelledAttribution labelled) {
    int head = ArgumentFeatures.head(tokens, labelled.cue());
    return ACTS.contains(tokens.reading().token(head).lemma())
        && tokens.rules().choice(labelled.cue()) == null;
  }

  /** The models see one paragraph: a quotation that goes on in the next ones is the same claim. */
  private static List<LabelledAttribution> continued(
      Reading reading, List<LabelledAttribution> all) {
    TokenSet taken = new TokenSet();
    for (LabelledAttribution one : all) {
      taken.add(one.cue());
      taken.addAll(one.content());
    }
    List<LabelledAttribution> continued = new ArrayList<>();
    for (LabelledAttribution one : all) {
      List<TokenRange> content = new ArrayList<>(one.content());
      for (TokenRange more : Continuations.of(reading, one.content())) {
        if (taken.meets(more)) {
          break;
        }
        content.add(more);
      }
      continued.add(content.size() == one.content().size() ? one : one.with(content));
    }
    return continued;
  }
}
