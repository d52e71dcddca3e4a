package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenSet;
import org.chancery.extractor.labelling.CueLabeller.Candidate;
import org.chancery.extractor.labelling.Proposal.By;
import org.chancery.extractor.sequence.SequenceModel;

/** Proposes attributions: what models and rules make of an article. For one thread at a time. */
public final class Proposals {
  private final CueLabeller cueLabeller;
  private final ArgumentLabeller argumentLabeller;

  /**
   * Proposals by two models.
   *
   * @param cues labels words with {@link AttributionModels#CUE_LABELS}
   * @param arguments labels words with {@link AttributionModels#ARGUMENT_LABELS}
   */
  public Proposals(SequenceModel cues, SequenceModel arguments) {
    this.cueLabeller = new CueLabeller(cues);
    this.argumentLabeller = new ArgumentLabeller(arguments);
  }

  /** The proposals of an article: for each cue, in the order of the text, one or more. */
  public List<List<Proposal>> of(TokenAttributes tokens) {
    List<Candidate> candidates = cueLabeller.candidates(tokens);
    TokenSet cues = new TokenSet();
    candidates.forEach(candidate -> cues.add(candidate.range()));
    List<List<Proposal>> groups = new ArrayList<>();
    TokenSet read = new TokenSet();
    for (Candidate candidate : candidates) {
      if (!saysInAnotherParagraph(tokens, candidate)) {
        groups.add(argumentLabeller.proposals(tokens, candidate, cues));
        read.add(candidate.range());
      }
    }
    for (Attributed rule : tokens.rules().selected()) {
      if (!rule.isLayout() && !read.meets(rule.cue().range())) {
        groups.add(List.of(ruled(rule)));
      }
    }
    groups.removeIf(List::isEmpty);
    groups.sort((one, other) -> Integer.compare(first(one), first(other)));
    return groups;
  }

  private static int first(List<Proposal> group) {
    return group.get(0).cue().first();
  }

  private static Proposal ruled(Attributed rule) {
    return new Proposal(
        By.RULES, rule.cue().range(), rule.source().range(), rule.content(), null, rule);
  }

  /** The models see one paragraph, and would take its words for what stands in the next. */
  private static boolean saysInAnotherParagraph(TokenAttributes tokens, Candidate candidate) {
    Attributed choice = tokens.rules().choice(candidate.range());
    Reading reading = tokens.reading();
    int own = reading.paragraph(candidate.range().first());
    return choice != null
        && choice.content().stream().allMatch(range -> reading.paragraph(range.first()) != own);
  }

  /** Numbers of groups near one, itself not among them, whose cues stand in its paragraph. */
  static IntStream near(Reading reading, List<List<Proposal>> groups, int group, int most) {
    int paragraph = reading.paragraph(first(groups.get(group)));
    return IntStream.rangeClosed(group - most, group + most)
        .filter(k -> k >= 0 && k < groups.size() && k != group)
        .filter(k -> reading.paragraph(first(groups.get(k))) == paragraph);
  }
}
