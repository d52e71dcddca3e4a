package org.chancery.extractor.fact;

/**
 * The trained models of facts about policies. Immutable and safe to share between threads.
 *
 * @param stances who stands how to a policy
 * @param concerns which countries a policy concerns
 */
public record PolicyFactModels(StanceModel stances, ConcernModel concerns) {
  /**
   * The bundled models.
   *
   * @throws java.io.UncheckedIOException when one is missing on the class path or unreadable
   */
  public static PolicyFactModels bundled() {
    return new PolicyFactModels(StanceModel.bundled(), ConcernModel.bundled());
  }
}
