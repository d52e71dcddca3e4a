package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.chancery.access.Accounts;
import org.chancery.access.SecretHashes;
import org.chancery.cli.CommandLineHarness.Outcome;
import org.chancery.server.ArticleIntake;
import org.chancery.server.ChanceryServer;
import org.chancery.server.ServerSettings;
import org.chancery.store.GraphReplacement;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.StoreUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, restore and compaction as they are typed, on a store that was built. */
class BackupCommandTest {
  @TempDir private Path folder;

  @Test
  void buildsGoOnWithARestoredStore() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("river.md"),
        "---\ndate: 2019-03-04\n---\nNorway's foreign minister, Kari Solberg, rejected the fisheries"
            + " treaty on Monday.\n");
    String store = folder.resolve("kg").toString();
    String again = folder.resolve("again").toString();
    String backup = folder.resolve("backup.zip").toString();
    run(0, "build", articles.toString(), "--store", store);

    Outcome backedUp = run(0, "backup", backup, "--store", store);
    run(0, "restore", backup, "--store", again);

    assertThat(backedUp.err()).contains("1 articles");
    assertThat(run(0, "export", "--sorted", "--store", again).out())
        .isNotEmpty()
        .isEqualTo(run(0, "export", "--sorted", "--store", store).out());
    assertThat(run(0, "build", articles.toString(), "--store", again).err())
        .contains("1 unchanged")
        .contains("up to date");
    assertThat(run(0, "compact", "--store", again).out())
        .matches("\\d+ bytes before, \\d+ after.\\R");
    assertThat(run(1, "restore", backup, "--store", again).err()).contains("not empty");
    Files.write(folder.resolve("backup.zip"), new byte[] {1, 2, 3});
    assertThat(run(1, "restore", backup, "--store", folder.resolve("third").toString()).err())
        .contains("no backup of Chancery");
  }

  @Test
  void storeThatIsServedIsBackedUpAndCompactedByItsServer() throws IOException {
    String token = SecretHashes.newToken();
    Path users =
        Files.writeString(folder.resolve("users"), "nightly = " + SecretHashes.ofToken(token));
    Files.setPosixFilePermissions(users, PosixFilePermissions.fromString("rw-------"));
    String tokenFile = Files.writeString(folder.resolve("token"), token).toString();
    Path backup = folder.resolve("backup.zip");
    String again = folder.resolve("again").toString();
    try (KnowledgeStore store =
            KnowledgeStore.create(folder.resolve("kg"), "https://w3id.org/chancery/id/");
        ChanceryServer server =
            ChanceryServer.start(
                store,
                ServerSettings.defaults().withPort(0),
                Accounts.read(users, warning -> {}),
                new NoArticles())) {
      Node graph = NodeFactory.createURI("https://w3id.org/chancery/id/graph/test");
      Quad quad = Quad.create(graph, graph, RDFS.label.asNode(), graph);
      store.apply(StoreUpdate.of(List.of(new GraphReplacement(graph, out -> out.quad(quad)))));
      String url = server.address().toString();

      run(0, "backup", backup.toString(), "--server", url, "--token-file", tokenFile);
      assertThat(run(0, "compact", "--server", url, "--token-file", tokenFile).out())
          .contains("after");
      Files.writeString(folder.resolve("token"), SecretHashes.newToken());
      assertThat(run(1, "backup", again, "--server", url, "--token-file", tokenFile).err())
          .contains("status 401");
    }
    assertThat(Path.of(again)).doesNotExist();
    run(0, "restore", backup.toString(), "--store", again);
    assertThat(run(0, "export", "--store", again).out()).contains("graph/test");
  }

  private static final class NoArticles implements ArticleIntake {
    @Override
    public void list(OutputStream out) {
      // None.
    }

    @Override
    public String take(InputStream batch) {
      throw new UnsupportedOperationException("none are taken");
    }
  }

  private static Outcome run(int expected, String... arguments) {
    Outcome outcome = CommandLineHarness.run(arguments);
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(expected);
    return outcome;
  }
}
