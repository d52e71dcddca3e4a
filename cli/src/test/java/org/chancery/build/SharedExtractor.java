package org.chancery.build;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.store.KnowledgeStore;

/**
 * Many builds with one extractor, whose making takes longer than a small build. They fail where any
 * of the input is refused; that a correction waits for its fact is no such thing.
 */
public final class SharedExtractor {
  private final Extractor extractor = Extractor.create(ExtractorSettings.defaults());

  /** Builds a folder or file into a store. */
  public BuildReport build(Path input, Path store) {
    return build(input, store, request -> request);
  }

  /** The same, with a request that differs from the usual one. */
  public BuildReport build(Path input, Path store, UnaryOperator<BuildRequest> difference) {
    BuildRequest usual =
        new BuildRequest(
            List.of(input.toString()),
            store,
            ReaderSettings.STANDARD,
            ExtractorSettings.defaults(),
            2);
    Problems problems = new Problems();
    BuildReport report = build().run(difference.apply(usual), problems);
    problems.assertNone();
    return report;
  }

  /** Takes articles out of a store that nobody has open, and fails where one is not in it. */
  public BuildReport remove(Path store, Set<String> ids) {
    Problems problems = new Problems();
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      BuildReport report =
          build().remove(open, new TreeSet<>(ids), ExtractorSettings.defaults(), problems);
      problems.assertNone();
      return report;
    }
  }

  private Build build() {
    return new Build(InputStream.nullInputStream(), Clock.systemUTC(), settings -> extractor);
  }

  private static final class Problems implements BuildListener {
    private final List<String> messages = new ArrayList<>();

    void assertNone() {
      if (!messages.isEmpty()) {
        throw new AssertionError(messages.toString());
      }
    }

    @Override
    public void problem(String message) {
      if (!message.endsWith(" waits until there is one")) {
        messages.add(message);
      }
    }
  }
}
