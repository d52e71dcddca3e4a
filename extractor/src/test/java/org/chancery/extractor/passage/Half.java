package org.chancery.extractor.passage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A half of the passages. The sealed one is scored in totals only. */
enum Half {
  OPEN,
  SEALED;

  private static final Path RESOURCES =
      Path.of("src", "test", "resources", "org", "chancery", "extractor", "passages");

  /** The folder of the single passages. */
  Path folder() {
    return root().resolve(folderName());
  }

  /** The folder of the articles for identity across articles. */
  Path identityFolder() {
    return root().resolve("identity").resolve(folderName());
  }

  /** The folder of the passages with claims. */
  Path claimFolder() {
    return root().resolve("claims").resolve(folderName());
  }

  /** The folder of the passages with policies. */
  Path policyFolder() {
    return root().resolve("policies").resolve(folderName());
  }

  /** The file of statements. */
  Path statements() {
    return root().resolve("statements").resolve(folderName() + ".txt");
  }

  String folderName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Half named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The sources, not their copies in the class path, which keep what was deleted. */
  static Path root() {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    return List.of(module, module.resolve("extractor")).stream()
        .map(folder -> folder.resolve(RESOURCES))
        .filter(folder -> folder.toFile().isDirectory())
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("there is no " + RESOURCES + " below " + module));
  }
}
