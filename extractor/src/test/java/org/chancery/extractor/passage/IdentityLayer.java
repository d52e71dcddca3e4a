package org.chancery.extractor.passage;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Comparison.Shared;

/** Identity within articles by type, B-cubed over the mentions that both sides have. */
final class IdentityLayer implements Layer {
  private final BCubed all = new BCubed();
  private final Map<EntityType, BCubed> byType = new EnumMap<>(EntityType.class);

  /** Looks at mentions of some types. */
  IdentityLayer(Set<EntityType> types) {
    types.forEach(type -> byType.put(type, new BCubed()));
  }

  @Override
  public void add(Comparison article, Consumer<PassageError> errors) {
    List<Shared> shared =
        article.shared().stream().filter(pair -> byType.containsKey(pair.found().type())).toList();
    all.add(pairs(shared));
    byType.forEach(
        (type, score) ->
            score.add(pairs(shared.stream().filter(pair -> pair.found().type() == type).toList())));
    report(article, shared, errors);
  }

  @Override
  public Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    if (byType.size() > 1) {
      figures.put("identity within articles", all.figure());
    }
    byType.forEach((type, score) -> figures.put("identity " + type.className(), score.figure()));
    return figures;
  }

  private static List<BCubed.Pair> pairs(List<Shared> shared) {
    return shared.stream()
        .map(pair -> new BCubed.Pair(pair.found().entity(), pair.gold()))
        .toList();
  }

  /** Mentions joined to another thing, and mentions cut off from the first of their own thing. */
  private static void report(
      Comparison article, List<Shared> shared, Consumer<PassageError> errors) {
    Map<String, Shared> first = new LinkedHashMap<>();
    for (Shared pair : shared) {
      String is = article.aligned(pair.found().entity());
      if (!is.equals(pair.gold())) {
        String detail = "‹" + article.words(pair.found().span()) + "› joined to " + is;
        report(article, pair, "wrong identity", detail + ", is " + pair.gold(), errors);
        continue;
      }
      Shared earlier = first.putIfAbsent(pair.gold(), pair);
      if (earlier != null && !earlier.found().entity().equals(pair.found().entity())) {
        String detail =
            "‹"
                + article.words(pair.found().span())
                + "› not joined to ‹"
                + article.words(earlier.found().span())
                + "›, both are "
                + pair.gold();
        report(article, pair, "split identity", detail, errors);
      }
    }
  }

  private static void report(
      Comparison article, Shared pair, String kind, String detail, Consumer<PassageError> errors) {
    errors.accept(
        PassageError.at(
            article.document(),
            pair.found().span(),
            kind + " of " + pair.found().type().className(),
            detail));
  }
}
