package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Settles which body a wording means that several have ({@code Senate}, {@code Labour Party},
 * {@code Security Council}): that of the country beside it, else of the country that the article is
 * about, else none. Finds nothing itself; comes after the finders of bodies and countries. Safe to
 * share between threads.
 */
public final class OrganizationSense implements MentionFinder {
  private static final int SHARE = 2;
  private static final String AMBIGUOUS = "organization-ambiguous";
  private static final String GAZETTEER = "organization-gazetteer";
  private static final String COMMON = "body-name";
  private static final String PARTY = " party";

  private final Map<String, List<GazetteerEntry.Organization>> byWording = new HashMap<>();
  private final Map<String, GazetteerEntry.Organization> byIri = new HashMap<>();
  private final Map<String, List<String>> wordingsByLabel = new HashMap<>();

  public OrganizationSense(Gazetteer gazetteer) {
    Map<String, List<String>> statesWords = new HashMap<>();
    for (GazetteerEntry.Country country : gazetteer.countries()) {
      statesWords.put(
          country.iri(), country.wordings().stream().map(one -> key(one.text()) + " ").toList());
    }
    for (GazetteerEntry.Organization body : gazetteer.organizations()) {
      byIri.put(body.iri(), body);
      wordingsByLabel.put(body.label(), body.wordings().stream().map(Wording::text).toList());
      List<String> ownWords = statesWords.getOrDefault(String.valueOf(body.country()), List.of());
      PartyMembers.of(body).forEach(members -> add(key(members), body));
      for (Wording wording : body.wordings()) {
        String key = key(wording.text());
        add(key, body);
        if ("PoliticalParty".equals(body.kind()) && key.endsWith(PARTY)) {
          add(key.substring(0, key.length() - PARTY.length()), body);
        }
        // "Russian Foreign Ministry" is what "foreign ministry" means beside "Russian".
        ownWords.stream()
            .filter(key::startsWith)
            .forEach(words -> add(key.substring(words.length()), body));
      }
    }
  }

  private void add(String key, GazetteerEntry.Organization body) {
    List<GazetteerEntry.Organization> bodies =
        byWording.computeIfAbsent(key, words -> new ArrayList<>());
    if (!bodies.contains(body)) {
      bodies.add(body);
    }
  }

  @Override
  public List<Mention> find(AnnotatedText text, List<Mention> earlier) {
    CountryBeside beside = new CountryBeside(text, earlier);
    Map<String, Integer> counts = counts(earlier);
    List<Mention> settled = new ArrayList<>();
    for (Mention mention : earlier) {
      if (mention.type() == EntityType.ORGANIZATION) {
        settled.add(settle(mention, text, beside.of(mention.span()).orElse(null), counts));
      } else {
        settled.add(mention);
      }
    }
    return List.copyOf(settled);
  }

  /** How often each country is named, itself or by one of its bodies. */
  private Map<String, Integer> counts(List<Mention> earlier) {
    Map<String, Integer> counts = new HashMap<>();
    for (Mention mention : earlier) {
      if (mention.type() == EntityType.COUNTRY) {
        counts.merge(String.valueOf(mention.reference()), 1, Integer::sum);
      } else if (mention.rule().equals(GAZETTEER) && byIri.containsKey(mention.reference())) {
        String country = byIri.get(mention.reference()).country();
        if (country != null) {
          counts.merge(country, 2, Integer::sum);
        }
      }
    }
    return counts;
  }

  private Mention settle(
      Mention mention, AnnotatedText text, @Nullable String beside, Map<String, Integer> counts) {
    String words = text.view().substring(mention.span().begin(), mention.span().end());
    GazetteerEntry.Organization known = byIri.get(mention.reference());
    boolean shared = BodyWords.in("shared name", words) && known != null;
    boolean ofAnother =
        mention.rule().equals(GAZETTEER)
            && known != null
            && beside != null
            && known.country() != null
            && !beside.equals(known.country())
            && BodyWords.in("state's own kind", String.valueOf(known.kind()));
    if (mention.rule().equals(AMBIGUOUS) || shared || ofAnother) {
      boolean another = isOfAnother(mention, text) || (beside == null && shared(words, counts));
      String reference = another ? null : meant(words, text, beside, counts).orElse(null);
      return linked(mention, AMBIGUOUS, reference);
    }
    if (mention.rule().equals(COMMON) && mention.reference() == null && beside != null) {
      return linked(mention, COMMON, meant(words, text, beside, counts).orElse(null));
    }
    return mention;
  }

  /** "the country's Communist Party": of a country that a word for it stands for. */
  private static boolean isOfAnother(Mention mention, AnnotatedText text) {
    return isBehind("country's ", mention, text) || isBehind("nation's ", mention, text);
  }

  private static boolean isBehind(String words, Mention mention, AnnotatedText text) {
    return text.view().startsWith(words, mention.span().begin() - words.length());
  }

  /** Whether a name that many states' bodies have stands in an article about several states. */
  private boolean shared(String words, Map<String, Integer> counts) {
    List<Integer> sorted =
        counts.values().stream().sorted(Comparator.reverseOrder()).limit(2).toList();
    boolean several = sorted.size() > 1 && sorted.get(0) < SHARE * sorted.get(1);
    boolean ofStates =
        byWording.getOrDefault(key(words), List.of()).stream()
            .noneMatch(body -> body.country() == null);
    return BodyWords.in("shared name", words) && several && ofStates;
  }

  private Optional<String> meant(
      String words, AnnotatedText text, @Nullable String beside, Map<String, Integer> counts) {
    List<GazetteerEntry.Organization> candidates = byWording.getOrDefault(key(words), List.of());
    Optional<GazetteerEntry.Organization> body =
        beside != null
            ? candidates.stream().filter(one -> beside.equals(one.country())).findFirst()
            : mostMentioned(candidates, counts).or(() -> international(words, text, candidates));
    return body.map(GazetteerEntry.Organization::iri);
  }

  private static Mention linked(Mention mention, String rule, @Nullable String reference) {
    double confidence =
        rule.equals(mention.rule())
            ? mention.confidence()
            : Math.min(mention.confidence(), Confidences.of(rule));
    return new Mention(mention.span(), mention.type(), confidence, rule, reference);
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
    // A country that the article hardly names does not own its parliament.
    return most * SHARE >= highest ? Optional.ofNullable(best) : Optional.empty();
  }

  /**
   * Of several states' bodies and one of no state, the latter where the text speaks of its body.
   */
  private Optional<GazetteerEntry.Organization> international(
      String words, AnnotatedText text, List<GazetteerEntry.Organization> candidates) {
    List<GazetteerEntry.Organization> stateless =
        candidates.stream().filter(one -> one.country() == null).toList();
    return stateless.size() == 1 && isSpokenOf(stateless.get(0), words, text)
        ? Optional.of(stateless.get(0))
        : Optional.empty();
  }

  /** "Security Council" in an article that has "United Nations" or "U.N.". */
  private boolean isSpokenOf(GazetteerEntry.Organization body, String words, AnnotatedText text) {
    String label = body.label();
    if (!label.endsWith(" " + words)) {
      return true;
    }
    String owner = label.substring(0, label.length() - words.length() - 1);
    List<String> wordings = wordingsByLabel.getOrDefault(owner, List.of(owner));
    return wordings.stream()
        .filter(Objects::nonNull)
        .anyMatch(
            one -> text.view().contains(one) || text.view().contains(one.toUpperCase(Locale.ROOT)));
  }

  private static String key(String wording) {
    String folded = wording.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }
}
