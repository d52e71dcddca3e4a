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
 * @param nameModel whether the trained model of people's names stands beside the rules
 * @param claimModel whether trained models find attributions, or rules alone
 * @param policyModel whether trained models find policies, their types, positions on them and the
 *     countries they concern, beside the rules
 */
public record ExtractorSettings(
    String baseIri,
    TextPolicy textPolicy,
    List<Path> gazetteers,
    boolean nameModel,
    boolean claimModel,
    boolean policyModel) {
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
   * gazetteers, all models.
   */
  public static ExtractorSettings defaults() {
    return new ExtractorSettings(
        Gazetteer.DEFAULT_BASE,
        TextPolicy.QUOTES,
        List.of(),
        /* nameModel= */ true,
        /* claimModel= */ true,
        /* policyModel= */ true);
  }

  public ExtractorSettings withBaseIri(String iri) {
    return new ExtractorSettings(iri, textPolicy, gazetteers, nameModel, claimModel, policyModel);
  }

  public ExtractorSettings withTextPolicy(TextPolicy policy) {
    return new ExtractorSettings(baseIri, policy, gazetteers, nameModel, claimModel, policyModel);
  }

  public ExtractorSettings withGazetteers(List<Path> files) {
    return new ExtractorSettings(baseIri, textPolicy, files, nameModel, claimModel, policyModel);
  }

  /** With the model of people's names or with rules alone. */
  public ExtractorSettings withNameModel(boolean used) {
    return new ExtractorSettings(baseIri, textPolicy, gazetteers, used, claimModel, policyModel);
  }

  /** With the models of attributions or with rules alone. */
  public ExtractorSettings withClaimModel(boolean used) {
    return new ExtractorSettings(baseIri, textPolicy, gazetteers, nameModel, used, policyModel);
  }

  /** With the models of policies and positions or with rules alone. */
  public ExtractorSettings withPolicyModel(boolean used) {
    return new ExtractorSettings(baseIri, textPolicy, gazetteers, nameModel, claimModel, used);
  }
}
