package org.chancery.benchmarks.lengths;

import java.io.IOException;
import java.nio.file.Path;
import org.chancery.benchmarks.lengths.LongText.Kind;
import org.chancery.benchmarks.process.Usage;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;

/**
 * Reads one long text in a process of its own: {@code KIND WORDS CLAIM-MODEL POLICY-MODEL FOLDER}.
 * A shorter text is read some times before, until the code is warm.
 */
final class LengthRun {
  private static final int WARM_WORDS = 6_000;
  private static final int WARM_PASSES = 6;

  private LengthRun() {}

  public static void main(String[] args) throws IOException {
    Kind kind = Kind.valueOf(args[0]);
    int words = Integer.parseInt(args[1]);
    Path folder = Path.of(args[4]);
    Extractor extractor =
        Extractor.create(
            ExtractorSettings.defaults()
                .withClaimModel(Boolean.parseBoolean(args[2]))
                .withPolicyModel(Boolean.parseBoolean(args[3])));
    String warm = LongText.of(kind, WARM_WORDS, folder);
    for (int i = 0; i < WARM_PASSES; i++) {
      extractor.extract(Document.of("warm-" + i, warm, Metadata.NONE));
    }
    Document document = Document.of("long", LongText.of(kind, words, folder), Metadata.NONE);
    double start = Usage.processor();
    int claims = extractor.extract(document).claims().size();
    System.out.println("cpu=" + (Usage.processor() - start));
    System.out.println("claims=" + claims);
    System.out.println("peak=" + Usage.peakResident());
  }
}
