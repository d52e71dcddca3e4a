package org.chancery.extractor.passage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Affiliation;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.passage.Annotations.Held;

/** Compares each single mention, tenure and affiliation with the annotation. For one thread. */
final class Observations {
  private record Place(Span span, EntityType type) {}

  private final Extractor extractor;
  private final TitleWords words;
  private final List<Observation> all = new ArrayList<>();

  Observations(Extractor extractor) {
    this.extractor = extractor;
    this.words = new TitleWords(extractor.gazetteer());
  }

  /** Everything that was observed, in the order of the articles. */
  List<Observation> all() {
    return Collections.unmodifiableList(all);
  }

  void add(Passage passage) {
    Extraction extraction = extractor.extract(passage.document());
    Annotations found = Annotations.of(extraction);
    Comparison article = Comparison.of(passage.document(), passage.gold(), found);
    mentions(passage, extraction);
    for (int i = 0; i < found.tenures().size(); i++) {
      var tenure = extraction.tenures().get(i);
      boolean right = isRight(article, found.tenures().get(i));
      add(passage, "tenure", tenure.rule(), tenure.confidence(), right);
    }
    if (!passage.gold().affiliations().isEmpty()) {
      affiliations(passage, article, extraction);
    }
  }

  private void mentions(Passage passage, Extraction extraction) {
    Set<Place> gold =
        passage.gold().mentions().stream()
            .map(mention -> new Place(mention.span(), mention.type()))
            .collect(Collectors.toSet());
    for (Entity entity : extraction.entities()) {
      for (Mention mention : entity.mentions()) {
        boolean right = gold.contains(new Place(mention.span(), mention.type()));
        add(passage, mention.type().className(), mention.rule(), mention.confidence(), right);
      }
    }
  }

  /** Right holder, post and status, and not another state's or body's. */
  private boolean isRight(Comparison article, Held found) {
    String person = article.aligned(found.person());
    Set<String> titles = words.normal(found.titles());
    Set<String> whose = found.of().stream().map(article::aligned).collect(Collectors.toSet());
    return article.gold().tenures().stream()
        .anyMatch(
            gold ->
                gold.person().equals(person)
                    && gold.status().equals(found.status())
                    && !Collections.disjoint(titles, words.normal(gold.titles()))
                    && (gold.of().isEmpty()
                        || whose.isEmpty()
                        || !Collections.disjoint(whose, gold.of())));
  }

  private void affiliations(Passage passage, Comparison article, Extraction extraction) {
    Set<Annotations.Member> gold = new HashSet<>(passage.gold().affiliations());
    for (int i = 0; i < extraction.affiliations().size(); i++) {
      Affiliation affiliation = extraction.affiliations().get(i);
      Annotations.Member member = Objects.requireNonNull(article.found().affiliations().get(i));
      boolean right =
          gold.contains(
              new Annotations.Member(
                  article.aligned(member.person()),
                  article.alignedBody(member.organization()),
                  member.kind()));
      add(passage, "affiliation", affiliation.rule(), affiliation.confidence(), right);
    }
  }

  private void add(Passage passage, String layer, String rule, double confidence, boolean right) {
    all.add(new Observation(passage.name(), layer, rule, confidence, right));
  }
}
