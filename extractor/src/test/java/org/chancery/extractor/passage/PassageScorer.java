package org.chancery.extractor.passage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.mention.EntityType;
import org.chancery.ontology.Gazetteer;

/** Measures layers over articles. For one thread. */
final class PassageScorer {
  private final List<Layer> layers;
  private final List<PassageError> errors = new ArrayList<>();
  private int articles;

  /** Measures names, identity, tenures and affiliations. */
  PassageScorer(Gazetteer gazetteer) {
    this(
        List.of(
            new TokenLayer(),
            new MentionLayer(EnumSet.allOf(EntityType.class)),
            new IdentityLayer(EnumSet.allOf(EntityType.class)),
            new TenureLayer(new TitleWords(gazetteer)),
            new AffiliationLayer()));
  }

  private PassageScorer(List<Layer> layers) {
    this.layers = layers;
  }

  /** Measures claims alone; passages with claims have no tenures, for example. */
  static PassageScorer ofClaims() {
    return new PassageScorer(List.of(new ClaimLayer()));
  }

  /** Measures policies alone: their mentions, identity, types and facts. */
  static PassageScorer ofPolicies() {
    Set<EntityType> policies = EnumSet.of(EntityType.POLICY);
    return new PassageScorer(
        List.of(
            new MentionLayer(policies),
            new IdentityLayer(policies),
            new PolicyTypeLayer(),
            new PolicyFactLayer()));
  }

  /** Counts what was found in a text against what is in it. */
  void add(Document document, Annotations gold, Annotations found) {
    Comparison comparison = Comparison.of(document, gold, found);
    layers.forEach(layer -> layer.add(comparison, errors::add));
    articles++;
  }

  /** The figures by layer, in the order of a table. */
  Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    layers.forEach(layer -> figures.putAll(layer.figures()));
    return figures;
  }

  /** Every error, article by article. */
  List<PassageError> errors() {
    return Collections.unmodifiableList(errors);
  }

  int articles() {
    return articles;
  }
}
