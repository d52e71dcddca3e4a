package org.chancery.extractor.passage;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;

/**
 * Prints how well the extractor agrees with our own passages. By Maven:
 *
 * <pre>
 * mvn -q -pl extractor -am test -Dtest=PassagesTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dpassages.report=open
 * </pre>
 *
 * <p>Further properties: {@code passages.files} (a glob of file names), {@code passages.folder}
 * (another folder), {@code passages.export} (a folder to write texts and gold JSON to). With {@code
 * passages.report=sealed} only totals are printed. {@code main} takes {@code passages.set=policies}
 * too, for the passages with policies, and {@code marked-policies}, for facts between the mentions
 * that they mark.
 */
final class PassageScores {
  private final Extractor extractor;

  PassageScores(Extractor extractor) {
    this.extractor = extractor;
  }

  public static void main(String[] args) {
    PassageScores scores = new PassageScores(Extractor.create(ExtractorSettings.defaults()));
    ReportRequest request = ReportRequest.of(System.getProperties());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if ("policies".equals(System.getProperty("passages.set"))) {
      scores.reportPolicies(request, out);
    } else if ("marked-policies".equals(System.getProperty("passages.set"))) {
      scores.reportMarkedPolicies(request, out);
    } else {
      scores.report(request, out);
    }
  }

  /** Reads the passages with the real extractor and scores them. */
  PassageScorer score(List<Passage> passages) {
    return score(passages, new PassageScorer(extractor.gazetteer()));
  }

  /** Reads the passages with the real extractor and scores their claims. */
  PassageScorer scoreClaims(List<Passage> passages) {
    return score(passages, PassageScorer.ofClaims());
  }

  /** Reads the passages with the real extractor and scores their policies. */
  PassageScorer scorePolicies(List<Passage> passages) {
    return score(passages, PassageScorer.ofPolicies());
  }

  private PassageScorer score(List<Passage> passages, PassageScorer scorer) {
    for (Passage passage : passages) {
      Annotations found = Annotations.of(extractor.extract(passage.document()));
      scorer.add(passage.document(), passage.gold(), found);
    }
    return scorer;
  }

  /** Prints the table, and every error where that is allowed. */
  void report(ReportRequest request, PrintStream out) {
    report(request, passages(request, request.passages()), this::score, out);
  }

  /** As {@link #report}, for the passages with policies. */
  void reportPolicies(ReportRequest request, PrintStream out) {
    report(request, passages(request, request.half().policyFolder()), this::scorePolicies, out);
  }

  /** As {@link #reportPolicies}, with the mentions that the passages mark. */
  void reportMarkedPolicies(ReportRequest request, PrintStream out) {
    List<Passage> passages = passages(request, request.half().policyFolder());
    report(request, passages, this::scoreMarkedPolicies, out);
  }

  /** Finds facts between the marked mentions of the passages and scores them. */
  PassageScorer scoreMarkedPolicies(List<Passage> passages) {
    PassageScorer scorer = PassageScorer.ofPolicies();
    MarkedExtraction marked = new MarkedExtraction(extractor.gazetteer());
    passages.forEach(one -> scorer.add(one.document(), one.gold(), marked.extract(one)));
    return scorer;
  }

  private static List<Passage> passages(ReportRequest request, Path folder) {
    Path read = request.folder() == null ? folder : request.folder();
    List<Passage> passages = PassageReader.readFolder(read, request.glob());
    if (request.export() != null) {
      GoldJson.write(passages, request.export());
    }
    return passages;
  }

  private static void report(
      ReportRequest request,
      List<Passage> passages,
      Function<List<Passage>, PassageScorer> scoring,
      PrintStream out) {
    PassageScorer scorer = scoring.apply(passages);
    if (request.showsErrors()) {
      scorer.errors().forEach(out::println);
    }
    out.printf("%s: %d passages%n", request.half().folderName(), scorer.articles());
    print(scorer.figures(), out);
  }

  static void print(Map<String, Figure> figures, PrintStream out) {
    out.printf("%-30s%8s%8s%8s%8s%n", "layer", "P", "R", "F1", "gold");
    figures.forEach(
        (layer, figure) ->
            out.printf(
                Locale.ROOT,
                "%-30s%8.3f%8.3f%8.3f%8d%n",
                layer,
                figure.precision(),
                figure.recall(),
                figure.f1(),
                figure.gold()));
  }
}
