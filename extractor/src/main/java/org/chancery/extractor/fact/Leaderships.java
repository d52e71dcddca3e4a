package org.chancery.extractor.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.TenureDates.Dates;
import org.chancery.extractor.fact.TenureDates.Told;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Who heads a body where a verb says so and no post is named: {@code Ana Ruiz, who heads UNESCO}.
 * The office is one that only the verb implies, so it has no mentions; a body of which the article
 * names a post has none of these. Immutable and safe to share between threads.
 */
final class Leaderships {
  private static final String NOT = "not";
  private static final String NOT_KIND = "not-kind";

  private final List<FactPattern> patterns =
      FactPattern.read("leaderships.tsv", "tenure-patterns.tsv");
  private final Map<String, String> kinds = new HashMap<>();

  /** What was found: tenures, and the offices that they are of. */
  record Found(List<Tenure> tenures, List<Entity.Office> offices) {}

  Leaderships(Gazetteer gazetteer) {
    for (GazetteerEntry.Organization body : gazetteer.organizations()) {
      String kind = body.kind();
      if (kind != null) {
        kinds.put(body.iri(), kind);
      }
    }
  }

  /** The leaderships of an article. */
  Found find(
      List<MarkedSentence> article, ArticleEntities entities, @Nullable LocalDate published) {
    TenureCollector found = new TenureCollector();
    Map<String, Entity.Office> offices = new LinkedHashMap<>();
    TenureDates dates = new TenureDates(published);
    for (MarkedSentence marked : article) {
      if (marked.has('P') && marked.has('G')) {
        for (FactPattern pattern : patterns) {
          if (!pattern.canMatch(marked)) {
            continue;
          }
          Matcher matcher = marked.matcher(pattern.pattern());
          while (isLeadership(pattern) && matcher.find()) {
            read(pattern, matcher, marked, entities, dates, offices, found);
          }
        }
      }
    }
    return new Found(found.tenures(), new ArrayList<>(offices.values()));
  }

  private static boolean isLeadership(FactPattern pattern) {
    return !pattern.rule().equals(NOT) && !pattern.rule().equals(NOT_KIND);
  }

  private void read(
      FactPattern pattern,
      Matcher matcher,
      MarkedSentence marked,
      ArticleEntities entities,
      TenureDates dates,
      Map<String, Entity.Office> offices,
      TenureCollector found) {
    Named holder = marked.named(matcher.group("holder"));
    Named body = marked.named(matcher.group("organization"));
    if (holder == null || body == null) {
      return;
    }
    office(pattern.extra(), body.entity(), entities, offices)
        .ifPresent(
            office -> {
              TenureStatus status =
                  TenureModifiers.status(pattern.kind()).orElse(TenureStatus.CURRENT);
              String after = marked.text().substring(matcher.end());
              Dates when =
                  dates.read(after, status == TenureStatus.FORMER ? Told.WHOLE : Told.STATE);
              found.add(holder, office, body, status, when, pattern.confidence(), pattern.rule());
            });
  }

  private Optional<Entity.Office> office(
      String title, Entity body, ArticleEntities entities, Map<String, Entity.Office> offices) {
    boolean named =
        entities.all().stream()
            .anyMatch(
                other -> other instanceof Entity.Office office && body.id().equals(office.body()));
    if (named || hasTitlesOfItsOwn(body)) {
      return Optional.empty();
    }
    long known = entities.all().stream().filter(Entity.Office.class::isInstance).count();
    return Optional.of(
        offices.computeIfAbsent(
            body.id(),
            id ->
                new Entity.Office(
                    "Office-" + (known + offices.size() + 1),
                    title + " of " + body.name(),
                    List.of(title),
                    List.of(),
                    null,
                    title,
                    null,
                    null,
                    body.id())));
  }

  private boolean hasTitlesOfItsOwn(Entity body) {
    String kind = body.reference() == null ? null : kinds.get(body.reference());
    return patterns.stream()
        .anyMatch(
            pattern ->
                (pattern.rule().equals(NOT) && pattern.pattern().matcher(body.name()).find())
                    || (pattern.rule().equals(NOT_KIND)
                        && kind != null
                        && pattern.pattern().matcher(kind).matches()));
  }
}
