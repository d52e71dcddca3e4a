package org.chancery.build;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;

/** Many builds with one extractor, whose making takes longer than a small build. */
public final class SharedExtractor {
  private final Extractor extractor = Extractor.create(ExtractorSettings.defaults());

  /** Builds a folder or file into a store and fails where any of it is refused. */
  public BuildReport build(Path input, Path store) {
    List<String> problems = new ArrayList<>();
    BuildReport report = build().run(request(input, store), new ProblemList(problems));
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.toString());
    }
    return report;
  }

  private static BuildRequest request(Path input, Path store) {
    return new BuildRequest(
        List.of(input.toString()), store, ReaderSettings.STANDARD, ExtractorSettings.defaults(), 2);
  }

  private Build build() {
    return new Build(InputStream.nullInputStream(), Clock.systemUTC(), settings -> extractor);
  }

  private record ProblemList(List<String> problems) implements BuildListener {
    @Override
    public void started(int files) {}

    @Override
    public void article(String id) {}

    @Override
    public void problem(String message) {
      problems.add(message);
    }

    @Override
    public void step(String name) {}
  }
}
