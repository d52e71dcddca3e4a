package org.chancery.benchmarks.quotes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Everything that is measured, by name, in the order of the tables. */
final class QuoteSystems {
  static final String PEER = "corenlp-quote";

  private QuoteSystems() {}

  /** How each system is made. */
  static Map<String, Supplier<QuoteFinding>> all() {
    Map<String, Supplier<QuoteFinding>> systems = new LinkedHashMap<>();
    systems.put(PEER, () -> new CoreNlpQuotes(Map.of()));
    systems.put(
        "corenlp-quote-single", () -> new CoreNlpQuotes(Map.of("quote.singleQuotes", "true")));
    systems.put(
        "corenlp-quote-neural", () -> new CoreNlpQuotes(Map.of("coref.algorithm", "fastneural")));
    systems.put(
        "corenlp-quote-nocoref",
        () -> new CoreNlpQuotes(Map.of("quote.attribution.useCoref", "false")));
    systems.put("chancery", () -> new ChanceryQuotes(/* claimModel= */ true));
    systems.put("chancery-rules", () -> new ChanceryQuotes(/* claimModel= */ false));
    return systems;
  }
}
