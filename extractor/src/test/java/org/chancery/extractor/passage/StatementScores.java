package org.chancery.extractor.passage;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;

/** Prints how well the extractor knows what stands around claims, by {@code passages.report}. */
final class StatementScores {
  private StatementScores() {}

  public static void main(String[] args) {
    report(
        ReportRequest.of(System.getProperties()),
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  /** Scores a half with the models and without, and prints errors where that is allowed. */
  static void report(ReportRequest request, PrintStream out) {
    report(request, "with models", ExtractorSettings.defaults(), out);
    report(request, "rules alone", ExtractorSettings.defaults().withClaimModel(false), out);
  }

  private static void report(
      ReportRequest request, String name, ExtractorSettings settings, PrintStream out) {
    StatementScorer scorer = score(request.half(), settings);
    if (request.showsErrors()) {
      scorer.errors().forEach(out::println);
    }
    out.printf("%s, %s%n", name, request.half().folderName());
    PassageScores.print(scorer.figures(), out);
  }

  static StatementScorer score(Half half, ExtractorSettings settings) {
    List<StatementCase> cases = StatementCaseReader.read(half.statements());
    Extractor extractor = Extractor.create(settings);
    StatementScorer scorer = new StatementScorer();
    cases.forEach(one -> scorer.add(one, extractor.extract(one.document())));
    return scorer;
  }
}
