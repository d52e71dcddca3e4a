package org.chancery.extractor.passage;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.EntityType;

/** Mentions by type: exact spans; for policies, where these are looked at, any overlap too. */
final class MentionLayer implements Layer {
  private final Map<EntityType, Tally> exact = new EnumMap<>(EntityType.class);
  private final Tally overlap = new Tally();

  /** Looks at mentions of some types. */
  MentionLayer(Set<EntityType> types) {
    types.forEach(type -> exact.put(type, new Tally()));
  }

  @Override
  public void add(Comparison article, Consumer<PassageError> errors) {
    exact.forEach((type, tally) -> add(article, type, tally, errors));
  }

  @Override
  public Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    exact.forEach((type, tally) -> figures.put("mention " + type.className(), tally.figure()));
    if (exact.containsKey(EntityType.POLICY)) {
      figures.put("mention Policy (overlap)", overlap.figure());
    }
    return figures;
  }

  private void add(
      Comparison article, EntityType type, Tally tally, Consumer<PassageError> errors) {
    Set<Span> gold = article.gold().spans(type);
    Set<Span> found = article.found().spans(type);
    Set<Span> right = new TreeSet<>(gold);
    right.retainAll(found);
    tally.add(right.size(), found.size(), gold.size());
    if (type == EntityType.POLICY) {
      int goldHit = (int) gold.stream().filter(span -> overlapping(span, found)).count();
      int foundHit = (int) found.stream().filter(span -> overlapping(span, gold)).count();
      overlap.add(Math.min(goldHit, foundHit), found.size(), gold.size());
    }
    Set<Span> missed = new TreeSet<>(gold);
    missed.removeAll(found);
    Set<Span> wrong = new TreeSet<>(found);
    wrong.removeAll(gold);
    report(article, type, missed, wrong, errors);
  }

  private static void report(
      Comparison article,
      EntityType type,
      Set<Span> missed,
      Set<Span> wrong,
      Consumer<PassageError> errors) {
    Set<Span> told = new TreeSet<>();
    for (Span span : missed) {
      Optional<Span> extent = wrong.stream().filter(span::overlaps).findFirst();
      extent.ifPresent(told::add);
      String kind = (extent.isPresent() ? "wrong extent of " : "missed ") + type.className();
      String detail =
          "‹"
              + article.words(span)
              + "›"
              + extent.map(other -> " found as ‹" + article.words(other) + "›").orElse("")
              + others(article.found(), type, span, ", found as ");
      errors.accept(PassageError.at(article.document(), span, kind, detail));
    }
    wrong.removeAll(told);
    for (Span span : wrong) {
      String detail = "‹" + article.words(span) + "›" + others(article.gold(), type, span, ", is ");
      errors.accept(
          PassageError.at(article.document(), span, "spurious " + type.className(), detail));
    }
  }

  /** The types that the other side gives the very same words. */
  private static String others(Annotations side, EntityType type, Span span, String before) {
    StringBuilder types = new StringBuilder();
    side.mentions().stream()
        .filter(mention -> mention.type() != type && mention.span().equals(span))
        .forEach(mention -> types.append(before).append(mention.type().className()));
    return types.toString();
  }

  private static boolean overlapping(Span span, Set<Span> others) {
    return others.stream().anyMatch(span::overlaps);
  }
}
