package org.chancery.extractor.entity;

import java.util.ArrayList;
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
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.CountryBeside;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * The country whose body a mention means by a name that many states share ({@code Australia's
 * Senate}): the one beside it, that of another mention of the name, else the article's own. So two
 * countries' senates are two bodies. For one article.
 */
final class BodyOwners {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(BodyOwners.class, "office-owners.txt");
  private static final Pattern PLANS = Pattern.compile(" (?:" + anyOf("plan") + ") [^\"]*, the ");
  private static final Pattern SAYS = Pattern.compile("^ (?:" + anyOf("announce") + ")\\b");
  private static final Set<String> RULES = Set.of("body-name", "organization-ambiguous");

  private final AnnotatedText text;
  private final BodyNames names;
  private final Map<Mention, String> owners = new HashMap<>();
  private final Map<String, Named> named = new HashMap<>();

  /** Whose the bodies of one name are, all and by where each is mentioned. */
  private record Named(Set<String> countries, TreeMap<Integer, String> byBegin) {
    Named() {
      this(new HashSet<>(), new TreeMap<>());
    }
  }

  BodyOwners(
      AnnotatedText text,
      Gazetteer gazetteer,
      KnownOwners known,
      BodyNames names,
      List<Mention> mentions) {
    this.text = text;
    this.names = names;
    CountryBeside beside = new CountryBeside(text, mentions);
    List<Mention> open = new ArrayList<>();
    for (Mention body : mentions) {
      if (body.type() == EntityType.ORGANIZATION) {
        Optional<String> owner =
            body.reference() != null
                ? gazetteer.entry(body.reference()).map(BodyOwners::country)
                : isShared(body)
                    ? beside.of(body.span()).or(() -> announcing(body, mentions))
                    : Optional.empty();
        owner.ifPresent(country -> own(body, country));
        if (owner.isEmpty() && body.reference() == null && isShared(body)) {
          open.add(body);
        }
      }
    }
    if (!open.isEmpty()) {
      HomeCountry home = new HomeCountry(text, gazetteer, known, mentions, List.of(), List.of());
      open.forEach(body -> settle(body, home));
    }
  }

  /** "Norway would reply, the foreign ministry said": whose plans a ministry announces. */
  private Optional<String> announcing(Mention body, List<Mention> mentions) {
    int begin = text.sentenceAt(body.span().begin()).map(one -> one.span().begin()).orElse(-1);
    String view = text.view();
    return mentions.stream()
        .filter(mention -> mention.type() == EntityType.COUNTRY)
        .filter(mention -> mention.span().begin() == begin)
        .filter(mention -> mention.span().end() < body.span().begin())
        .filter(
            mention ->
                PLANS.matcher(view.substring(mention.span().end(), body.span().begin())).matches())
        .filter(mention -> SAYS.matcher(view.substring(body.span().end())).find())
        .flatMap(mention -> Optional.ofNullable(mention.reference()).stream())
        .findFirst();
  }

  private static String anyOf(String section) {
    return WORDS.getOrDefault(section, Set.of()).stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** Whether several states have bodies of the name. */
  private boolean isShared(Mention body) {
    return RULES.contains(body.rule()) || names.isCommon(words(body.span()));
  }

  private static @Nullable String country(GazetteerEntry entry) {
    return entry instanceof GazetteerEntry.Organization body ? body.country() : null;
  }

  private void settle(Mention body, HomeCountry home) {
    String key = names.key(words(body.span()));
    Named others = named.getOrDefault(key, new Named());
    Map.Entry<Integer, String> nearest = others.byBegin().lowerEntry(body.span().begin());
    if (others.countries().size() == 1) {
      own(body, others.countries().iterator().next());
    } else if (nearest != null) {
      own(body, nearest.getValue());
    } else if (names.isCommon(words(body.span()))) {
      home.at(body.span()).ifPresent(country -> own(body, country));
    }
  }

  private void own(Mention body, String country) {
    owners.put(body, country);
    Named same = named.computeIfAbsent(names.key(words(body.span())), key -> new Named());
    same.countries().add(country);
    same.byBegin().put(body.span().begin(), country);
  }

  /** The IRI of the country whose body a mention means, where it is known. */
  Optional<String> of(Mention body) {
    return Optional.ofNullable(owners.get(body));
  }

  /** The IRI of the country whose body the mentions mean, where they agree. */
  Optional<String> of(Cluster body) {
    List<String> countries =
        body.mentions().stream()
            .filter(this::isShared)
            .flatMap(mention -> of(mention).stream())
            .distinct()
            .toList();
    return countries.size() == 1 ? Optional.of(countries.get(0)) : Optional.empty();
  }

  /** Equal for mentions of one body by the same name. */
  String key(Mention body) {
    String name = names.key(words(body.span()));
    return isShared(body) || body.reference() != null
        ? of(body).map(country -> name + " " + country).orElse(name)
        : name;
  }

  private String words(Span span) {
    return text.view().substring(span.begin(), span.end());
  }
}
