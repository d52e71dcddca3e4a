package org.chancery.extractor.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.CueLexicon;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.attribution.TokenSet;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.labelling.CueLabeller.Candidate;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.junit.jupiter.api.Test;

/** The work that models do, by the features that are written: linear in the length of a text. */
class LabellingCostTest {
  private static final int LONGEST_WINDOW = 510;
  private static final String PARAGRAPHS =
      """
      The mayor, Ana Ruiz, said on Monday that the bridge would be closed. "We cannot repair it \
      this year," she told reporters, "but we will try." Ben Olsen denied that there was a plan.

      According to the ministry, the talks went on. Critics argue that nobody listens to them, and \
      a spokesman for the bank warned of higher prices. Eva Lund demanded a new vote.

      """;

  /** What is written for an article: the features of all tokens, and those for every candidate. */
  private record Work(long tokens, long cueFeatures, long argumentFeatures, int candidates) {
    double cueFeaturesPerToken() {
      return (double) cueFeatures / tokens;
    }

    double argumentFeaturesPerToken() {
      return (double) argumentFeatures / tokens;
    }
  }

  @Test
  void aTextOfTwoHundredThousandWordsCostsAsMuchForEachWordAsAShortOne() {
    Reading base = LabellingTexts.reading(PARAGRAPHS.repeat(10));
    int times = 200_000 / base.size() + 1;

    Work small = work(base);
    Work large = work(new Reading(repeated(base.text(), times)));

    assertThat(large.tokens()).isGreaterThan(200_000);
    assertThat(small.candidates()).as("the text has to have some").isGreaterThan(30);
    assertThat(large.cueFeaturesPerToken())
        .isCloseTo(small.cueFeaturesPerToken(), within(0.01 * small.cueFeaturesPerToken()));
    assertThat(large.argumentFeaturesPerToken())
        .isCloseTo(
            small.argumentFeaturesPerToken(), within(0.01 * small.argumentFeaturesPerToken()));
  }

  @Test
  void ofAParagraphOfAnyLengthOnlyWhatIsAroundTheCueIsRead() {
    String text = PARAGRAPHS.replace("\n\n", " ");
    TokenAttributes tokens = LabellingTexts.read(text.repeat(60));
    int middle = tokens.size() / 2;
    TokenRange cue = new TokenRange(middle, middle + 1);
    TokenSet cues = new TokenSet();
    cues.add(cue);

    Paragraph paragraph = new Paragraph(tokens, cue, cues);

    assertThat(tokens.reading().paragraph(tokens.size() - 1)).as("one paragraph").isZero();
    assertThat(tokens.size()).isGreaterThan(4_000);
    assertThat(paragraph.end() - paragraph.first()).isBetween(400, LONGEST_WINDOW);
    assertThat(cue.first()).isBetween(paragraph.first(), paragraph.end() - 1);
  }

  @Test
  void shortParagraphsAreReadWhole() {
    TokenAttributes tokens = LabellingTexts.read(PARAGRAPHS);
    TokenRange cue = LabellingTexts.range(tokens, "denied");
    TokenSet cues = new TokenSet();
    cues.add(cue);

    Paragraph paragraph = new Paragraph(tokens, cue, cues);

    assertThat(paragraph.first()).isZero();
    assertThat(paragraph.end()).isEqualTo(LabellingTexts.range(tokens, "According").first());
  }

  /** A list of numbers has neither nouns nor verbs to look for. */
  @Test
  void theFeaturesOfASentenceOfAnyLengthAreAsManyForEachWord() {
    TokenAttributes few = LabellingTexts.read("It reads " + "17, ".repeat(50) + "18.");
    TokenAttributes many = LabellingTexts.read("It reads " + "17, ".repeat(5_000) + "18.");

    assertThat(perToken(many)).isCloseTo(perToken(few), within(0.5));
  }

  private static double perToken(TokenAttributes tokens) {
    return (double) cueFeatures(tokens) / tokens.size();
  }

  private static Work work(Reading reading) {
    TokenAttributes tokens =
        new TokenAttributes(
            reading,
            new RuleReading(reading, new RuleAttributionFinder()),
            CueLexicon.bundled(),
            CueRates.bundled());
    List<Candidate> candidates =
        new CueLabeller(AttributionModels.bundled().cues()).candidates(tokens);
    TokenSet cues = new TokenSet();
    candidates.forEach(candidate -> cues.add(candidate.range()));
    FeatureBuffer buffer = new FeatureBuffer();
    long features = 0;
    for (Candidate candidate : candidates) {
      buffer.clear();
      ArgumentFeatures.write(
          new Paragraph(tokens, candidate.range(), cues), candidate.range(), buffer);
      features += buffer.end(buffer.tokens() - 1);
    }
    return new Work(tokens.size(), cueFeatures(tokens), features, candidates.size());
  }

  private static long cueFeatures(TokenAttributes tokens) {
    FeatureBuffer buffer = new FeatureBuffer();
    long features = 0;
    for (Sentence sentence : tokens.reading().text().sentences()) {
      buffer.clear();
      CueFeatures.write(tokens, sentence.index(), buffer);
      features += buffer.end(buffer.tokens() - 1);
    }
    return features;
  }

  /** An annotated text many times over: annotating a long one would take most of the time. */
  private static AnnotatedText repeated(AnnotatedText text, int times) {
    String words = text.view();
    List<Span> paragraphs = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (int k = 0; k < times; k++) {
      int shift = k * words.length();
      int paragraph = k * text.paragraphs().size();
      int index = k * text.tokens().size();
      text.paragraphs().forEach(span -> paragraphs.add(moved(span, shift)));
      for (Sentence sentence : text.sentences()) {
        List<Token> tokens = new ArrayList<>();
        for (Token token : sentence.tokens()) {
          tokens.add(
              new Token(
                  index + token.index(),
                  moved(token.span(), shift),
                  token.text(),
                  token.tag(),
                  token.pennTag(),
                  token.lemma()));
        }
        sentences.add(
            new Sentence(
                sentences.size(),
                paragraph + sentence.paragraph(),
                moved(sentence.span(), shift),
                tokens));
      }
    }
    Document document = Document.of("long", words.repeat(times), Metadata.NONE);
    return new AnnotatedText(document, paragraphs, sentences);
  }

  private static Span moved(Span span, int shift) {
    return new Span(span.begin() + shift, span.end() + shift);
  }
}
