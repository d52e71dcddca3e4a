package org.chancery.server;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.rdf.model.Model;
import org.chancery.store.KnowledgeStore;

/**
 * Lets the configured service read the store itself instead of the database that the configuration
 * names: that one may be replaced while the server runs.
 */
final class StoreModule implements FusekiModule {
  private final String service;
  private final KnowledgeStore store;

  StoreModule(String service, KnowledgeStore store) {
    this.service = service;
    this.store = store;
  }

  @Override
  public String name() {
    return "chancery-store";
  }

  @Override
  public void configured(
      FusekiServer.Builder builder, DataAccessPointRegistry registry, Model configuration) {
    DataService configured = registry.get(service).getDataService();
    DataService.Builder replacement = DataService.newBuilder().dataset(store.dataset());
    configured.getEndpoints().forEach(replacement::addEndpoint);
    registry.remove(service);
    registry.register(new DataAccessPoint(service, replacement.build()));
  }
}
