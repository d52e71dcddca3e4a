package org.chancery.extractor.passage;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;

/**
 * Prints how well identity across articles agrees with our own set of articles, like {@link
 * PassageScores}: {@code -Dtest=IdentitySetTest -Dpassages.report=open}. The whole half is always
 * read; {@code passages.folder} names another folder.
 */
final class IdentityScores {
  private IdentityScores() {}

  public static void main(String[] args) {
    report(
        Extractor.create(ExtractorSettings.defaults()),
        ReportRequest.of(System.getProperties()),
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  /** Prints the table, and every wrong and missed join where that is allowed. */
  static void report(Extractor extractor, ReportRequest request, PrintStream out) {
    var folder = request.folder() == null ? request.half().identityFolder() : request.folder();
    List<Passage> passages = PassageReader.readFolder(folder, request.glob());
    IdentityScorer scorer = IdentityScorer.score(extractor, passages);
    if (request.showsErrors()) {
      scorer.errors().forEach(out::println);
    }
    out.printf("identity, %s: %d articles%n", request.half().folderName(), passages.size());
    PassageScores.print(scorer.figures(), out);
  }
}
