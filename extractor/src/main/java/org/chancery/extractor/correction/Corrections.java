package org.chancery.extractor.correction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chancery.extractor.identity.CorpusNode;
import org.chancery.extractor.identity.Identities;

/**
 * Everything that people correct, in the order of the corrections' IRIs. Immutable and safe to
 * share between threads.
 */
public final class Corrections {
  /** None. */
  public static final Corrections NONE = new Corrections(List.of());

  private final List<Correction> corrections;
  private final Map<String, SortedSet<String>> rejected = new HashMap<>();

  Corrections(List<Correction> corrections) {
    this.corrections = corrections.stream().sorted(Comparator.comparing(Correction::iri)).toList();
    for (Correction correction : this.corrections) {
      for (String fact : correction.rejects()) {
        int hash = fact.lastIndexOf('#');
        rejected
            .computeIfAbsent(fact.substring(0, hash), document -> new TreeSet<>())
            .add(fact.substring(hash + 1));
      }
    }
  }

  /**
   * Reads corrections.
   *
   * @param name of the file, for messages
   * @param turtle its contents
   * @param base what IRIs of the graph begin with, and what relative IRIs are under
   * @throws CorrectionException when it is no Turtle or says anything else; lists every problem
   */
  public static Corrections read(String name, String turtle, String base) {
    return new Corrections(new CorrectionReader(name, turtle, base).read());
  }

  /** Each correction. */
  public List<Correction> all() {
    return corrections;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return corrections.isEmpty();
  }

  boolean rejectsAnything() {
    return !rejected.isEmpty();
  }

  /** The names of the facts of an article that are rejected, whether or not it has them. */
  SortedSet<String> rejectedIn(String documentIri) {
    return rejected.getOrDefault(documentIri, Collections.emptySortedSet());
  }

  /** The facts that are added between nodes that there are, in the order of their corrections. */
  public List<AddedFact> added(Identities identities) {
    return corrections.stream()
        .flatMap(correction -> correction.adds().stream())
        .filter(fact -> missing(fact, identities).isEmpty())
        .toList();
  }

  /** A message for each added fact that waits for a node. */
  public List<String> waiting(Identities identities) {
    List<String> waiting = new ArrayList<>();
    for (Correction correction : corrections) {
      for (AddedFact fact : correction.adds()) {
        for (String node : missing(fact, identities)) {
          waiting.add(
              correction.place()
                  + ": expected "
                  + String.join(
                      " or ",
                      fact.nodes().getOrDefault(node, Set.of()).stream()
                          .map(type -> type.className())
                          .sorted()
                          .toList())
                  + " of the graph, found "
                  + node
                  + "; the fact waits until there is one");
        }
      }
    }
    return waiting;
  }

  private static List<String> missing(AddedFact fact, Identities identities) {
    return fact.nodes().entrySet().stream()
        .filter(
            node ->
                identities
                    .node(node.getKey())
                    .map(CorpusNode::type)
                    .filter(node.getValue()::contains)
                    .isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
