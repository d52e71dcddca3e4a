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
import org.chancery.extractor.entity.KnownTerms;
import org.chancery.extractor.language.AnnotatedText;
import org.jspecify.annotations.Nullable;

/**
 * Finds claims: attributions, found by others, and who made each, whom it is about, what is done by
 * it and when. As safe to share between threads as what finds the attributions.
 */
public final class AttributionClaimFinder implements ClaimFinder {
  private static final Comparator<Claim> TEXT_ORDER =
      Comparator.comparing(AttributionClaimFinder::firstSpan);

  private final AttributionFinder attributions;
  private final KnownTerms terms;
  private final CueHeads heads = new CueHeads();
  private final VerbGroups verbGroups = new VerbGroups();
  private final SpeechActs speechActs = new SpeechActs();
  private final Polarities polarities = new Polarities();
  private final Modalities modalities = new Modalities();
  private final StatementDates dates = new StatementDates();
  private final PersonPronouns pronouns = new PersonPronouns();

  /**
   * By a way to find attributions: rules or a model.
   *
   * @param terms who is known to hold which office
   */
  public AttributionClaimFinder(AttributionFinder attributions, KnownTerms terms) {
    this.attributions = attributions;
    this.terms = terms;
  }

  @Override
  public List<Claim> find(AnnotatedText text, ArticleEntities entities) {
    Reading reading = new Reading(text, entities);
    NamedTokens names = new NamedTokens(reading, entities);
    Governments governments = new Governments(reading, names);
    HoldersInArticle holders = new HoldersInArticle(reading, names, terms);
    Descriptions descriptions = new Descriptions(reading, names, pronouns, governments, holders);
    ClaimantResolver claimants =
        new ClaimantResolver(reading, names, pronouns, governments, descriptions);
    AboutFinder about = new AboutFinder(reading, names, pronouns);
    AddresseeFinder addressees = new AddresseeFinder(reading, names, pronouns, about, descriptions);
    List<Attributed> found = attributions.find(reading);
    List<List<String>> sources = found.stream().map(claimants::resolve).toList();
    List<@Nullable String> unnamed = UnnamedSpeakers.describe(reading, pronouns, found, sources);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Attributed headed = heads.headed(reading, found.get(i));
      List<String> who = sources.get(i);
      List<String> spokenTo = addressees.of(headed, who);
      claims.add(claim(reading, headed, who, unnamed.get(i), about, spokenTo));
    }
    claims.sort(TEXT_ORDER);
    return claims;
  }

  private Claim claim(
      Reading reading,
      Attributed attributed,
      List<String> claimants,
      @Nullable String unnamed,
      AboutFinder about,
      List<String> addressees) {
    AnnotatedText text = reading.text();
    TokenRange source = attributed.source().range();
    List<Span> sourceSpans = source == null ? List.of() : List.of(source.span(text));
    Cue cue = attributed.cue();
    VerbGroup group = VerbGroup.of(reading, cue, verbGroups);
    SpeechActs.Act act = speechActs.of(reading, attributed, group);
    String modality = modalities.of(reading, attributed, group);
    List<String> mentioned = about.mentioned(attributed, claimants);
    return new Claim(
        sourceSpans,
        List.of(cue.range().span(text)),
        attributed.content().stream().map(range -> range.span(text)).toList(),
        kind(reading, attributed),
        cue.entry().lemma(),
        claimants,
        sourceSpans.isEmpty() ? null : text.document().words(sourceSpans.get(0)),
        unnamed,
        mentioned,
        about.inferred(attributed, claimants, mentioned),
        addressees,
        act.name(),
        polarities.of(reading, attributed, group, act),
        modality,
        dates.of(reading, attributed, modality.equals(Modalities.FUTURE)),
        attributed.confidence(),
        attributed.rule());
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
