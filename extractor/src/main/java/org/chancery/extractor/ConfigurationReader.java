package org.chancery.extractor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.document.Sha256;
import org.chancery.extractor.entity.PolicyTypeModel;
import org.chancery.extractor.fact.ConcernModel;
import org.chancery.extractor.fact.StanceModel;
import org.chancery.extractor.labelling.AttributionModels;
import org.chancery.extractor.labelling.CueRates;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.mention.NameModel;
import org.chancery.extractor.mention.PolicyTagger;
import org.chancery.ontology.OntologyFiles;

/** Computes the configuration from contents, never from paths or times. */
final class ConfigurationReader {
  private static final String UNPACKED = "development";
  private static final String UNRELEASED = "SNAPSHOT";

  private ConfigurationReader() {}

  static Configuration read(ExtractorSettings settings) {
    String version = version();
    List<String> parts = new ArrayList<>();
    parts.add("version " + version);
    if (version.equals(UNPACKED) || version.endsWith(UNRELEASED)) {
      parts.add("code " + code(Extractor.class));
      parts.add("code " + code(OntologyFiles.class));
    }
    for (String model : LanguageModels.RESOURCES) {
      parts.add("model " + model + ' ' + resource(model));
    }
    parts.add(model(NameModel.RESOURCE, settings.nameModel()));
    parts.add(model(AttributionModels.CUES, settings.claimModel()));
    parts.add(model(AttributionModels.ARGUMENTS, settings.claimModel()));
    parts.add(model(AttributionModels.RANKING, settings.claimModel()));
    parts.add(model(CueRates.RESOURCE, settings.claimModel()));
    parts.add(model(PolicyTagger.BUNDLED, settings.policyModel()));
    parts.add(model(PolicyTypeModel.BUNDLED, settings.policyModel()));
    parts.add(model(StanceModel.BUNDLED, settings.policyModel()));
    parts.add(model(ConcernModel.BUNDLED, settings.policyModel()));
    for (String name : OntologyFiles.GAZETTEERS) {
      parts.add("gazetteer " + name + ' ' + bundled(name));
    }
    parts.addAll(added(settings.gazetteers()));
    parts.add("base " + settings.baseIri());
    parts.add("text " + settings.textPolicy());
    return new Configuration(
        version, Sha256.hex(String.join("\n", parts)), settings.baseIri(), settings.textPolicy());
  }

  private static String model(String name, boolean used) {
    return "model " + name + ' ' + (used ? resource(name) : "unused");
  }

  private static String version() {
    String version = Extractor.class.getPackage().getImplementationVersion();
    return version == null ? UNPACKED : version;
  }

  /** A user's gazetteers by their contents, in whatever order they are given. */
  private static List<String> added(List<Path> files) {
    List<String> hashes = new ArrayList<>();
    for (Path file : files) {
      hashes.add("gazetteer " + file(file));
    }
    Collections.sort(hashes);
    return hashes;
  }

  private static String resource(String name) {
    try (InputStream in = LanguageModels.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      return Sha256.hex(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bundled(String name) {
    try (InputStream in = OntologyFiles.open(name)) {
      return Sha256.hex(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(Path file) {
    try {
      return Sha256.hex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * What a class's jar or folder contains: a version under development changes without changing its
   * name.
   */
  private static String code(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null || !location.getProtocol().equals("file")) {
      return "unknown";
    }
    try {
      Path path = Path.of(location.toURI());
      if (!Files.isDirectory(path)) {
        return file(path);
      }
      try (Stream<Path> files = Files.walk(path)) {
        List<String> hashes = new ArrayList<>();
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          hashes.add(path.relativize(file).toString().replace('\\', '/') + ' ' + file(file));
        }
        Collections.sort(hashes);
        return Sha256.hex(String.join("\n", hashes));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot read " + location, e);
    }
  }
}
