package org.chancery.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.Entity;
import org.chancery.ontology.GazetteerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractorTest {
  private static final Extractor EXTRACTOR = Extractor.create(ExtractorSettings.defaults());
  private static final String TEXT =
      """
      LISBON — Portuguese Foreign Minister Marta Quintela said on Tuesday that Portugal would \
      ratify the treaty with Brazil. "We have waited long enough," Quintela told reporters.

      Brazilian President Otavio Serrano welcomed the move. 😀 He said Brasilia would follow.
      """;

  @TempDir Path folder;

  private static Document document(int number) {
    return Document.of("article-" + number, TEXT + "\nArticle " + number + ".", Metadata.NONE);
  }

  @Test
  void anArticleGoesThroughAllStages() {
    Extraction extraction = EXTRACTOR.extract(document(1));
    assertThat(extraction.entities())
        .extracting(Entity::name)
        .contains("Marta Quintela", "Otavio Serrano", "Portugal", "Brazil");
    assertThat(extraction.tenures()).isNotEmpty();
    assertThat(extraction.claims()).isNotEmpty();
    assertThat(extraction.text().words().values()).contains("Marta Quintela");
    assertThat(extraction.configuration()).isEqualTo(EXTRACTOR.configuration());
  }

  @Test
  void threadsAndOrderMakeNoDifference() throws Exception {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      expected.add(ExtractionJson.write(EXTRACTOR.extract(document(i))));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> found = new ArrayList<>();
      for (int i = 11; i >= 0; i--) {
        Document document = document(i);
        found.add(0, threads.submit(() -> ExtractionJson.write(EXTRACTOR.extract(document))));
      }
      for (int i = 0; i < 12; i++) {
        assertThat(found.get(i).get()).isEqualTo(expected.get(i));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aConfigurationIsEqualForEqualSettingsOnly() throws Exception {
    ExtractorSettings settings = ExtractorSettings.defaults();
    String hash = ConfigurationReader.read(settings).hash();
    assertThat(ConfigurationReader.read(settings).hash()).isEqualTo(hash).matches("[0-9a-f]{64}");
    assertThat(ConfigurationReader.read(settings.withTextPolicy(TextPolicy.FULL)).hash())
        .isNotEqualTo(hash);
    assertThat(ConfigurationReader.read(settings.withBaseIri("http://localhost/id/")).hash())
        .isNotEqualTo(hash);
    String turtle =
        """
        PREFIX chy: <https://w3id.org/chancery/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        <https://w3id.org/chancery/id/person/marta-quintela> a chy:Person ;
          rdfs:label "Marta Quintela" .
        """;
    Path one = Files.writeString(folder.resolve("one.ttl"), turtle);
    Path same = Files.writeString(folder.resolve("same.ttl"), turtle);
    Path other = Files.writeString(folder.resolve("other.ttl"), turtle + "# more\n");
    String withOne = hash(settings, one);
    assertThat(withOne).isNotEqualTo(hash).isEqualTo(hash(settings, same));
    assertThat(hash(settings, other)).isNotEqualTo(withOne);
    assertThat(hash(settings, one, other)).isEqualTo(hash(settings, other, one));
  }

  private static String hash(ExtractorSettings settings, Path... gazetteers) {
    return ConfigurationReader.read(settings.withGazetteers(List.of(gazetteers))).hash();
  }

  @Test
  void aGazetteerThatIsNoneIsRefused() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.ttl"), "this is no Turtle");
    ExtractorSettings settings = ExtractorSettings.defaults().withGazetteers(List.of(broken));
    assertThatThrownBy(() -> Extractor.create(settings))
        .isInstanceOf(GazetteerException.class)
        .hasMessageContaining("broken.ttl");
  }

  @Test
  void aBaseWithoutSlashIsRefused() {
    assertThatThrownBy(() -> ExtractorSettings.defaults().withBaseIri("http://example.org"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http://example.org");
  }

  @Test
  void saysInItsConfigurationWhetherTheModelOfNamesIsUsed() {
    ExtractorSettings rules = ExtractorSettings.defaults().withNameModel(false);

    assertThat(Extractor.create(rules).configuration().hash())
        .isNotEqualTo(Extractor.create(ExtractorSettings.defaults()).configuration().hash());
  }
}
