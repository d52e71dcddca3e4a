package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.sequence.FeatureHash;
import org.jspecify.annotations.Nullable;

/**
 * What else is proposed near a proposal: in its paragraph, of each other cue the best by a first
 * guess. Immutable.
 */
final class Rivals {
  /** So many cues before and behind; in most paragraphs there are fewer. */
  private static final int NEAR = 12;

  private static final double[] DIFFERENCES = {-0.6, -0.4, -0.2, -0.1, 0, 0.1, 0.2, 0.4, 0.6, 0.99};

  private final Reading reading;
  private final List<List<Proposal>> groups;
  private final List<Proposal> best = new ArrayList<>();

  Rivals(Reading reading, List<List<Proposal>> groups) {
    this.reading = reading;
    this.groups = groups;
    Comparator<Proposal> byGuess = Comparator.comparingDouble(Proposal::guess);
    groups.forEach(group -> best.add(group.stream().max(byGuess).orElseThrow()));
  }

  /** Adds a feature of whole numbers. */
  interface Adder {
    void add(String template, int... values);
  }

  /** Adds a feature of a number from 0 to 1, alone and by each of some whole numbers. */
  interface ShareAdder {
    void add(String template, double share, int... values);
  }

  /** The best guess of the rivals that stand in some way to a proposal; 0 where none does. */
  private static final class Ways {
    private double inContent;
    private double around;
    private double overlapping;
    private double mostlyOverlapping;
    private double sameCue;
    private double sameSource;
    private double aroundSource;
    private int count;
    private int better;
  }

  void write(int group, Proposal proposal, Adder features, ShareAdder shares) {
    Ways ways = new Ways();
    double own = best.get(group).guess();
    Proposals.near(reading, groups, group, NEAR)
        .forEach(other -> compare(proposal, own, best.get(other), ways));
    int by = FeatureHash.of(proposal.by().name());
    shares.add("rival in content", ways.inContent, by);
    shares.add("rival around", ways.around, by);
    shares.add("rival overlaps", ways.overlapping);
    shares.add("rival mostly overlaps", ways.mostlyOverlapping);
    shares.add("rival of same cue", ways.sameCue);
    shares.add("rival of same source", ways.sameSource);
    shares.add("rival around source", ways.aroundSource);
    shares.add("own guess", own);
    double strongest =
        Math.max(
            Math.max(ways.inContent, ways.around), Math.max(ways.mostlyOverlapping, ways.sameCue));
    int way =
        strongest == 0 ? 0 : strongest == ways.inContent ? 1 : strongest == ways.around ? 2 : 3;
    int difference = ProposalFeatures.step(strongest == 0 ? 1 : own - strongest, DIFFERENCES);
    features.add("rival stronger", difference);
    features.add("rival stronger, way", difference, way);
    features.add("rivals", Math.min(6, ways.count));
    features.add("rank", Math.min(4, ways.better));
    alternatives(group, proposal, features);
  }

  private static void compare(Proposal proposal, double own, Proposal other, Ways ways) {
    double guess = other.guess();
    ways.count++;
    ways.better += guess > own ? 1 : 0;
    if (contains(proposal.content(), other.cue().first())) {
      ways.inContent = Math.max(ways.inContent, guess);
    }
    if (contains(other.content(), proposal.cue().first())) {
      ways.around = Math.max(ways.around, guess);
    }
    double overlap = (double) shared(proposal, other) / size(proposal);
    ways.overlapping = Math.max(ways.overlapping, guess * overlap);
    if (overlap > 0.5) {
      ways.mostlyOverlapping = Math.max(ways.mostlyOverlapping, guess);
    }
    if (proposal.cue().overlaps(other.cue())) {
      ways.sameCue = Math.max(ways.sameCue, guess);
    }
    TokenRange source = proposal.source();
    if (source != null && meets(source, other.source())) {
      ways.sameSource = Math.max(ways.sameSource, guess);
    }
    if (source != null && other.content().stream().anyMatch(source::overlaps)) {
      ways.aroundSource = Math.max(ways.aroundSource, guess);
    }
  }

  private static boolean meets(TokenRange range, @Nullable TokenRange other) {
    return other != null && range.overlaps(other);
  }

  private static boolean contains(List<TokenRange> ranges, int token) {
    return ranges.stream().anyMatch(range -> range.contains(token));
  }

  private static int size(Proposal proposal) {
    return proposal.content().stream().mapToInt(TokenRange::size).sum();
  }

  private static int shared(Proposal one, Proposal other) {
    int shared = 0;
    for (TokenRange range : one.content()) {
      for (TokenRange beside : other.content()) {
        int from = Math.max(range.first(), beside.first());
        shared += Math.max(0, Math.min(range.end(), beside.end()) - from);
      }
    }
    return shared;
  }

  /** What else is proposed of the same cue. */
  private void alternatives(int group, Proposal proposal, Adder features) {
    double strongest = 0;
    for (Proposal other : groups.get(group)) {
      strongest = other.equals(proposal) ? strongest : Math.max(strongest, other.guess());
    }
    int difference = ProposalFeatures.step(proposal.guess() - strongest, DIFFERENCES);
    int alone = groups.get(group).size() == 1 ? 1 : 0;
    features.add("alternative", alone, difference);
    features.add("alternative, by", alone, difference, FeatureHash.of(proposal.by().name()));
  }
}
