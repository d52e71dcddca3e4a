package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Settles which body an ambiguous wording means ({@code Senate}, {@code Labour Party}): that of the
 * country beside it, else of the country that the article is about. Finds nothing itself; comes
 * after the finders of bodies and countries. Safe to share between threads.
 */
public final class OrganizationSense implements MentionFinder {
  private static final int REACH = 4;
  private static final int SHARE = 2;

  private final Map<String, List<GazetteerEntry.Organization>> byWording = new HashMap<>();
  private final Map<String, String> countryOf = new HashMap<>();

  public OrganizationSense(Gazetteer gazetteer) {
    for (GazetteerEntry.Organization body : gazetteer.organizations()) {
      if (body.country() != null) {
        countryOf.put(body.iri(), body.country());
      }
      for (Wording wording : body.wordings()) {
        List<GazetteerEntry.Organization> bodies =
            byWording.computeIfAbsent(key(wording.text()), key -> new ArrayList<>());
        if (!bodies.contains(body)) {
          bodies.add(body);
        }
      }
    }
  }

  @Override
  public List<Mention> find(AnnotatedText text, List<Mention> earlier) {
    List<Mention> countries = MentionList.ofType(earlier, EntityType.COUNTRY);
    Map<String, Integer> counts = counts(earlier, countries);
    List<Mention> settled = new ArrayList<>();
    for (Mention mention : earlier) {
      boolean open =
          mention.type() == EntityType.ORGANIZATION
              && mention.rule().equals("organization-ambiguous");
      settled.add(open ? settle(mention, text, countries, counts) : mention);
    }
    return List.copyOf(settled);
  }

  /** How often each country is named, itself or by one of its bodies. */
  private Map<String, Integer> counts(List<Mention> earlier, List<Mention> countries) {
    Map<String, Integer> counts = new HashMap<>();
    countries.forEach(
        country -> counts.merge(String.valueOf(country.reference()), 1, Integer::sum));
    for (Mention body : MentionList.ofType(earlier, EntityType.ORGANIZATION)) {
      if (body.rule().equals("organization-gazetteer") && body.reference() != null) {
        String country = countryOf.get(body.reference());
        if (country != null) {
          counts.merge(country, 2, Integer::sum);
        }
      }
    }
    return counts;
  }

  private Mention settle(
      Mention mention, AnnotatedText text, List<Mention> countries, Map<String, Integer> counts) {
    Span span = mention.span();
    String wording = key(text.view().substring(span.begin(), span.end()));
    List<GazetteerEntry.Organization> candidates = byWording.getOrDefault(wording, List.of());
    String beside = countryBeside(span, countries);
    Optional<GazetteerEntry.Organization> body =
        beside != null
            ? candidates.stream().filter(one -> beside.equals(one.country())).findFirst()
            : mostMentioned(candidates, counts);
    return new Mention(
        span,
        mention.type(),
        mention.confidence(),
        mention.rule(),
        body.map(GazetteerEntry.Organization::iri).orElse(null));
  }

  /** The country in "Polish Senate", "Poland's Senate", "the Senate of Poland". */
  private static @Nullable String countryBeside(Span span, List<Mention> countries) {
    for (Mention country : countries) {
      int gapBefore = span.begin() - country.span().end();
      int gapAfter = country.span().begin() - span.end();
      if ((gapBefore >= 0 && gapBefore <= REACH - 1) || (gapAfter == REACH)) {
        return country.reference();
      }
    }
    return null;
  }

  private static Optional<GazetteerEntry.Organization> mostMentioned(
      List<GazetteerEntry.Organization> candidates, Map<String, Integer> counts) {
    GazetteerEntry.Organization best = null;
    int most = 0;
    for (GazetteerEntry.Organization candidate : candidates) {
      int count = candidate.country() == null ? 0 : counts.getOrDefault(candidate.country(), 0);
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    int highest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (candidates.size() == 1 && candidates.get(0).country() == null) {
      return Optional.of(candidates.get(0));
    }
    // A country that the article hardly names does not own its parliament.
    return most * SHARE >= highest ? Optional.ofNullable(best) : Optional.empty();
  }

  private static String key(String wording) {
    String folded = wording.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }
}
