package org.chancery.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.apache.jena.assembler.JA;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.tdb2.assembler.VocabTDB2;

/** The assembler description of the endpoint, with the settings put into it. */
final class ServerConfiguration {
  private static final String BASE = "https://w3id.org/chancery/config";

  private ServerConfiguration() {}

  static Model read(Path database, ServerSettings settings) {
    Model model;
    try (InputStream in =
        Objects.requireNonNull(ServerConfiguration.class.getResourceAsStream("config.ttl"))) {
      model = RDFParser.source(in).lang(Lang.TURTLE).base(BASE).toModel();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    replace(named(model, "dataset"), VocabTDB2.pLocation, database.toAbsolutePath().toString());
    settings
        .queryTimeout()
        .map(Duration::toMillis)
        .ifPresent(
            millis ->
                replace(
                    named(model, "timeout"),
                    model.createProperty(JA.getURI(), "cxtValue"),
                    millis + "," + 3 * millis));
    return model;
  }

  private static Resource named(Model model, String name) {
    return model.getResource(BASE + "#" + name);
  }

  private static void replace(Resource resource, Property property, String value) {
    if (!resource.hasProperty(property)) {
      throw new IllegalStateException("config.ttl has no " + property + " of " + resource);
    }
    resource.removeAll(property).addProperty(property, value);
  }
}
