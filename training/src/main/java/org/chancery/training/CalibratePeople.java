package org.chancery.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.NameModel;
import org.chancery.extractor.mention.NameTagger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * How sure people are, checked by cross-validation on Universal NER and Wikigold: what each rule
 * was worth on the other documents is foretold for those that are left out.
 */
@Command(
    name = "calibrate-people",
    mixinStandardHelpOptions = true,
    description = "Measures rules of people and a reliability table on Universal NER and Wikigold.")
final class CalibratePeople implements Callable<Integer> {
  private static final double[] BINS = {0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01};

  @Parameters(paramLabel = "CORPORA", description = "Folder of the corpora.")
  private Path folder = Path.of(".");

  @Option(names = "--folds", description = "How many parts, each left out once.")
  private int count = 5;

  /** A person as found: the rule with its confidence, and whether a corpus marks the same span. */
  private record Finding(String rule, double confidence, boolean right) {
    /** Names that the model tells have confidences of several kinds. */
    String kind() {
      return String.format(Locale.ROOT, "%s %.2f", rule, confidence);
    }
  }

  private record Count(int number, int right, double foretold) {
    static final Count NONE = new Count(0, 0, 0);

    Count plus(double confidence, boolean isRight) {
      return new Count(number + 1, right + (isRight ? 1 : 0), foretold + confidence);
    }

    /** Towards the mean of all where few were seen. */
    double share(double mean) {
      return (right + 2 * mean) / (number + 2);
    }
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new CalibratePeople()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Corpora corpora = new Corpora(folder);
    List<LabelledText> texts = new ArrayList<>(corpora.uner());
    texts.addAll(corpora.wikigold());
    SampleMaker maker = new SampleMaker();
    PeopleFinder finder = new PeopleFinder(new NameTagger(NameModel.bundled()));
    List<List<Finding>> found = new ArrayList<>();
    for (LabelledText text : texts) {
      found.add(findings(maker.asMarked(text), finder));
    }
    print("of the tables", found.stream().flatMap(List::stream).toList());
    List<Finding> foretold = new ArrayList<>();
    Folds<List<Finding>> folds = new Folds<>(found, count);
    for (int fold = 0; fold < count; fold++) {
      foretold.addAll(foretold(folds.left(fold), counts(folds.rest(fold))));
    }
    print("fitted on the other folds", foretold);
    System.out.println("rule and confidence, right of found");
    counts(found)
        .forEach(
            (kind, c) -> System.out.printf("  %-28s %4d of %4d%n", kind, c.right(), c.number()));
    return 0;
  }

  private static List<Finding> findings(SampleMaker.Cleaned reading, PeopleFinder finder) {
    List<Finding> findings = new ArrayList<>();
    for (Mention mention : finder.mentions(reading.text(), reading.earlier())) {
      Span span = mention.span();
      findings.add(
          new Finding(mention.rule(), mention.confidence(), reading.people().contains(span)));
    }
    return findings;
  }

  private static Map<String, Count> counts(List<List<Finding>> found) {
    Map<String, Count> counts = new TreeMap<>();
    for (List<Finding> ofText : found) {
      for (Finding finding : ofText) {
        counts.merge(
            finding.kind(),
            Count.NONE.plus(finding.confidence(), finding.right()),
            (a, b) -> a.plus(finding.confidence(), finding.right()));
      }
    }
    return counts;
  }

  private static List<Finding> foretold(List<List<Finding>> left, Map<String, Count> counts) {
    int number = counts.values().stream().mapToInt(Count::number).sum();
    double mean = (double) counts.values().stream().mapToInt(Count::right).sum() / number;
    List<Finding> foretold = new ArrayList<>();
    for (List<Finding> ofText : left) {
      for (Finding finding : ofText) {
        double share = counts.getOrDefault(finding.kind(), Count.NONE).share(mean);
        foretold.add(new Finding(finding.rule(), share, finding.right()));
      }
    }
    return foretold;
  }

  private static void print(String title, List<Finding> findings) {
    System.out.println("confidence " + title + ": from, number, mean confidence, share right");
    Map<Integer, Count> bins = new HashMap<>();
    for (Finding finding : findings) {
      int bin = 0;
      while (finding.confidence() >= BINS[bin + 1]) {
        bin++;
      }
      bins.merge(
          bin,
          Count.NONE.plus(finding.confidence(), finding.right()),
          (a, b) -> a.plus(finding.confidence(), finding.right()));
    }
    double error = 0;
    for (Map.Entry<Integer, Count> bin : new TreeMap<>(bins).entrySet()) {
      Count c = bin.getValue();
      double mean = c.foretold() / c.number();
      double share = (double) c.right() / c.number();
      error += Math.abs(mean - share) * c.number() / findings.size();
      System.out.printf(
          Locale.ROOT, "  %.2f  %5d  %.3f  %.3f%n", BINS[bin.getKey()], c.number(), mean, share);
    }
    System.out.printf(Locale.ROOT, "  mean difference %.3f%n", error);
  }
}
