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
import org.chancery.extractor.labelling.CueLabeller.Candidate;
import org.chancery.extractor.language.WordFile;

/**
 * Source, cue and content of attributions by two models, one after the other, which see what rules
 * make of the article; then the best of what they find that does not contradict itself. The rules
 * have the word where the models see nothing: at quotations beside reporting words, and where the
 * layout tells the speaker. For one thread at a time.
 */
public final class ModelAttributionFinder implements AttributionFinder {
  /** Where eight of ten attributions of PolNeAR's development part are right. */
  public static final double THRESHOLD = 0.5;

  private static final Set<String> ACTS = WordFile.words(ModelAttributionFinder.class, "acts.txt");

  private final RuleAttributionFinder rules = new RuleAttributionFinder();
  private final CueLexicon lexicon = CueLexicon.bundled();
  private final LabelledCues labelledCues = new LabelledCues(lexicon);
  private final AttributionModels models;
  private final ClaimConfidence confidence;
  private final CueLabeller cueLabeller;
  private final ArgumentLabeller argumentLabeller;
  private final double threshold;

  /**
   * A finder with models.
   *
   * @param confidence what scores are worth
   * @param threshold the least confidence, from 0 to 1, of what is found
   */
  public ModelAttributionFinder(
      AttributionModels models, ClaimConfidence confidence, double threshold) {
    this.models = models;
    this.confidence = confidence;
    this.cueLabeller = new CueLabeller(models.cues());
    this.argumentLabeller = new ArgumentLabeller(models.arguments());
    this.threshold = threshold;
  }

  /** A finder with the bundled models and the usual threshold. */
  public static ModelAttributionFinder bundled() {
    return new ModelAttributionFinder(
        AttributionModels.bundled(), ClaimConfidence.bundled(), THRESHOLD);
  }

  @Override
  public List<Attributed> find(Reading reading) {
    RuleReading ruleReading = new RuleReading(reading, rules);
    TokenAttributes tokens = new TokenAttributes(reading, ruleReading, lexicon, models.rates());
    List<LabelledAttribution> found = labelled(tokens);
    addRules(ruleReading, found);
    List<Attributed> attributed = new ArrayList<>();
    for (LabelledAttribution one : continued(reading, Resolution.of(found))) {
      attributed.add(labelledCues.attributed(tokens, one));
    }
    return attributed;
  }

  private List<LabelledAttribution> labelled(TokenAttributes tokens) {
    List<Candidate> candidates = cueLabeller.candidates(tokens);
    TokenSet cues = new TokenSet();
    candidates.forEach(candidate -> cues.add(candidate.range()));
    List<LabelledAttribution> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (saysInAnotherParagraph(tokens, candidate)) {
        continue;
      }
      LabelledAttribution labelled = argumentLabeller.label(tokens, candidate, cues);
      if (labelled == null || isAct(tokens, labelled)) {
        continue;
      }
      boolean agrees = tokens.rules().agrees(labelled.cue(), labelled.content());
      double worth = confidence.of(labelled.score(), agrees);
      if (worth >= threshold) {
        LabelledAttribution whole = QuotedEnds.extended(tokens, labelled);
        found.add(whole.worth(worth, agrees));
      }
    }
    return found;
  }

  /** {@code signed the treaty}: to the models it looks like {@code praised the treaty}. */
  private static boolean isAct(TokenAttributes tokens, LabelledAttribution labelled) {
    int head = ArgumentFeatures.head(tokens, labelled.cue());
    return ACTS.contains(tokens.reading().token(head).lemma())
        && tokens.rules().choice(labelled.cue()) == null;
  }

  /** The models see one paragraph, and would take its words for what stands in the next. */
  private static boolean saysInAnotherParagraph(TokenAttributes tokens, Candidate candidate) {
    Attributed choice = tokens.rules().choice(candidate.range());
    Reading reading = tokens.reading();
    int own = reading.paragraph(candidate.range().first());
    return choice != null
        && choice.content().stream().allMatch(range -> reading.paragraph(range.first()) != own);
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

  private void addRules(RuleReading rules, List<LabelledAttribution> found) {
    TokenSet cues = new TokenSet();
    TokenSet contents = new TokenSet();
    for (LabelledAttribution one : found) {
      cues.add(one.cue());
      contents.addAll(one.content());
    }
    for (Attributed one : rules.selected()) {
      double worth = confidence.ofRules(one.confidence());
      boolean alone =
          worth >= threshold
              && !cues.meets(one.cue().range())
              && !contents.meets(one.cue().range())
              && one.content().stream().noneMatch(contents::meets);
      if (one.isLayout() || alone) {
        found.add(LabelledAttribution.of(one).worth(worth, false));
      }
    }
  }
}
