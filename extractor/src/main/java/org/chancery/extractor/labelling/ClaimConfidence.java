package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.language.WordFile;

/**
 * How often an attribution with a score is right; more often where the rules find it, too. Between
 * the scores that were measured it is drawn as a straight line. Immutable and safe to share between
 * threads.
 */
public final class ClaimConfidence {
  private static final String FILE = "claim-confidence.tsv";

  /** Scores as they are, to measure what they are worth. */
  public static final ClaimConfidence NONE = same();

  private final List<Point> alone;
  private final List<Point> agreed;
  private final List<Point> rules;

  private record Point(double score, double right) {}

  private ClaimConfidence(List<Point> alone, List<Point> agreed, List<Point> rules) {
    this.alone = List.copyOf(alone);
    this.agreed = List.copyOf(agreed);
    this.rules = List.copyOf(rules);
  }

  private static ClaimConfidence same() {
    List<Point> same = List.of(new Point(0, 0), new Point(1, 1));
    return new ClaimConfidence(same, same, same);
  }

  /** What was measured for the bundled models, read when first asked for. */
  public static ClaimConfidence bundled() {
    return Holder.CONFIDENCE;
  }

  /**
   * The share of such attributions that are right, from 0 to 1.
   *
   * @param score of the models, from 0 to 1
   * @param agrees whether rules find it, too
   */
  double of(double score, boolean agrees) {
    return at(score, agrees ? agreed : alone);
  }

  /**
   * The share of attributions that are right which the rules find and the models do not, from 0 to
   * 1.
   *
   * @param confidence of the rule, from 0 to 1
   */
  double ofRules(double confidence) {
    return at(confidence, rules);
  }

  private static double at(double score, List<Point> points) {
    Point below = points.get(0);
    for (Point point : points) {
      if (point.score() >= score) {
        double width = point.score() - below.score();
        double share = width == 0 ? 1 : (score - below.score()) / width;
        return below.right() + share * (point.right() - below.right());
      }
      below = point;
    }
    return below.right();
  }

  private static ClaimConfidence read() {
    List<Point> alone = new ArrayList<>();
    List<Point> agreed = new ArrayList<>();
    List<Point> rules = new ArrayList<>();
    for (WordFile.Row row : WordFile.rows(ClaimConfidence.class, FILE)) {
      List<Point> points =
          switch (row.field(0)) {
            case "models" -> alone;
            case "models and rules" -> agreed;
            case "rules" -> rules;
            default -> throw row.expected("\"models\", \"models and rules\" or \"rules\"");
          };
      points.add(new Point(number(row, 1), number(row, 2)));
      int last = points.size() - 1;
      if (last > 0 && points.get(last).score() <= points.get(last - 1).score()) {
        throw row.expected("a score above the one before");
      }
    }
    if (alone.isEmpty() || agreed.isEmpty() || rules.isEmpty()) {
      throw new IllegalStateException(FILE + ": expected models, models and rules, and rules");
    }
    return new ClaimConfidence(alone, agreed, rules);
  }

  private static double number(WordFile.Row row, int place) {
    try {
      double number = Double.parseDouble(row.field(place));
      if (number >= 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw row.expected("a number");
    }
    throw row.expected("a number from 0 to 1");
  }

  private static final class Holder {
    static final ClaimConfidence CONFIDENCE = read();
  }
}
