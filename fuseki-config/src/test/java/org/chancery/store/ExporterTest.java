package org.chancery.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.chancery.Fixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExporterTest {
  private Path temporary;
  private KnowledgeStore store;

  @BeforeEach
  void load(@TempDir Path folderForTest) {
    temporary = folderForTest;
    store = KnowledgeStore.create(temporary.resolve("kg"), Fixture.BASE);
    Fixture.load(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "NQUADS, N-Quads, true", "NQUADS, N-Quads, false",
    "TRIG, TriG, true", "TRIG, TriG, false",
    "JSONLD, JSON-LD, true", "JSONLD, JSON-LD, false"
  })
  void quadsAreReadBackAsTheyWere(ExportFormat format, String language, boolean sorted) {
    Set<Quad> read =
        parse(export(store, format, sorted), language).stream().collect(Collectors.toSet());

    assertThat(read).isEqualTo(Fixture.dataset().stream().collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void turtleHoldsAllTriples(boolean sorted) {
    Set<Triple> read =
        parse(export(store, ExportFormat.TURTLE, sorted), "Turtle").stream()
            .map(Quad::asTriple)
            .collect(Collectors.toSet());

    assertThat(read)
        .isEqualTo(Fixture.dataset().stream().map(Quad::asTriple).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource
  void equalStoresGiveEqualBytesWhereSorted(ExportFormat format) {
    try (KnowledgeStore other = KnowledgeStore.create(temporary.resolve("other"), Fixture.BASE)) {
      // Another order of writing, and something that went away again.
      other.apply(Fixture.update(Fixture.dataset()));
      other.apply(new StoreUpdate(List.of(), Set.of(Fixture.DOCUMENT)));
      other.apply(Fixture.update(Fixture.dataset()));

      assertThat(export(other, format, true)).isEqualTo(export(store, format, true));
    }
  }

  @Test
  void turtleAndTrigUsePrefixes() {
    assertThat(new String(export(store, ExportFormat.TURTLE, true), UTF_8))
        .contains("chy:Person")
        .contains("PREFIX chy:");
    assertThat(new String(export(store, ExportFormat.TRIG, true), UTF_8)).contains("chy:Person");
  }

  @Test
  void emptyStoreIsExportedAsAnEmptyGraph() {
    try (KnowledgeStore empty = KnowledgeStore.create(temporary.resolve("empty"), Fixture.BASE)) {
      assertThat(parse(export(empty, ExportFormat.JSONLD, true), "JSON-LD").isEmpty()).isTrue();
      assertThat(export(empty, ExportFormat.NQUADS, true)).isEmpty();
    }
  }

  @Test
  void superclassesAreTypesTooWhenAskedFor() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.exportWithSuperclasses(ExportFormat.NQUADS, out, true);

    String foafPerson = "<http://xmlns.com/foaf/0.1/Person> <";
    assertThat(out.toString(UTF_8)).contains(foafPerson);
    assertThat(new String(export(store, ExportFormat.NQUADS, true), UTF_8))
        .doesNotContain(foafPerson);
  }

  private static byte[] export(KnowledgeStore store, ExportFormat format, boolean sorted) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(format, out, sorted);
    return out.toByteArray();
  }

  private static DatasetGraph parse(byte[] text, String language) {
    Lang lang = RDFLanguages.nameToLang(language);
    return RDFParser.source(new ByteArrayInputStream(text)).lang(lang).toDatasetGraph();
  }
}
