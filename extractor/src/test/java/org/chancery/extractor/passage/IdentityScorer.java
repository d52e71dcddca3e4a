package org.chancery.extractor.passage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.extractor.Corpus;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.identity.CorpusIdentity;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Annotations.Marked;
import org.chancery.extractor.passage.Comparison.Shared;
import org.chancery.extractor.passage.PairScore.Item;

/**
 * Scores identity across a set of articles whose ids are global, with the real extractor and the
 * real {@link CorpusIdentity} over the whole set. For one thread.
 *
 * <p>Items are the gold entities of the articles; the node of an item is that of the entity that
 * most of its mentions were given. Items without a mention that was found count as joined with
 * nothing, so that recall is of the whole way; further rows leave them out.
 */
final class IdentityScorer {
  private final Map<EntityType, List<Item>> items = new EnumMap<>(EntityType.class);

  private IdentityScorer() {}

  /** Reads the articles and settles identity over all of them. */
  static IdentityScorer score(Extractor extractor, List<Passage> passages) {
    List<Extraction> extractions =
        passages.stream().map(passage -> extractor.extract(passage.document())).toList();
    Identities identities =
        new CorpusIdentity(extractor.gazetteer(), extractor.configuration().baseIri())
            .settle(Corpus.profiles(extractions));
    IdentityScorer scorer = new IdentityScorer();
    for (int i = 0; i < passages.size(); i++) {
      scorer.add(
          passages.get(i),
          Annotations.of(extractions.get(i)),
          identities.of(passages.get(i).name()));
    }
    return scorer;
  }

  /** Counts one article, given the nodes of its entities. */
  private void add(Passage passage, Annotations found, Map<String, String> nodes) {
    Comparison comparison = Comparison.of(passage.document(), passage.gold(), found);
    Map<String, Map<String, Integer>> votes = new TreeMap<>();
    for (Shared pair : comparison.shared()) {
      votes
          .computeIfAbsent(pair.gold(), id -> new TreeMap<>())
          .merge(pair.found().entity(), 1, Integer::sum);
    }
    Set<String> seen = new HashSet<>();
    for (Marked mention : passage.gold().mentions()) {
      if (seen.add(mention.entity())) {
        String entity = Comparison.winner(votes.getOrDefault(mention.entity(), Map.of()));
        String name = comparison.words(mention.span());
        items
            .computeIfAbsent(mention.type(), type -> new ArrayList<>())
            .add(new Item(passage.name(), name, mention.entity(), nodes.get(entity)));
      }
    }
  }

  /** Pairs by type, of all types, and of those that were found. */
  Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    PairScore all = new PairScore();
    PairScore allFound = new PairScore();
    for (Map.Entry<EntityType, List<Item>> entry : items.entrySet()) {
      String name = "pairs " + entry.getKey().className();
      List<Item> found = entry.getValue().stream().filter(item -> item.node() != null).toList();
      figures.put(name, one(entry.getValue()));
      figures.put("  of those found " + entry.getKey().className(), one(found));
      all.add(entry.getValue());
      allFound.add(found);
    }
    figures.put("pairs of all types", all.figure());
    figures.put("  of those found", allFound.figure());
    return figures;
  }

  /** Wrong joins, missed joins and what was not found, by type. */
  List<String> errors() {
    List<String> errors = new ArrayList<>();
    items.forEach(
        (type, list) -> {
          list.stream()
              .filter(item -> item.node() == null)
              .forEach(item -> errors.add("not found " + type.className() + ": " + item));
          errors.addAll(wrongJoins(type, list));
          errors.addAll(missedJoins(type, list));
        });
    return errors;
  }

  private static List<String> wrongJoins(EntityType type, List<Item> list) {
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      for (Item other : list.subList(i + 1, list.size())) {
        Item item = list.get(i);
        if (item.joinedWith(other) && !item.sameThing(other)) {
          errors.add("wrong join of " + type.className() + ": " + item + " + " + other);
        }
      }
    }
    return errors;
  }

  /** One line for a gold entity that is several nodes, with its items node by node. */
  private static List<String> missedJoins(EntityType type, List<Item> list) {
    Map<String, Map<String, List<Item>>> byGold = new TreeMap<>();
    for (Item item : list) {
      if (item.node() != null) {
        byGold
            .computeIfAbsent(item.gold(), id -> new TreeMap<>())
            .computeIfAbsent(item.node(), id -> new ArrayList<>())
            .add(item);
      }
    }
    List<String> errors = new ArrayList<>();
    byGold.forEach(
        (gold, nodes) -> {
          if (nodes.size() > 1) {
            StringBuilder line =
                new StringBuilder("missed join of " + type.className() + " " + gold + ":");
            nodes.forEach(
                (node, members) -> {
                  line.append("\n      ").append(node);
                  members.forEach(
                      item ->
                          line.append("  ‹")
                              .append(item.name())
                              .append("› of ")
                              .append(item.article()));
                });
            errors.add(line.toString());
          }
        });
    return errors;
  }

  private static Figure one(List<Item> list) {
    PairScore score = new PairScore();
    score.add(list);
    return score.figure();
  }
}
