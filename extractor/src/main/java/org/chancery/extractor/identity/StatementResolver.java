package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;

/** Finds the entities of articles that the IRIs of a user's statements stand for. For one use. */
final class StatementResolver {
  private final IdentityStatements statements;
  private final Gazetteer gazetteer;
  private final UnaryOperator<String> documentIri;
  private final Set<String> wanted = new TreeSet<>();
  private final Set<String> wantedDocuments;
  private final Map<String, String> mentions = new HashMap<>();
  private final Map<String, SortedSet<String>> nodes = new HashMap<>();

  StatementResolver(
      IdentityStatements statements, Gazetteer gazetteer, UnaryOperator<String> documentIri) {
    this.statements = statements;
    this.gazetteer = gazetteer;
    this.documentIri = documentIri;
    for (IdentityStatements.Statement statement : statements.all()) {
      wanted.add(statement.subject());
      wanted.add(statement.object());
    }
    this.wantedDocuments =
        wanted.stream()
            .filter(iri -> iri.indexOf('#') > 0)
            .map(iri -> iri.substring(0, iri.indexOf('#')))
            .collect(Collectors.toSet());
  }

  /** Whether the statements name a mention of an article. */
  boolean namesMentionsOf(String id) {
    return !wantedDocuments.isEmpty() && wantedDocuments.contains(documentIri.apply(id));
  }

  /** Learns which entities the mentions of an article name. */
  void read(Extraction extraction) {
    String document = documentIri.apply(extraction.id());
    for (Entity entity : extraction.entities()) {
      for (Mention mention : entity.mentions()) {
        String iri =
            document
                + '#'
                + mention.type().className()
                + '_'
                + mention.span().begin()
                + '_'
                + mention.span().end();
        mentions.put(iri, extraction.id() + '\n' + entity.id());
      }
    }
  }

  /** Learns what nodes are made of; what was learned before stays. */
  void learn(Identities identities) {
    for (String iri : wanted) {
      if (!nodes.containsKey(iri)) {
        identities
            .node(iri)
            .ifPresent(
                node ->
                    nodes.put(
                        iri,
                        node.members().stream()
                            .map(member -> member.document() + '\n' + member.entity())
                            .collect(Collectors.toCollection(TreeSet::new))));
      }
    }
  }

  /** IRIs that stand for nothing, with the places where they are named. */
  List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    for (IdentityStatements.Statement statement : statements.all()) {
      for (String iri : List.of(statement.subject(), statement.object())) {
        if (!end(iri).isKnown()) {
          unknown.add(
              statement.place()
                  + ": expected a node or a mention of the graph, found "
                  + iri
                  + "; the statement waits until there is one");
        }
      }
    }
    return unknown;
  }

  /** What the statements mean, as far as their IRIs are known. */
  UserConstraints constraints() {
    Set<String> single = new TreeSet<>(mentions.values());
    single.retainAll(
        wanted.stream().map(mentions::get).filter(k -> k != null).collect(Collectors.toSet()));
    UserConstraints constraints = new UserConstraints();
    for (IdentityStatements.Statement statement : statements.all()) {
      UserConstraints.End one = end(statement.subject());
      UserConstraints.End other = end(statement.object());
      if (one.isKnown() && other.isKnown()) {
        if (statement.same()) {
          constraints.link(narrowed(one, single), narrowed(other, single), statement.reason());
        } else {
          constraints.separate(without(one, other), without(other, one), statement.reason());
        }
      }
    }
    return constraints;
  }

  private static UserConstraints.End narrowed(UserConstraints.End end, Set<String> single) {
    return end.items().size() == 1
        ? end
        : new UserConstraints.End(UserConstraints.without(end.items(), single), end.reference());
  }

  /** A node that is said to be another than one of its own mentions is what is left of it. */
  private static UserConstraints.End without(UserConstraints.End end, UserConstraints.End other) {
    return end.items().size() > other.items().size()
        ? new UserConstraints.End(
            UserConstraints.without(end.items(), other.items()), end.reference())
        : end;
  }

  private UserConstraints.End end(String iri) {
    SortedSet<String> items = new TreeSet<>(nodes.getOrDefault(iri, new TreeSet<>()));
    String mention = mentions.get(iri);
    if (mention != null) {
      items.add(mention);
    }
    return new UserConstraints.End(items, gazetteer.entry(iri).isPresent() ? iri : null);
  }
}
