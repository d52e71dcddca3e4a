package org.chancery.extractor.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.AttributionFinder;
import org.chancery.extractor.attribution.Cue;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.language.AnnotatedText;

/**
 * Finds claims: attributions, found by others, and who made each, whom it is about, what is done by
 * it and when. As safe to share between threads as what finds the attributions.
 */
public final class AttributionClaimFinder implements ClaimFinder {
  private static final Comparator<Claim> TEXT_ORDER =
      Comparator.comparing(AttributionClaimFinder::firstSpan);

  private final AttributionFinder attributions;
  private final ModalityReader modalities = new ModalityReader();
  private final StatementDates dates = new StatementDates();
  private final PersonPronouns pronouns = new PersonPronouns();

  /** By a way to find attributions: rules or a model. */
  public AttributionClaimFinder(AttributionFinder attributions) {
    this.attributions = attributions;
  }

  @Override
  public List<Claim> find(AnnotatedText text, ArticleEntities entities) {
    Reading reading = new Reading(text, entities);
    NamedTokens names = new NamedTokens(reading, entities);
    ClaimantResolver claimants = new ClaimantResolver(reading, names, pronouns);
    AboutFinder about = new AboutFinder(reading, names, pronouns);
    List<Claim> claims = new ArrayList<>();
    for (Attributed attributed : attributions.find(reading)) {
      claims.add(claim(reading, attributed, claimants.resolve(attributed), about));
    }
    claims.sort(TEXT_ORDER);
    return claims;
  }

  private Claim claim(
      Reading reading, Attributed attributed, List<String> claimants, AboutFinder about) {
    AnnotatedText text = reading.text();
    TokenRange source = attributed.source().range();
    List<Span> sourceSpans = source == null ? List.of() : List.of(source.span(text));
    Cue cue = attributed.cue();
    List<String> mentioned = about.mentioned(attributed, claimants);
    return new Claim(
        sourceSpans,
        List.of(cue.range().span(text)),
        attributed.content().stream().map(range -> range.span(text)).toList(),
        kind(reading, attributed),
        cue.entry().lemma(),
        claimants,
        sourceSpans.isEmpty() ? null : text.document().words(sourceSpans.get(0)),
        mentioned,
        about.inferred(attributed, claimants, mentioned),
        about.addressees(attributed, claimants),
        cue.entry().speechAct(),
        polarity(cue),
        modalities.of(reading, attributed),
        dates.of(reading, attributed),
        attributed.confidence(),
        attributed.rule());
  }

  /** A denial negates; a denial denied does not. */
  private static String polarity(Cue cue) {
    return cue.negated() == cue.entry().speechAct().equals("Deny") ? "Positive" : "Negative";
  }

  /** By the words of the content that stand inside quotation marks. */
  private static Attribution kind(Reading reading, Attributed attributed) {
    int words = 0;
    int quoted = 0;
    for (TokenRange range : attributed.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        if (reading.isWord(i)) {
          words++;
          quoted += reading.quotationAt(i) == Reading.NONE ? 0 : 1;
        }
      }
    }
    if (quoted == 0) {
      return Attribution.INDIRECT;
    }
    return quoted == words ? Attribution.DIRECT : Attribution.MIXED;
  }

  private static Span firstSpan(Claim claim) {
    List<Span> spans = new ArrayList<>(claim.content());
    spans.addAll(claim.cue());
    spans.addAll(claim.source());
    return spans.stream().min(Comparator.naturalOrder()).orElseThrow();
  }
}
