package org.chancery.extractor.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.labelling.Proposal.By;
import org.chancery.extractor.labelling.Proposal.Evidence;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.junit.jupiter.api.Test;

class ProposalsTest {
  private static final AttributionModels MODELS = AttributionModels.bundled();
  private static final String TEXT =
      """
      The mayor, Ana Ruiz, said on Monday that the bridge would be closed. "We cannot repair it \
      this year," she told reporters. Ben Olsen denied that there was a plan.

      According to the ministry, the talks went on.

      """;

  @Test
  void everyCueHasItsProposalsInTheOrderOfTheText() {
    TokenAttributes tokens = LabellingTexts.read(TEXT);

    List<List<Proposal>> groups = proposals(tokens);

    assertThat(groups).hasSizeGreaterThan(3);
    assertThat(groups).isSortedAccordingTo((a, b) -> first(a) - first(b));
    for (List<Proposal> group : groups) {
      assertThat(group).isNotEmpty();
      assertThat(group).extracting(Proposal::cue).containsOnly(group.get(0).cue());
    }
  }

  @Test
  void proposalsOfOneCueAreAllDifferent() {
    for (List<Proposal> group : proposals(LabellingTexts.read(TEXT))) {
      assertThat(group)
          .extracting(one -> List.of(String.valueOf(one.source()), one.content()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void sourceAndContentHaveNoWordOfTheCue() {
    for (List<Proposal> group : proposals(LabellingTexts.read(TEXT))) {
      for (Proposal one : group) {
        TokenRange source = one.source();
        assertThat(one.content()).noneMatch(one.cue()::overlaps);
        assertThat(source != null && source.overlaps(one.cue())).isFalse();
      }
    }
  }

  @Test
  void whatTheModelsThinkAreProbabilities() {
    for (List<Proposal> group : proposals(LabellingTexts.read(TEXT))) {
      for (Proposal one : group) {
        Evidence evidence = one.evidence();
        if (evidence == null) {
          assertThat(one.by()).isEqualTo(By.RULES);
          continue;
        }
        assertThat(
                List.of(
                    evidence.cue(),
                    evidence.something(),
                    evidence.path(),
                    evidence.overlap(),
                    evidence.inside(),
                    evidence.weakest(),
                    evidence.source(),
                    evidence.all()))
            .allSatisfy(share -> assertThat(share).isBetween(-1e-9, 1 + 1e-9));
        assertThat(evidence.weakest()).isLessThanOrEqualTo(evidence.inside() + 1e-9);
      }
    }
  }

  /** Of a long list of cues in one paragraph only the nearest are compared. */
  @Test
  void theFeaturesOfAProposalAreNotMoreInALongParagraph() {
    String sentence = "Ana Ruiz said that the bridge was closed. Ben Olsen denied it. ";

    assertThat(most(sentence.repeat(100))).isLessThan(most(sentence.repeat(10)) + 30);
  }

  @Test
  void oneOfManyLikeParagraphsIsRankedAsItWouldBeAlone() {
    TokenAttributes once = LabellingTexts.read(TEXT);
    TokenAttributes twice = LabellingTexts.read(TEXT.repeat(2));

    List<LabelledAttribution> alone = ranked(once);
    List<LabelledAttribution> both = ranked(twice);

    assertThat(both).hasSize(2 * alone.size());
    for (int i = 0; i < alone.size(); i++) {
      assertThat(both.get(i)).isEqualTo(alone.get(i));
    }
  }

  @Test
  void plainClaimsAreSurerThanOddOnes() {
    TokenAttributes plain = LabellingTexts.read("The mayor said that the bridge would be closed.");
    TokenAttributes odd = LabellingTexts.read("The mayor closed the bridge.");

    double said = ranked(plain).get(0).score();
    double closed = ranked(odd).stream().mapToDouble(LabelledAttribution::score).max().orElse(0);

    assertThat(said).isBetween(0.9, 1.0);
    assertThat(closed).isBetween(0.0, ModelAttributionFinder.THRESHOLD);
  }

  private static int most(String text) {
    TokenAttributes tokens = LabellingTexts.read(text);
    List<List<Proposal>> groups = proposals(tokens);
    ProposalFeatures features = new ProposalFeatures(tokens, groups);
    FeatureBuffer buffer = new FeatureBuffer();
    int most = 0;
    for (int group = 0; group < groups.size(); group++) {
      for (Proposal proposal : new HashSet<>(groups.get(group))) {
        buffer.clear();
        features.write(group, proposal, buffer);
        assertThat(buffer.tokens()).isEqualTo(1);
        most = Math.max(most, buffer.end(0));
      }
    }
    return most;
  }

  private static int first(List<Proposal> group) {
    return group.get(0).cue().first();
  }

  private static List<List<Proposal>> proposals(TokenAttributes tokens) {
    return new Proposals(MODELS.cues(), MODELS.arguments()).of(tokens);
  }

  private static List<LabelledAttribution> ranked(TokenAttributes tokens) {
    return new Ranking(MODELS.ranking()).best(tokens, proposals(tokens));
  }
}
