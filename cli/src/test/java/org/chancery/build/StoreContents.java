package org.chancery.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.chancery.store.ExportFormat;
import org.chancery.store.KnowledgeStore;

/**
 * All that a store holds and that must not depend on how it came about.
 *
 * @param quads the sorted N-Quads without the graphs of runs and redirects
 * @param entries what the text index has: graph, subject and words, sorted
 */
public record StoreContents(List<String> quads, List<String> entries) {
  private static final Set<String> NAMES = Set.of(RDFS.label.getURI(), SKOS.altLabel.getURI());
  private static final Set<String> TEXTS =
      Set.of(SchemaDO.headline.getURI(), SchemaDO.text.getURI());

  /** What a store holds that is not there. */
  public static final StoreContents NONE = new StoreContents(List.of(), List.of());

  /** Opens a store that nobody else has open, and reads it whole; its index has to be in step. */
  public static StoreContents of(Path folder) {
    List<String> quads;
    try (KnowledgeStore store = KnowledgeStore.open(folder)) {
      assertThat(store.isTextInStep()).as("the index has seen the last change").isTrue();
      quads = quads(store);
    }
    return new StoreContents(quads, entries(folder));
  }

  /** The sorted N-Quads of an open store without the graphs of runs and redirects. */
  public static List<String> quads(KnowledgeStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(ExportFormat.NQUADS, out, true);
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.endsWith("/graph/runs> .") && !line.endsWith("/graph/redirects> ."))
        .toList();
  }

  /** Fails where the index has an entry that no quad calls for, or lacks one, or has one twice. */
  public void assertIndexAgrees() {
    assertThat(entries).containsExactlyElementsOf(entriesOf(quads));
  }

  private static List<String> entriesOf(List<String> quads) {
    List<String> entries = new ArrayList<>();
    byte[] bytes = String.join("\n", quads).getBytes(StandardCharsets.UTF_8);
    AsyncParser.asyncParseQuads(new ByteArrayInputStream(bytes), Lang.NQUADS, null)
        .forEachRemaining(
            quad -> {
              if (isIndexed(quad)) {
                entries.add(
                    entry(
                        quad.getGraph().getURI(),
                        quad.getSubject().getURI(),
                        quad.getObject().getLiteralLexicalForm()));
              }
            });
    return entries.stream().sorted().toList();
  }

  private static boolean isIndexed(Quad quad) {
    String property = quad.getPredicate().getURI();
    return TEXTS.contains(property)
        || (NAMES.contains(property) && quad.getGraph().getURI().endsWith("/graph/entities"));
  }

  private static List<String> entries(Path store) {
    try (DirectoryReader reader =
        DirectoryReader.open(
            FSDirectory.open(
                store
                    .resolve(Files.readString(store.resolve("current")).strip())
                    .resolve("text")))) {
      List<String> entries = new ArrayList<>();
      Bits live = MultiBits.getLiveDocs(reader);
      for (int i = 0; i < reader.maxDoc(); i++) {
        if (live == null || live.get(i)) {
          entries.add(entry(reader.storedFields().document(i)));
        }
      }
      return entries.stream().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String entry(Document document) {
    String words =
        document.getFields().stream()
            .filter(field -> Set.of("label", "claim", "headline").contains(field.name()))
            .map(IndexableField::stringValue)
            .collect(Collectors.joining("|"));
    return entry(document.get("graph"), document.get("uri"), words);
  }

  private static String entry(String graph, String subject, String words) {
    return graph + " " + subject + " " + words;
  }
}
