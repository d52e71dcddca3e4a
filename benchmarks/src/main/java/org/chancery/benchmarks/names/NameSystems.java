package org.chancery.benchmarks.names;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chancery.extractor.mention.MentionFinder;
import org.chancery.extractor.mention.MentionFinders;
import org.chancery.extractor.mention.NameCandidates;
import org.chancery.extractor.mention.NameModel;
import org.chancery.extractor.mention.NameTagger;
import org.chancery.ontology.Gazetteer;

/** Everything that is measured, by name, in the order of the tables. */
final class NameSystems {
  static final String PEER = "corenlp-ner";

  private NameSystems() {}

  /** How each system is made. */
  static Map<String, Supplier<NameFinding>> all() {
    Map<String, Supplier<NameFinding>> systems = new LinkedHashMap<>();
    systems.put(PEER, CoreNlp::new);
    systems.put("gazetteers-alone", () -> new Wordings(Gazetteer.bundled()));
    systems.put("model-alone", ModelAlone::new);
    systems.put("bodies", () -> new Chancery(finders(1)));
    systems.put("+countries", () -> new Chancery(finders(3)));
    systems.put("+offices", () -> new Chancery(finders(4)));
    systems.put("+people", () -> new Chancery(finders(5)));
    systems.put("+precedence", () -> new Chancery(finders(6)));
    systems.put("mentions-without-model", () -> new Chancery(standard(NameCandidates.NONE)));
    systems.put("mentions", () -> new Chancery(standard(model())));
    systems.put("everything", Chancery::whole);
    return systems;
  }

  private static List<MentionFinder> finders(int count) {
    return standard(model()).subList(0, count);
  }

  private static List<MentionFinder> standard(NameCandidates names) {
    return MentionFinders.standard(Gazetteer.bundled(), names);
  }

  private static NameCandidates model() {
    return new NameTagger(NameModel.bundled());
  }
}
