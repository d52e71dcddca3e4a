package org.chancery.extractor.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.document.SpanIndex;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * The country whose institutions an article names without saying whose they are: the one that its
 * countries, capitals, bodies, known offices and known people speak of most. English news names the
 * country of a foreign official and leaves out that of the article's own.
 */
final class HomeCountry {
  private static final int DATELINE = 60;
  private static final double OF_MENTION = 1;
  private static final double OF_BODY = 1.5;
  private static final double OF_OFFICE = 1.5;
  private static final double OF_PERSON = 1;
  private static final double OF_CAPITAL = 0.75;
  private static final double OF_DATELINE = 5;
  private static final double LEAST = 3;
  private static final double LEAST_ALONE = 2;
  private static final double CLEAR = 1.25;
  private static final double STRONG = 1.5;
  private static final double SHARE = 0.33;

  private final AnnotatedText text;
  private final List<Mention> countries;
  private final SpanIndex<Mention> countriesByPlace;
  private final Set<String> counterparts;
  private final Map<String, Double> weights = new HashMap<>();
  private Optional<String> home = Optional.empty();
  private boolean strong;

  /**
   * For one article.
   *
   * @param owners the IRIs of the countries of offices that are known, each office once
   * @param people the IRIs of the countries that the people of the article are known to serve, each
   *     person once
   */
  HomeCountry(
      AnnotatedText text,
      Gazetteer gazetteer,
      KnownOwners known,
      List<Mention> mentions,
      List<String> owners,
      List<String> people) {
    this.text = text;
    this.countries =
        mentions.stream().filter(mention -> mention.type() == EntityType.COUNTRY).toList();
    this.countriesByPlace = SpanIndex.of(countries, Mention::span);
    this.counterparts =
        WordFile.sections(HomeCountry.class, "office-owners.txt")
            .getOrDefault("counterpart", Set.of());
    countries.stream()
        .filter(country -> !isOfCounterpart(country))
        .forEach(country -> weigh(country.reference(), OF_MENTION));
    owners.forEach(owner -> weigh(owner, OF_OFFICE));
    people.forEach(country -> weigh(country, OF_PERSON));
    weighBodies(gazetteer, mentions);
    weighCapitals(known);
    weighTitle(gazetteer);
    gazetteer.country("EU").ifPresent(union -> weights.remove(union.iri()));
    settle();
  }

  private void weigh(@Nullable String country, double weight) {
    if (country != null) {
      weights.merge(country, weight, Double::sum);
    }
  }

  private void weighBodies(Gazetteer gazetteer, List<Mention> mentions) {
    Set<String> kinds =
        WordFile.sections(HomeCountry.class, "office-owners.txt")
            .getOrDefault("home body kind", Set.of());
    mentions.stream()
        .filter(mention -> mention.type() == EntityType.ORGANIZATION)
        .flatMap(mention -> Optional.ofNullable(mention.reference()).stream())
        .flatMap(reference -> gazetteer.entry(reference).stream())
        .filter(GazetteerEntry.Organization.class::isInstance)
        .map(GazetteerEntry.Organization.class::cast)
        .filter(body -> body.kind() != null && kinds.contains(body.kind()))
        .forEach(body -> weigh(body.country(), OF_BODY));
  }

  /** A capital as a place tells less than a country, but the place of a dateline tells much. */
  private void weighCapitals(KnownOwners known) {
    Set<Integer> begins =
        countries.stream().map(country -> country.span().begin()).collect(Collectors.toSet());
    for (KnownOwners.Capital capital : known.capitalsIn(text.view())) {
      if (!begins.contains(capital.span().begin())) {
        weigh(capital.country(), isDateline(capital.span()) ? OF_DATELINE : OF_CAPITAL);
      }
    }
  }

  /** A headline that stands apart from the text names its country as the text does. */
  private void weighTitle(Gazetteer gazetteer) {
    String title = text.document().metadata().title();
    if (title == null) {
      return;
    }
    for (GazetteerEntry.Country country : gazetteer.countries()) {
      boolean named =
          country.wordings().stream()
              .filter(wording -> !wording.ambiguous())
              .anyMatch(
                  wording ->
                      Pattern.compile("\\b" + Pattern.quote(wording.text()) + "\\b")
                          .matcher(title)
                          .find());
      if (named) {
        weigh(country.iri(), OF_MENTION);
      }
    }
  }

  private boolean isDateline(Span place) {
    String view = text.view();
    int lineEnd = view.indexOf('\n', place.end());
    String rest = view.substring(place.end(), lineEnd < 0 ? view.length() : lineEnd);
    boolean lineBegin = place.begin() == 0 || view.charAt(place.begin() - 1) == '\n';
    return lineBegin && rest.length() > DATELINE && rest.matches("[^.\"]{0,40}?(?: -+|:| [–—]) .*");
  }

  private void settle() {
    double first = 0;
    double second = 0;
    String best = null;
    for (Map.Entry<String, Double> entry : new TreeMap<>(weights).entrySet()) {
      if (entry.getValue() > first) {
        second = first;
        first = entry.getValue();
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    double least = weights.size() == 1 ? LEAST_ALONE : LEAST;
    if (best != null && first >= least && first >= second * CLEAR && first >= all * SHARE) {
      home = Optional.of(best);
      strong = first >= second * STRONG;
    }
  }

  /** The home country, or empty where none stands out. */
  Optional<String> any() {
    return home;
  }

  /** Whether no other country comes near it. */
  boolean isStrong() {
    return strong;
  }

  /**
   * The home country, where the sentence of a title names no other or the home is plain; none where
   * the sentence goes on to a counterpart from there, as nobody meets one of the own country.
   */
  Optional<String> at(Span title) {
    return home.isEmpty() || ((strong || isAlone(title)) && !isOppositeCounterpart(title))
        ? home
        : Optional.empty();
  }

  /** "her Japanese counterpart": of another country than whom the article is about. */
  private boolean isOfCounterpart(Mention country) {
    List<Token> tokens = text.tokensIn(country.span());
    int next = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).index() + 1;
    return !tokens.isEmpty()
        && next < text.tokens().size()
        && counterparts.contains(text.tokens().get(next).text());
  }

  private boolean isOppositeCounterpart(Span title) {
    Optional<Sentence> sentence = text.sentenceAt(title.begin());
    return sentence.isPresent()
        && countriesByPlace.within(sentence.get().span()).stream()
            .filter(country -> country.span().begin() >= title.end())
            .filter(country -> home.equals(Optional.ofNullable(country.reference())))
            .anyMatch(this::isOfCounterpart);
  }

  /** Whether the sentence of a title names no country but the home. */
  boolean isAlone(Span title) {
    Optional<Sentence> sentence = text.sentenceAt(title.begin());
    Set<String> named = new HashSet<>();
    if (sentence.isPresent()) {
      countriesByPlace
          .within(sentence.get().span())
          .forEach(country -> named.add(String.valueOf(country.reference())));
    }
    home.ifPresent(named::remove);
    return named.isEmpty();
  }
}
