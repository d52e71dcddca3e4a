package org.chancery.transfer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.chancery.access.Accounts;
import org.chancery.extractor.Extractor;
import org.chancery.server.ChanceryServer;
import org.chancery.server.ServerSettings;
import org.chancery.store.KnowledgeStore;

/**
 * A new store that a real server has open on a free port and takes articles for.
 *
 * @param intake what the server writes with
 */
record ServedStore(KnowledgeStore store, StoreIntake intake, ChanceryServer server)
    implements AutoCloseable {
  /**
   * Starts a server.
   *
   * @param users the file of accounts
   */
  static ServedStore create(Path folder, Extractor extractor, Path users) {
    KnowledgeStore store = KnowledgeStore.create(folder, extractor.configuration().baseIri());
    StoreIntake intake = new StoreIntake(store, extractor, Clock.systemUTC());
    return new ServedStore(
        store,
        intake,
        ChanceryServer.start(
            store,
            ServerSettings.defaults().withPort(0),
            Accounts.read(users, warning -> {}),
            intake));
  }

  URI address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
    intake.close();
    store.close();
  }
}
