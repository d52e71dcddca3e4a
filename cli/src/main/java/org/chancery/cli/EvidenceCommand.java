package org.chancery.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.chancery.build.AskedIri;
import org.chancery.store.FactEvidence;
import org.chancery.store.FactEvidence.Correction;
import org.chancery.store.FactEvidence.Passage;
import org.chancery.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery evidence}. */
@Command(
    name = "evidence",
    description =
        "Show the words, the article and the date behind a fact, behind a summary of facts, or behind "
            + "the facts about somebody or something.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery evidence person/ana-ruiz --store my-kg",
      "  chancery evidence 'document/2019-05-06-lima#Tenure_14_36' --json"
    })
final class EvidenceCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1",
      paramLabel = "IRI",
      description =
          "The fact or node, also by the address that a server shows, or without the base.")
  private String iri = "";

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many facts about a node to list at most (default: ${DEFAULT-VALUE}).")
  private int most = 50;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  EvidenceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (most < 1) {
      throw new Failure(ExitCode.USAGE, "--most is at least 1, not " + most + ".");
    }
    try (KnowledgeStore open = store.open(console)) {
      List<FactEvidence> facts = open.evidence(new AskedIri(open).resolve(iri), most);
      if (facts.isEmpty()) {
        throw new Failure(
            ExitCode.FAILED,
            "there is no fact " + iri + " in " + store.folder() + ", and none about it.");
      }
      if (json) {
        JsonArray array = new JsonArray();
        facts.forEach(fact -> array.add(json(fact)));
        console.out().println(array);
      } else {
        facts.forEach(this::print);
      }
      console.out().flush();
      return ExitCode.OK;
    }
  }

  private void print(FactEvidence fact) {
    String sure = fact.confidence() == null ? "" : ", confidence " + fact.confidence();
    console.out().printf("%s (%s%s)%n  %s%n", fact.label(), fact.type(), sure, fact.iri());
    String article = "";
    for (Passage passage : fact.passages()) {
      if (!article.equals(passage.document())) {
        article = passage.document();
        console
            .out()
            .printf(
                "  %s  %s: %s%n",
                passage.date() == null ? "no date   " : passage.date(),
                passage.article(),
                passage.title());
      }
      console
          .out()
          .printf(
              "      %d\u2013%d %s: %s%n",
              passage.begin(),
              passage.end(),
              passage.part(),
              passage.words() == null ? "(text not kept)" : "\u201C" + passage.words() + "\u201D");
    }
    for (Correction correction : fact.corrections()) {
      console
          .out()
          .printf(
              "  %s  %s%s %s%n      %s (%s)%n",
              correction.date(),
              correction.who() == null ? "" : correction.who() + " ",
              correction.how(),
              correction.fact(),
              correction.reason(),
              correction.iri());
    }
    console.out().println();
  }

  private static JsonObject json(FactEvidence fact) {
    JsonObject object = new JsonObject();
    object.put("iri", fact.iri());
    object.put("type", fact.type());
    object.put("label", fact.label());
    if (fact.confidence() != null) {
      object.put("confidence", JsonNumber.valueDecimal(fact.confidence()));
    }
    if (fact.rule() != null) {
      object.put("rule", fact.rule());
    }
    JsonArray passages = new JsonArray();
    fact.passages().forEach(passage -> passages.add(json(passage)));
    object.put("evidence", passages);
    JsonArray corrections = new JsonArray();
    fact.corrections().forEach(correction -> corrections.add(json(correction)));
    object.put("corrections", corrections);
    return object;
  }

  private static JsonObject json(Correction correction) {
    JsonObject object = new JsonObject();
    object.put("iri", correction.iri());
    object.put(correction.how(), correction.fact());
    object.put("date", correction.date());
    if (correction.who() != null) {
      object.put("who", correction.who());
    }
    object.put("reason", correction.reason());
    return object;
  }

  private static JsonObject json(Passage passage) {
    JsonObject object = new JsonObject();
    object.put("document", passage.document());
    object.put("article", passage.article());
    object.put("title", passage.title());
    if (passage.date() != null) {
      object.put("date", passage.date());
    }
    object.put("begin", passage.begin());
    object.put("end", passage.end());
    object.put("part", passage.part());
    if (passage.words() != null) {
      object.put("words", passage.words());
    }
    return object;
  }
}
