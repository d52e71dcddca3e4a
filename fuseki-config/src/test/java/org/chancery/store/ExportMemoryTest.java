package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.chancery.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports by a process with little memory. The number of quads can be raised with {@code
 * -Dchancery.test.quads=3000000}.
 */
class ExportMemoryTest {
  private static final int QUADS = Integer.getInteger("chancery.test.quads", 200_000);

  @Test
  @Timeout(3_600)
  void memoryDoesNotGrowWithTheStore(@TempDir Path temporary) throws Exception {
    Path folder = temporary.resolve("kg");
    try (KnowledgeStore store = KnowledgeStore.create(folder, Fixture.BASE)) {
      store.replaceAll(ExportMemoryTest::send, entries -> {});
    }
    List<String> lines = run(folder, "64m");

    assertThat(lines).hasSize(2 * ExportFormat.values().length);
    lines.forEach(line -> assertThat(line).matches("\\w+ (true|false) \\d+ bytes \\d+ ms"));
  }

  private static void send(StreamRDF out) {
    Node label = RDFS.label.asNode();
    for (int i = 0; i < QUADS; i++) {
      Node graph = Fixture.iri("document/" + i / 50);
      Node subject = NodeFactory.createURI(graph.getURI() + "#Claim_" + i % 50);
      String words = "the words of the claim number " + i + " which somebody made about something";
      out.quad(Quad.create(graph, subject, label, NodeFactory.createLiteralString(words)));
    }
  }

  private static List<String> run(Path folder, String heap) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                Exports.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines = new ArrayList<>();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().filter(line -> !line.contains("DEBUG")).forEach(lines::add);
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return lines;
  }

  /** Exports a store in all formats, sorted and not. */
  static final class Exports {
    private Exports() {}

    public static void main(String[] arguments) throws IOException {
      try (KnowledgeStore store = KnowledgeStore.open(Path.of(arguments[0]))) {
        for (ExportFormat format : ExportFormat.values()) {
          for (boolean sorted : new boolean[] {true, false}) {
            long start = System.nanoTime();
            CountingOutput out = new CountingOutput();
            store.export(format, out, sorted);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            System.out.println(
                format + " " + sorted + " " + out.count + " bytes " + millis + " ms");
          }
        }
      }
    }
  }

  private static final class CountingOutput extends java.io.OutputStream {
    private long count;

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count += length;
    }
  }
}
