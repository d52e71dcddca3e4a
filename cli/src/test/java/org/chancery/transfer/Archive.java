package org.chancery.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chancery.access.SecretHashes;
import org.chancery.build.Build;
import org.chancery.build.BuildRequest;
import org.chancery.build.StoreContents;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.store.KnowledgeStore;

/** A folder of articles made for the purpose, the graph that they give, and who may send them. */
final class Archive {
  static final String PASSWORD = "a long enough password";
  static final String TOKEN = SecretHashes.newToken();

  private final Path folder;

  Archive(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    write(
        "river",
        "2019-03-04",
        """
        Norway's foreign minister, Kari Solberg, rejected the fisheries treaty on Monday.
        "We cannot sign it," Solberg said in Oslo.
        """);
    write(
        "harbour",
        "2019-05-06",
        """
        Foreign Minister Kari Solberg of Norway met Peru's president, Luis Quispe, in Lima.
        Quispe said that Peru supported the fisheries treaty.
        """);
    write(
        "later",
        "2021-01-02",
        """
        Kari Solberg, a former foreign minister of Norway, praised the fisheries treaty on Tuesday.
        """);
    write(
        "namesake",
        "2020-02-03",
        """
        Peru's finance minister, María Peña, said that the new tariffs would hurt farmers in Lima.
        "The tariffs are illegal," Peña told reporters.
        """);
    write(
        "other-solberg",
        "2020-07-08",
        """
        Denmark's trade minister, Kari Solberg, announced new tariffs on steel on Friday.
        """);
  }

  Path folder() {
    return folder;
  }

  Path article(String name) {
    return folder.resolve(name + ".md");
  }

  void write(String name, String date, String text) throws IOException {
    Files.writeString(article(name), "---\ndate: " + date + "\n---\n" + text);
  }

  /** A file of accounts: ana with {@link #PASSWORD}, nightly with {@link #TOKEN}. */
  static Path users(Path file) throws IOException {
    Files.writeString(
        file,
        "ana = "
            + SecretHashes.ofPassword(PASSWORD.toCharArray())
            + "\nnightly = "
            + SecretHashes.ofToken(TOKEN)
            + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  /**
   * The graph of a build on a store of its own.
   *
   * @param extractor with the usual settings
   */
  String builtHere(Path store, Extractor extractor) {
    return builtHere(store, extractor, request -> request);
  }

  /** The same, with a request that differs from the usual one. */
  String builtHere(Path store, Extractor extractor, UnaryOperator<BuildRequest> difference) {
    new Build(InputStream.nullInputStream(), Clock.systemUTC(), settings -> extractor)
        .run(
            difference.apply(
                new BuildRequest(
                    List.of(folder.toString()),
                    store,
                    ReaderSettings.STANDARD,
                    ExtractorSettings.defaults(),
                    2)),
            problem -> {});
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      return graph(open);
    }
  }

  /** All quads in order, without those that tell of runs and of what is no longer there. */
  static String graph(KnowledgeStore store) {
    return String.join("\n", StoreContents.quads(store));
  }
}
