package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  @TempDir Path folder;

  @Test
  void entriesAreThereAfterReopening() {
    try (Catalogue catalogue = Catalogue.open(folder)) {
      catalogue.put(entry("a", "k1", "/news/a.md", "profile of a"));
      catalogue.put(entry("b", "k2", null, "profile of b"));
      catalogue.commit();
    }

    try (Catalogue catalogue = Catalogue.open(folder)) {
      assertThat(profiles(catalogue)).isEqualTo(Map.of("a", "profile of a", "b", "profile of b"));
      assertThat(catalogue.keys()).isEqualTo(Map.of("a", "k1", "b", "k2"));
      assertThat(catalogue.sources()).isEqualTo(Map.of("a", "/news/a.md"));
    }
  }

  @Test
  void aNewEntryTakesThePlaceOfTheOldOne() {
    try (Catalogue catalogue = Catalogue.open(folder)) {
      catalogue.put(entry("a", "k1", "/news/a.md", "old"));
      catalogue.commit();
      catalogue.put(entry("a", "k2", "/news/b.md", "new"));

      assertThat(profiles(catalogue)).isEqualTo(Map.of("a", "new"));
      assertThat(catalogue.sources()).isEqualTo(Map.of("a", "/news/b.md"));
    }
  }

  @Test
  void articlesThatAreNotRetainedAreForgotten() {
    try (Catalogue catalogue = Catalogue.open(folder)) {
      for (String id : List.of("a", "b", "c")) {
        catalogue.put(entry(id, "k", null, id));
      }
      catalogue.retain(Set.of("b"));

      assertThat(catalogue.keys()).containsOnlyKeys("b");
    }
  }

  @Test
  void changesWhileEntriesAreReadDoNotShow() {
    try (Catalogue catalogue = Catalogue.open(folder)) {
      catalogue.put(entry("a", "k1", null, "a"));
      catalogue.put(entry("b", "k1", null, "b"));
      List<String> read = new ArrayList<>();
      for (CatalogueEntry entry : catalogue) {
        read.add(entry.id() + " " + entry.key());
        catalogue.put(entry("b", "k2", null, "b"));
        assertThat(catalogue.keys()).containsEntry("b", "k2");
      }

      assertThat(read).containsExactlyInAnyOrder("a k1", "b k1");
    }
  }

  @Test
  void theMarkIsRememberedUntilAnotherIsSet() {
    try (Catalogue catalogue = Catalogue.open(folder)) {
      assertThat(catalogue.mark()).isEmpty();
      catalogue.commit("one");
      catalogue.put(entry("a", "k1", null, "a"));
      catalogue.commit();
    }

    try (Catalogue catalogue = Catalogue.open(folder)) {
      assertThat(catalogue.mark()).isEqualTo("one");
      catalogue.commit("two");
      assertThat(catalogue.mark()).isEqualTo("two");
    }
  }

  @Test
  void aDamagedCatalogueIsBegunAnew() throws IOException {
    try (Catalogue catalogue = Catalogue.open(folder)) {
      catalogue.put(entry("a", "k1", null, "a"));
      catalogue.commit();
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().contains("segments")).toList()) {
        Files.writeString(file, "this is no index");
      }
    }

    try (Catalogue catalogue = Catalogue.open(folder)) {
      assertThat(catalogue.keys()).isEmpty();
    }
  }

  private static CatalogueEntry entry(
      String id, String key, @Nullable String source, String profile) {
    return new CatalogueEntry(id, key, source, profile);
  }

  private static Map<String, String> profiles(Catalogue catalogue) {
    Map<String, String> profiles = new TreeMap<>();
    for (CatalogueEntry entry : catalogue) {
      profiles.put(entry.id(), entry.profile());
    }
    return profiles;
  }
}
