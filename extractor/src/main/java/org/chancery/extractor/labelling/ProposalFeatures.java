package org.chancery.extractor.labelling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.labelling.Proposal.Evidence;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.FeatureHash;
import org.jspecify.annotations.Nullable;

/**
 * What a model sees that says how likely a proposal is right: what the models and the rules think
 * of it, its shape, and what else is proposed near it. No words, so that it holds for other news.
 * For one article; for one thread at a time.
 */
public final class ProposalFeatures {
  private static final double[] LOG_ODDS = {-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8, 10, 13};
  private static final double[] LOGARITHMS = {
    -20, -15, -11, -8, -6, -5, -4, -3, -2.5, -2, -1.5, -1, -0.5, -0.25
  };
  private static final double[] SHARES = {
    0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99
  };
  private static final double NEVER = 1e-6;

  /** How much of a content stands in quotation marks. */
  private static final int NOTHING_QUOTED = 0;

  private static final int SOME_QUOTED = 1;
  private static final int ALL_QUOTED = 2;

  private final TokenAttributes tokens;
  private final Reading reading;
  private final Rivals rivals;

  /**
   * The features of an article's proposals.
   *
   * @param groups all of its proposals, for each cue one or more, in the order of the text
   */
  public ProposalFeatures(TokenAttributes tokens, List<List<Proposal>> groups) {
    this.tokens = tokens;
    this.reading = tokens.reading();
    this.rivals = new Rivals(reading, groups);
  }

  /** Adds the features of a proposal of one of the groups, as one token. */
  public void write(int group, Proposal proposal, FeatureBuffer out) {
    One one = new One(proposal, out);
    one.evidence();
    one.rule();
    one.cue();
    one.content();
    one.edges();
    one.source();
    rivals.write(group, proposal, one::add, one::addShare);
    out.endToken();
  }

  private final class One {
    private final Proposal proposal;
    private final FeatureBuffer out;
    private final TokenRange cue;
    private final int by;
    private final int agrees;
    private final int head;
    private final int kind;
    private final int words;
    private final int side;
    private final int first;
    private final int end;

    One(Proposal proposal, FeatureBuffer out) {
      this.proposal = proposal;
      this.out = out;
      this.cue = proposal.cue();
      this.by = FeatureHash.of(proposal.by().name());
      this.agrees = tokens.rules().agrees(cue, proposal.content()) ? 1 : 0;
      this.head = ArgumentFeatures.head(tokens, cue);
      List<TokenRange> content = proposal.content();
      this.first = content.get(0).first();
      this.end = content.get(content.size() - 1).end();
      this.side = first >= cue.end() ? 2 : end <= cue.first() ? 0 : 1;
      this.words = count(content, reading::isWord);
      int quoted = count(content, i -> reading.isWord(i) && reading.quotationAt(i) >= 0);
      this.kind = quoted == 0 ? NOTHING_QUOTED : quoted < words ? SOME_QUOTED : ALL_QUOTED;
    }

    void add(String template, int... values) {
      int hash = FeatureHash.of(template);
      for (int value : values) {
        hash = FeatureHash.with(hash, value);
      }
      out.add(hash);
    }

    /** Alone, and by what is quoted and whether rules agree. */
    private void addStep(String template, double value, double[] steps) {
      int step = step(value, steps);
      add(template, step);
      add(template + " of kind", step, kind);
      add(template + " agreed", step, agrees);
      add(template + " of kind, agreed", step, kind, agrees);
    }

    void addShare(String template, double share, int... values) {
      add(template, step(share, SHARES));
      for (int value : values) {
        add(template + " by", step(share, SHARES), value);
      }
    }

    void evidence() {
      add("always");
      add("by", by);
      add("kind", kind);
      add("by, kind", by, kind);
      add("by, agreed", by, agrees);
      Evidence evidence = proposal.evidence();
      if (evidence == null) {
        return;
      }
      addStep("cue", logOdds(evidence.cue()), LOG_ODDS);
      addStep("something", logOdds(evidence.something()), LOG_ODDS);
      addStep("path", Math.log(Math.max(1e-12, evidence.path())), LOGARITHMS);
      addStep("overlap", evidence.overlap(), SHARES);
      addStep("inside", evidence.inside(), SHARES);
      addStep("weakest", evidence.weakest(), SHARES);
      addStep("source", evidence.source(), SHARES);
      add("source named", step(evidence.source(), SHARES), proposal.source() == null ? 0 : 1);
      addStep("all", Math.log(Math.max(NEVER, evidence.all())), LOGARITHMS);
      addStep("score", evidence.something() * Math.sqrt(evidence.cue()), SHARES);
    }

    void rule() {
      Attributed rule = proposal.rule();
      int name = rule == null ? 0 : FeatureHash.of(rule.rule());
      add("rule", name);
      add("rule, agreed", name, agrees);
      add("rule, kind", name, kind);
      add("trust", tokens.rules().trust(head));
      if (rule == null) {
        return;
      }
      int both = count(proposal.content(), rule::contentContains);
      double all = count(proposal.content(), i -> true) + rule.contentSize() - both;
      int shared = step(both / all, SHARES);
      int sources = sources(rule.source().range());
      add("shared", shared);
      add("shared, chosen", shared, tokens.rules().choice(cue) == null ? 0 : 1);
      add("confidence", step(rule.confidence(), SHARES), agrees);
      add("sources", sources);
      add("sources, agreed", sources, agrees);
    }

    /** How the source is to that of a rule. */
    private int sources(@Nullable TokenRange other) {
      TokenRange own = proposal.source();
      if (own == null || other == null) {
        return (own == null ? 0 : 1) + (other == null ? 0 : 2);
      }
      return own.equals(other) ? 4 : own.overlaps(other) ? 5 : 6;
    }

    void cue() {
      int tag = tokens.tag(head);
      int rate = tokens.rate(head);
      int quote = tokens.quote(head);
      add("act", tokens.act(head));
      add("act, kind", tokens.act(head), kind);
      add("tag", tag);
      add("cue words", Math.min(6, cue.size()));
      add("tags", tag(cue.first() - 1), tag, tag(cue.end()));
      add("rate", rate);
      add("rate, tag", rate, tag);
      add("quote", quote);
      add("quote, kind", quote, kind);
    }

    private int tag(int i) {
      return FeatureHash.of(reading.tag(i));
    }

    void content() {
      int length = Features.bucket(words);
      int verbs = count(proposal.content(), reading::isVerbal);
      int marks = Math.min(5, count(proposal.content(), i -> tokens.quote(i) > 1));
      int parts = Math.min(4, proposal.content().size());
      int cut = Math.min(3, cutQuotations());
      add("words", length);
      add("words, kind", length, kind);
      add("words, side", length, side);
      add("verbs", Math.min(4, verbs));
      add("verbs, tag", Math.min(2, verbs), tag(first));
      add("marks", marks);
      add("marks, kind", marks, kind);
      add("parts", parts);
      add("parts, side", parts, side);
      add("cut", cut);
      add("cut, kind", cut, kind);
      add("share", share());
    }

    /** How much of its paragraph it is, in tenths. */
    private int share() {
      int paragraph = reading.paragraph(cue.first());
      int from = cue.first();
      int to = cue.end();
      while (from > 0 && from > first - 300 && reading.paragraph(from - 1) == paragraph) {
        from--;
      }
      while (to < tokens.size() && to < end + 300 && reading.paragraph(to) == paragraph) {
        to++;
      }
      return 10 * words / (to - from);
    }

    /** How many quotations stand in it in part. */
    private int cutQuotations() {
      Set<Integer> quotations = new HashSet<>();
      int own = 0;
      for (TokenRange range : proposal.content()) {
        for (int i = range.first(); i < range.end(); i++) {
          if (reading.isWord(i) && reading.quotationAt(i) >= 0) {
            quotations.add(reading.quotationAt(i));
          }
        }
      }
      for (int quotation : quotations) {
        TokenRange range = reading.tokensOf(quotation);
        for (int i = range.first(); i < range.end(); i++) {
          int at = i;
          if (reading.isWord(i) && proposal.content().stream().noneMatch(x -> x.contains(at))) {
            own++;
            break;
          }
        }
      }
      return own;
    }

    void edges() {
      int sentence = tokens.sentence(end - 1);
      int behind = tokens.sentenceEnd(sentence);
      boolean starts = tokens.sentenceFirst(tokens.sentence(first)) == first;
      boolean ends = end >= behind - 1;
      int edges = (starts ? 2 : 0) + (ends ? 1 : 0);
      int crosses = Math.min(4, sentence - tokens.sentence(first));
      int distance = side == 2 ? first - cue.end() : side == 0 ? end - cue.first() - 1 : 0;
      add("edges", edges);
      add("edges, side", edges, side);
      add("crosses", crosses);
      add("crosses, kind", crosses, kind);
      add("first", tag(first));
      add("behind", tag(end));
      add("distance", Features.bucket(distance));
      add("distance, kind", Features.bucket(distance), kind);
      add("side", side);
      add("side, kind", side, kind);
      int offset = tokens.sentence(first) - tokens.sentence(cue.first());
      add("sentence", Math.max(-3, Math.min(3, offset)));
    }

    void source() {
      TokenRange source = proposal.source();
      if (source == null) {
        add("no source");
        add("no source, kind", kind);
        add("no source, tag", tokens.tag(head));
        return;
      }
      boolean behind = source.first() >= cue.end();
      int distance =
          Features.bucket(behind ? source.first() - cue.end() : source.end() - cue.first() - 1);
      int tag = tag(source.end() - 1);
      add("source distance", distance);
      add("source distance, tag", distance, tag);
      add("source distance, side", distance, side);
      add("source words", Features.bucket(source.size()));
      add("source tag", tag);
      add("source tag, kind", tag, kind);
      add("source quote", tokens.quote(source.first()));
      add("source types", tokens.types(source.end() - 1));
      int offset = tokens.sentence(source.first()) - tokens.sentence(cue.first());
      add("source sentence", Math.max(-2, Math.min(2, offset)));
    }
  }

  private static int count(List<TokenRange> ranges, IntPredicate kind) {
    int count = 0;
    for (TokenRange range : ranges) {
      for (int i = range.first(); i < range.end(); i++) {
        count += kind.test(i) ? 1 : 0;
      }
    }
    return count;
  }

  private static double logOdds(double probability) {
    double inside = Math.max(NEVER, Math.min(1 - NEVER, probability));
    return Math.log(inside / (1 - inside));
  }

  /** How many steps a value is above. */
  static int step(double value, double[] steps) {
    int step = 0;
    while (step < steps.length && value > steps[step]) {
      step++;
    }
    return step;
  }
}
