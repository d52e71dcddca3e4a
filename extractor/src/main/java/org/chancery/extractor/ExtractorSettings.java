package org.chancery.extractor;

import java.nio.file.Path;
import java.util.List;
import org.chancery.ontology.Gazetteer;

/**
 * What a user may set. Immutable.
 *
 * @param baseIri what the IRIs of instances begin with; ends with a slash
 * @param textPolicy how much of a text is kept
 * @param gazetteers further gazetteers, as Turtle files
 */
public record ExtractorSettings(String baseIri, TextPolicy textPolicy, List<Path> gazetteers) {
  /** Refuses a base that does not end with a slash. */
  public ExtractorSettings {
    if (!baseIri.endsWith("/")) {
      throw new IllegalArgumentException(
          "expected a base IRI that ends with a slash, not " + baseIri);
    }
    gazetteers = List.copyOf(gazetteers);
  }

  /**
   * The usual base {@value Gazetteer#DEFAULT_BASE}, the words of quotes kept, no further
   * gazetteers.
   */
  public static ExtractorSettings defaults() {
    return new ExtractorSettings(Gazetteer.DEFAULT_BASE, TextPolicy.QUOTES, List.of());
  }

  public ExtractorSettings withBaseIri(String iri) {
    return new ExtractorSettings(iri, textPolicy, gazetteers);
  }

  public ExtractorSettings withTextPolicy(TextPolicy policy) {
    return new ExtractorSettings(baseIri, policy, gazetteers);
  }

  public ExtractorSettings withGazetteers(List<Path> files) {
    return new ExtractorSettings(baseIri, textPolicy, files);
  }
}
