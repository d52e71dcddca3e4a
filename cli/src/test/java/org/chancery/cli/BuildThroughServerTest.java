package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.chancery.access.Accounts;
import org.chancery.cli.CommandLineHarness.Outcome;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.server.ChanceryServer;
import org.chancery.server.ServerSettings;
import org.chancery.store.KnowledgeStore;
import org.chancery.transfer.Sending;
import org.chancery.transfer.StoreIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildThroughServerTest {
  @Test
  void lockedStoreNamesTheServerAndTheServerTakesTheArticles(@TempDir Path folder)
      throws IOException {
    Path store = folder.resolve("kg");
    Path article = Files.writeString(folder.resolve("river.txt"), Sending.ARTICLE);
    Path users = Sending.users(folder.resolve("users"));
    ExtractorSettings settings = ExtractorSettings.defaults();
    try (KnowledgeStore open = KnowledgeStore.create(store, settings.baseIri());
        StoreIntake intake = new StoreIntake(open, Extractor.create(settings), Clock.systemUTC());
        ChanceryServer server =
            ChanceryServer.start(
                open,
                ServerSettings.defaults().withPort(0),
                Accounts.read(users, warning -> {}),
                intake)) {
      open.announceServer(server.address(), true);

      Outcome locked =
          CommandLineHarness.run("build", article.toString(), "--store", store.toString());
      Outcome sent =
          CommandLineHarness.run(
              Map.of("CHANCERY_PASSWORD", Sending.PASSWORD),
              folder,
              "build",
              article.toString(),
              "--server",
              server.address().toString(),
              "--user",
              "ana");
      Outcome wrong =
          CommandLineHarness.run(
              Map.of("CHANCERY_PASSWORD", "a wrong password"),
              folder,
              "build",
              article.toString(),
              "--server",
              server.address().toString(),
              "--user",
              "ana");

      assertThat(locked.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(locked.err()).contains("chancery build --server " + server.address());
      assertThat(sent.exitCode()).as(sent.err()).isZero();
      assertThat(sent.err()).contains("1 new").contains(server.address() + " holds 1 articles");
      assertThat(open.documents()).containsOnlyKeys("river");
      assertThat(wrong.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(wrong.err()).contains("does not know").doesNotContain("a wrong password");

      Outcome removed =
          CommandLineHarness.run(
              Map.of("CHANCERY_PASSWORD", Sending.PASSWORD),
              folder,
              "remove",
              "river",
              "--server",
              server.address().toString(),
              "--user",
              "ana");

      assertThat(removed.exitCode()).as(removed.err()).isZero();
      assertThat(removed.err()).contains("1 article removed.");
      assertThat(open.documents()).isEmpty();
    }
  }
}
