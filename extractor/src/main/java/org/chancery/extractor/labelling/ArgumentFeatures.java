package org.chancery.extractor.labelling;

import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.FeatureHash;
import org.jspecify.annotations.Nullable;

/**
 * What a model sees that decides which words of a cue's paragraph are its source and its content.
 * For one cue; for one thread.
 */
public final class ArgumentFeatures {
  private static final int SIDE = FeatureHash.of("arg side");
  private static final int DISTANCE = FeatureHash.of("arg distance");
  private static final int SENTENCE = FeatureHash.of("arg sentence");
  private static final int HEAD = FeatureHash.of("arg head");
  private static final int COUNT = FeatureHash.of("arg count");
  private static final int COUNTS = FeatureHash.of("arg counts");
  private static final int BESIDE = FeatureHash.of("arg beside");
  private static final int CUE = FeatureHash.of("arg cue");
  private static final int EDGE = FeatureHash.of("arg edge");
  private static final int OTHER = FeatureHash.of("arg other");
  private static final int SUBJECT = FeatureHash.of("arg subject");
  private static final int SEGMENT = FeatureHash.of("arg segment");
  private static final int NEIGHBOUR = FeatureHash.of("arg neighbour segment");
  private static final int RULE = FeatureHash.of("arg rule");
  private static final int MOST = 4;

  private final TokenAttributes tokens;
  private final Paragraph paragraph;
  private final TokenRange cue;
  private final Features features;
  private final @Nullable Attributed rule;
  private final int ruleName;
  private final int head;
  private final int headLemma;
  private final int headTag;
  private final boolean thatFollows;
  private final boolean endsSentence;
  private final int commasBefore;

  private ArgumentFeatures(Paragraph paragraph, TokenRange cue, FeatureBuffer out) {
    this.tokens = paragraph.tokens();
    this.paragraph = paragraph;
    this.cue = cue;
    this.features = new Features(tokens, paragraph.first(), paragraph.end(), out);
    this.head = head(tokens, cue);
    this.rule = tokens.rules().candidate(cue);
    this.ruleName = rule == null ? 0 : FeatureHash.of(rule.rule());
    this.headLemma = tokens.lemma(head);
    this.headTag = tokens.tag(head);
    this.thatFollows = tokens.reading().is(cue.end(), "that");
    int sentence = tokens.sentence(head);
    int last = tokens.sentenceEnd(sentence);
    this.endsSentence = cue.end() >= last - 1;
    this.commasBefore =
        Math.min(
            MOST,
            paragraph.count(
                Paragraph.COMMAS,
                Math.max(paragraph.first(), tokens.sentenceFirst(sentence)),
                cue.first()));
  }

  /** Adds the features of the tokens of a paragraph for a cue in it. */
  public static void write(Paragraph paragraph, TokenRange cue, FeatureBuffer out) {
    ArgumentFeatures one = new ArgumentFeatures(paragraph, cue, out);
    for (int i = paragraph.first(); i < paragraph.end(); i++) {
      one.features.common(i);
      one.place(i);
      one.between(i);
      one.cue(i);
      one.subject(i);
      one.segment(i);
      one.rule(i);
      one.features.endToken();
    }
  }

  /** The cue's last verb, else its last token. */
  static int head(TokenAttributes tokens, TokenRange cue) {
    for (int i = cue.end() - 1; i >= cue.first(); i--) {
      if (tokens.reading().hasTag(i, "VERB")) {
        return i;
      }
    }
    return cue.end() - 1;
  }

  private int side(int i) {
    return i < cue.first() ? 0 : i < cue.end() ? 1 : 2;
  }

  private int distance(int i) {
    return i < cue.first() ? i - cue.first() : i < cue.end() ? 0 : i - cue.end() + 1;
  }

  private int sentenceOffset(int i) {
    return Math.max(-3, Math.min(3, tokens.sentence(i) - tokens.sentence(head)));
  }

  private void place(int i) {
    int side = side(i);
    int distance = Features.bucket(distance(i));
    int sentence = sentenceOffset(i);
    int[] places = {side, distance, sentence};
    int[] templates = {SIDE, DISTANCE, SENTENCE};
    for (int k = 0; k < places.length; k++) {
      int template = templates[k];
      features.add(template, places[k]);
      features.add(template + 1, places[k], headLemma);
      features.add(template + 2, places[k], headTag);
      features.add(template + 3, places[k], tokens.tag(i));
      features.add(template + 4, places[k], tokens.lemma(i));
    }
    features.add(SIDE + 5, side, tokens.tag(i), headLemma);
    features.add(SIDE + 6, side, features.tag(i - 1), tokens.tag(i));
    features.add(DISTANCE + 5, distance, tokens.tag(i), headTag);
    features.add(HEAD, headLemma, tokens.lemma(i));
  }

  private void between(int i) {
    int side = side(i);
    int from = i < cue.first() ? i + 1 : cue.end();
    int to = i < cue.first() ? cue.first() : i;
    int[] counts = new int[Paragraph.KINDS];
    for (int kind = 0; kind < counts.length; kind++) {
      counts[kind] = from < to ? Math.min(MOST, paragraph.count(kind, from, to)) : 0;
      features.add(COUNT + kind, counts[kind], side);
    }
    int commas = counts[Paragraph.COMMAS];
    int marks = counts[Paragraph.MARKS];
    int verbs = counts[Paragraph.VERBS];
    int conjunctions = counts[Paragraph.CONJUNCTIONS];
    int quote = tokens.quote(i);
    features.add(COUNTS, side, pack(commas, marks, verbs));
    features.add(COUNTS + 1, side, pack(verbs, counts[Paragraph.NOUNS], 0), tokens.tag(i));
    features.add(COUNTS + 2, side, pack(commas, conjunctions, verbs), quote);
    features.add(COUNTS + 3, side, pack(counts[Paragraph.CUES], marks, 0));
    features.add(
        COUNTS + 4,
        side,
        pack(sentenceOffset(i) + 3, quote, paragraph.nearestQuotation(i, cue.first())));
    features.add(COUNTS + 5, side, pack(commas, verbs, counts[Paragraph.THATS]), headLemma);
  }

  private static int pack(int one, int two, int three) {
    return (one * 16 + two) * 16 + three;
  }

  private void cue(int i) {
    int side = side(i);
    int distance = Features.bucket(distance(i));
    int behind = features.word(cue.end());
    int before = features.word(cue.first() - 1);
    features.add(BESIDE, behind, side);
    features.add(BESIDE + 1, behind, distance);
    features.add(BESIDE + 2, behind, tokens.tag(i), side);
    features.add(BESIDE + 3, before, side);
    features.add(BESIDE + 4, before, distance);
    features.add(BESIDE + 5, before, tokens.tag(i), side);
    int flags = (thatFollows ? 2 : 0) + (endsSentence ? 1 : 0);
    features.add(CUE, flags, side, commasBefore);
    boolean starts = tokens.sentenceFirst(tokens.sentence(i)) == i;
    boolean ends = tokens.sentenceEnd(tokens.sentence(i)) == i + 1;
    int edge = (starts ? 2 : 0) + (ends ? 1 : 0);
    features.add(EDGE, edge, side);
    features.add(EDGE + 1, edge, side, flags);
    features.add(EDGE + 2, Features.bucket(i - tokens.sentenceFirst(tokens.sentence(i))), side);
    features.add(EDGE + 3, Features.bucket(tokens.sentenceEnd(tokens.sentence(i)) - i), side);
    for (int offset = -1; offset <= 1; offset++) {
      features.add(OTHER + offset, paragraph.isOtherCue(i + offset, cue));
    }
  }

  private void subject(int i) {
    int run = paragraph.subject(i);
    int side = side(i);
    int between =
        side == 1
            ? 0
            : Math.min(
                MOST,
                i < cue.first()
                    ? paragraph.subjects(i + 1, cue.first())
                    : paragraph.subjects(cue.end(), i));
    features.add(SUBJECT, run, side, between);
    features.add(SUBJECT + 1, run, between + side * 8, headTag);
    features.add(SUBJECT + 2, run, between + side * 8, features.word(cue.first() - 1));
    features.add(SUBJECT + 3, run, between + side * 8, tokens.shape(i));
    features.add(SUBJECT + 4, run, between + side * 8, headLemma);
  }

  private void rule(int i) {
    int side = side(i);
    int role = RuleReading.role(rule, i);
    int before = paragraph.first() <= i - 1 ? RuleReading.role(rule, i - 1) : -1;
    int behind = i + 1 < paragraph.end() ? RuleReading.role(rule, i + 1) : -1;
    int trust = tokens.rules().trust(head);
    features.add(RULE, role, side);
    features.add(RULE + 1, role, ruleName);
    features.add(RULE + 2, role, trust);
    features.add(RULE + 3, before, role, behind);
    features.add(RULE + 4, role, ruleName, tokens.tag(i));
    features.add(RULE + 5, before, role);
    features.add(RULE + 6, role, behind);
    features.add(RULE + 7, pack(before + 1, role, behind + 1), ruleName);
    features.add(RULE + 8, role, headLemma);
    features.add(RULE + 9, role, tokens.lemma(i));
    int others = role == 0 || role == RuleReading.CUE ? tokens.rules().role(i) : 0;
    features.add(RULE + 10, others, role, side);
    features.add(RULE + 11, others, ruleName, side);
  }

  private void segment(int i) {
    Segments segments = paragraph.segments();
    int own = segments.indexAt(i);
    int offset = Math.max(-6, Math.min(6, own - segments.indexAt(head)));
    Segments.Segment segment = segments.get(own);
    int position = Features.bucket(i - segment.first());
    int length = Features.bucket(segment.size());
    features.add(SEGMENT, offset);
    features.add(SEGMENT + 1, offset, headLemma);
    features.add(SEGMENT + 2, offset, position);
    features.add(SEGMENT + 3, offset, length, flags(segment));
    features.add(SEGMENT + 4, offset, tokens.lemma(segment.first()));
    features.add(
        SEGMENT + 5,
        offset,
        tokens.tag(segment.first()),
        features.tag(Math.min(segment.first() + 1, segment.end() - 1)));
    features.add(SEGMENT + 6, offset, tokens.lemma(segment.end() - 1));
    features.add(SEGMENT + 7, offset, tokens.quote(segment.first()), flags(segment));
    for (int step = -1; step <= 1; step += 2) {
      int other = own + step;
      if (other >= 0 && other < segments.size()) {
        Segments.Segment beside = segments.get(other);
        int template = NEIGHBOUR + step * 8;
        features.add(template, offset, tokens.lemma(beside.first()));
        features.add(template + 1, offset, tokens.tag(beside.first()), flags(beside));
        features.add(template + 2, offset, tokens.lemma(beside.end() - 1));
        features.add(template + 3, offset, Features.bucket(beside.size()), flags(beside));
      }
    }
  }

  private static int flags(Segments.Segment segment) {
    return (segment.verb() ? 4 : 0) + (segment.subject() ? 2 : 0) + (segment.ends() ? 1 : 0);
  }
}
