package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.chancery.cli.CommandLineHarness.Outcome;
import org.chancery.store.GraphReplacement;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.StoreUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build changes is checked against the shapes. */
class StrictBuildTest {
  @TempDir private Path folder;

  @Test
  void batchThatBreaksTheShapesIsRefusedWhereTheBuildIsStrictAndElseReported() throws IOException {
    String store = folder.resolve("kg").toString();
    String river = write("river", "Norway's foreign minister, Kari Solberg, rejected the treaty.");
    String harbour = write("harbour", "Foreign Minister Kari Solberg of Norway went to Lima.");
    run(0, "build", river, "--strict", "--store", store);
    giveASecondLabel(folder.resolve("kg"), "person/kari-solberg");
    String before = run(0, "export", "--sorted", "--store", store).out();

    Outcome refused = run(4, "build", harbour, "--strict", "--store", store);

    assertThat(refused.err())
        .contains("person/kari-solberg breaks the shapes: has exactly one rdfs:label")
        .contains("nothing was written");
    assertThat(run(0, "export", "--sorted", "--store", store).out()).isEqualTo(before);

    Outcome warned = run(0, "build", harbour, "--store", store);

    assertThat(warned.err()).contains("person/kari-solberg breaks the shapes").contains("1 new");
    assertThat(run(0, "export", "--store", store).out()).contains("document/");

    String json = run(4, "validate", "--format", "json", "--store", store).out();
    assertThat(JSON.parse(json).getBoolean("conforms")).isFalse();
    assertThat(JSON.parse(json).get("violations").getAsArray().size()).isPositive();
    String rdf = run(4, "validate", "--format", "rdf", "--store", store).out();
    ValidationReport report =
        ValidationReport.fromGraph(RDFParser.fromString(rdf, Lang.TURTLE).toGraph());
    assertThat(report.conforms()).isFalse();
    assertThat(report.getEntries())
        .hasSize(JSON.parse(json).get("violations").getAsArray().size())
        .anySatisfy(
            entry -> assertThat(entry.focusNode().getURI()).endsWith("person/kari-solberg"));
  }

  private String write(String name, String text) throws IOException {
    Path file = folder.resolve(name + ".md");
    Files.writeString(file, "---\ndate: 2019-03-04\n---\n" + text + "\n");
    return file.toString();
  }

  /** In a graph that builds do not touch. */
  private static void giveASecondLabel(Path folder, String path) {
    try (KnowledgeStore store = KnowledgeStore.open(folder)) {
      Node graph = NodeFactory.createURI(store.base() + "graph/mine");
      Quad label =
          Quad.create(
              graph,
              NodeFactory.createURI(store.base() + path),
              RDFS.label.asNode(),
              NodeFactory.createLiteralString("another"));
      store.apply(StoreUpdate.of(List.of(new GraphReplacement(graph, out -> out.quad(label)))));
    }
  }

  private static Outcome run(int expected, String... arguments) {
    Outcome outcome = CommandLineHarness.run(arguments);
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(expected);
    return outcome;
  }
}
