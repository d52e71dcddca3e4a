package org.chancery.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.TextPolicy;
import picocli.CommandLine.Option;

/** How facts are extracted, for every command that does so or works with what others extract. */
final class ExtractionOptions {
  @Option(
      names = "--keep-text",
      paramLabel = "HOW",
      defaultValue = "quotes",
      description =
          "How much of the articles' text the graph keeps: none (offsets only), quotes (the words "
              + "of mentions and claims) or full (default: ${DEFAULT-VALUE}).")
  private TextPolicy keepText = TextPolicy.QUOTES;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE.ttl",
      description = "A gazetteer of your own, beside the bundled ones; may be repeated.")
  private List<Path> gazetteers = new ArrayList<>();

  @Option(
      names = "--no-name-model",
      description = "Find people by rules alone, without the trained model.")
  private boolean noNameModel;

  @Option(
      names = "--no-claim-model",
      description = "Find who claimed what by rules alone, without the trained models.")
  private boolean noClaimModel;

  @Option(
      names = "--no-policy-model",
      description = "Find policies and their facts by rules alone, without the trained models.")
  private boolean noPolicyModel;

  @Option(
      names = "--no-model",
      description = "All three: names, claims and policies by rules alone.")
  private boolean noModel;

  /**
   * The settings.
   *
   * @param base what the IRIs of the graph begin with; ends with a slash
   */
  ExtractorSettings settings(String base) {
    return new ExtractorSettings(
        base,
        keepText,
        gazetteers,
        !noNameModel && !noModel,
        !noClaimModel && !noModel,
        !noPolicyModel && !noModel);
  }
}
