package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.OfficeOwners.Owner;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;

/**
 * Whose an office is where the words beside it do not say: by a possessive pronoun, by what else is
 * known of its holder, by the title that it is coordinated with, by the mention that it repeats, by
 * the country that the article is at home in. A wrong owner is worse than none: every step gives
 * way where something speaks against it.
 */
final class OwnerInference {
  private static final int SENTENCES_BACK = 2;

  /** Between two posts of one person: "assistant secretary of state and a former ambassador". */
  private static final String ONE_PERSONS =
      " and (?:(?:now|once|previously|formerly) )?an? (?:(?:former|one-time|ex-?|acting) ?)?";

  private static final String PERSONAL = "his|her";
  private static final String NEUTRAL = "its|whose|their";
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(OwnerInference.class, "office-owners.txt");

  private final AnnotatedText text;
  private final List<Mention> mentions;
  private final OfficeOwners owners;
  private final PersonCountries personCountries;
  private final Gazetteer gazetteer;
  private final KnownOwners known;
  private final ParticularOffices particular;
  private final List<Cluster> people;
  private final AnaphoricOwners anaphoric;
  private final HomeBodies homeBodies;

  OwnerInference(
      AnnotatedText text,
      List<Mention> mentions,
      OfficeOwners owners,
      PersonCountries personCountries,
      Gazetteer gazetteer,
      KnownOwners known,
      ParticularOffices particular,
      List<Cluster> people,
      BodyOwners bodyOwners) {
    this.text = text;
    this.mentions = mentions;
    this.owners = owners;
    this.personCountries = personCountries;
    this.gazetteer = gazetteer;
    this.known = known;
    this.particular = particular;
    this.people = people;
    BodyNouns nouns = new BodyNouns(text, gazetteer);
    this.anaphoric = new AnaphoricOwners(text, mentions, owners, personCountries, nouns, people);
    this.homeBodies = new HomeBodies(text, gazetteer, mentions, nouns, bodyOwners);
  }

  List<TitledMention> infer(List<TitledMention> titled) {
    List<TitledMention> withHolders =
        ofOnePlace(titled.stream().map(one -> fromHolder(one, titled)).toList());
    HomeCountry home =
        new HomeCountry(
            text, gazetteer, known, mentions, ownersOf(withHolders), countriesOfPeople());
    List<TitledMention> settled = new ArrayList<>();
    for (TitledMention one : withHolders) {
      TitledMention owned =
          one.owner().isKnown()
              ? one
              : one.owner().place() != null
                  ? inCountry(one, settled, home)
                  : inferred(one, settled, withHolders, home);
      settled.add(homeBodies.withState(owned, home));
    }
    coordinatedWithNext(settled, withHolders);
    return ofOnePlace(settled);
  }

  /** A place is in one country wherever the article speaks of a post of it. */
  private static List<TitledMention> ofOnePlace(List<TitledMention> titled) {
    Map<String, Set<String>> countries = new HashMap<>();
    for (TitledMention one : titled) {
      Owner owner = one.owner();
      if (owner.place() != null && owner.country() != null) {
        countries
            .computeIfAbsent(Regions.key(owner.place()), key -> new TreeSet<>())
            .add(owner.country());
      }
    }
    return titled.stream().map(one -> inOnlyCountry(one, countries)).toList();
  }

  private static TitledMention inOnlyCountry(
      TitledMention one, Map<String, Set<String>> countries) {
    String place = one.owner().place();
    Set<String> found =
        place == null ? Set.of() : countries.getOrDefault(Regions.key(place), Set.of());
    return one.owner().country() == null && found.size() == 1
        ? one.with(Owner.country(found.iterator().next()))
        : one;
  }

  /** A post of a place that no list knows: in the country of the title before, or the home. */
  private TitledMention inCountry(TitledMention one, List<TitledMention> before, HomeCountry home) {
    return coordinated(one, before)
        .or(() -> home.at(one.mention().span()).map(Owner::country))
        .map(one::with)
        .orElse(one);
  }

  private List<String> countriesOfPeople() {
    return people.stream().flatMap(person -> personCountries.of(person).stream()).toList();
  }

  private TitledMention inferred(
      TitledMention one, List<TitledMention> before, List<TitledMention> all, HomeCountry home) {
    String possessive = wordBefore(one.mention().span());
    if (possessive.matches(PERSONAL)) {
      List<TitledMention> known = new ArrayList<>(all);
      known.addAll(before);
      return one.with(anaphoric.ofPerson(one, known, home));
    }
    boolean neutral = possessive.matches(NEUTRAL);
    if ((neutral || possessive.startsWith("'")) && LocalPosts.isLocal(one.title(), one.owner())) {
      Span reach = new Span(sentenceBegin(one.begin(), 1), one.begin());
      Owner place = owners.ofLastPlace(reach);
      if (place.place() != null) {
        return one.with(place);
      }
      Optional<TitledMention> same =
          antecedent(one, before).filter(other -> other.owner().place() != null);
      if (same.isPresent() && !isOfSeveralPlaces(one, before)) {
        return one.repeating(same.get());
      }
    }
    if (neutral) {
      return one.with(anaphoric.ofNearest(one));
    }
    if (possessive.equals("'s") || possessive.equals("'")) {
      Owner byNoun = anaphoric.ofCommonNoun(one, home);
      List<TitledMention> known = new ArrayList<>(all);
      known.addAll(before);
      return one.with(byNoun.isKnown() ? byNoun : anaphoric.ofPossessor(one, known, home));
    }
    if (one.holder() == null && !one.title().plural()) {
      if (isOfSeveralPlaces(one, before)) {
        return one;
      }
      Owner described = anaphoric.ofDescribed(one, all, home);
      if (described.isKnown()) {
        return one.with(described);
      }
      Optional<TitledMention> antecedent = antecedent(one, before);
      if (antecedent.isPresent()) {
        return one.repeating(antecedent.get());
      }
      Optional<Owner> only = onlyOwner(one, all);
      if (only.isPresent()) {
        return one.with(only.get());
      }
    }
    Optional<Owner> coordinated = coordinated(one, before);
    if (coordinated.isPresent()) {
      return one.with(coordinated.get());
    }
    Optional<Owner> union = homeBodies.ofUnion(one.title(), home);
    if (union.isPresent()) {
      return one.with(union.get());
    }
    Optional<Owner> international = homeBodies.ofInternationalBody(one);
    if (international.isPresent()) {
      return one.with(international.get());
    }
    Optional<Owner> sent = sentFrom(one, home);
    if (sent.isPresent()) {
      return one.with(sent.get());
    }
    return home.at(one.mention().span())
        .filter(country -> !isRank(one) || home.isAlone(one.mention().span()))
        .filter(
            country ->
                particular.in(country, one.title()).isPresent()
                    || particular.isUsedIn(one.title(), country))
        .map(country -> one.with(homeBodies.owner(one.title(), country)))
        .orElse(one);
  }

  /** "a former ambassador to Spain": from the home country, where the sentence names no third. */
  private Optional<Owner> sentFrom(TitledMention one, HomeCountry home) {
    Span title = one.mention().span();
    Optional<Span> sentence = text.sentenceAt(title.begin()).map(Sentence::span);
    if (!one.title().destination() || sentence.isEmpty()) {
      return Optional.empty();
    }
    Set<String> abroad = new HashSet<>();
    boolean destination = false;
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.COUNTRY && sentence.get().contains(mention.span())) {
        destination |= title.contains(mention.span());
        abroad.add(String.valueOf(mention.reference()));
      }
    }
    boolean foreign = home.any().isPresent() && !isDestination(title, home.any().get());
    home.any().ifPresent(abroad::remove);
    return destination && foreign && abroad.size() == 1
        ? home.any().map(Owner::country)
        : Optional.empty();
  }

  private boolean isDestination(Span title, String country) {
    return mentions.stream()
        .filter(mention -> mention.type() == EntityType.COUNTRY)
        .filter(mention -> title.contains(mention.span()))
        .anyMatch(mention -> country.equals(mention.reference()));
  }

  private boolean isRank(TitledMention one) {
    return WORDS
        .getOrDefault("rank", Set.of())
        .contains(one.title().text().toLowerCase(java.util.Locale.ROOT));
  }

  /** The owner of another title of the same person, else the state that the person serves. */
  private TitledMention fromHolder(TitledMention one, List<TitledMention> titled) {
    Cluster holder = one.holder();
    boolean settled = one.owner().isKnown() && !isUnplaced(one);
    if (settled || holder == null || isForeignPossessive(one)) {
      return one;
    }
    List<TitledMention> others =
        titled.stream()
            .filter(other -> holder.equals(other.holder()) && isTold(other.owner()))
            .toList();
    List<Owner> same =
        others.stream()
            .filter(other -> other.title().sameKind(one.title()))
            .map(TitledMention::owner)
            .filter(owner -> isCompatible(one.owner(), owner))
            .distinct()
            .toList();
    if (same.size() == 1) {
      return one.with(same.get(0));
    }
    if (!one.title().ofState() || one.owner().isKnown()) {
      return one;
    }
    List<String> countries =
        others.stream()
            .filter(other -> other.title().ofState())
            .map(other -> other.owner().country())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (countries.size() == 1) {
      return one.with(Owner.country(countries.get(0)));
    }
    return personCountries.of(holder).map(iri -> one.with(Owner.country(iri))).orElse(one);
  }

  private static boolean isTold(Owner owner) {
    return owner.isKnown() || owner.place() != null;
  }

  private static boolean isUnplaced(TitledMention one) {
    return one.owner().place() == null && LocalPosts.isLocal(one.title(), one.owner());
  }

  /** Whether a second owner tells more of the first: the place, or the country of the place. */
  private static boolean isCompatible(Owner known, Owner other) {
    if (!isTold(known)) {
      return true;
    }
    boolean country =
        known.country() == null
            || other.country() == null
            || known.country().equals(other.country());
    boolean place =
        known.place() == null
            ? other.place() != null
            : other.place() != null
                && Regions.key(known.place()).equals(Regions.key(other.place()));
    return country && place;
  }

  /** "the bloc's chief negotiator": whose it is stands there, although it is no name. */
  private boolean isForeignPossessive(TitledMention one) {
    String before = wordBefore(one.mention().span());
    return before.equals("'s") || before.matches(NEUTRAL);
  }

  /** "Norwegian President A and Prime Minister B", "its foreign minister and defence minister". */
  private Optional<Owner> coordinated(TitledMention one, List<TitledMention> before) {
    if (!one.title().ofState() || before.isEmpty()) {
      return Optional.empty();
    }
    TitledMention last = before.get(before.size() - 1);
    if (last.owner().country() == null || !last.title().ofState() || last.title().destination()) {
      return Optional.empty();
    }
    int end = last.mention().span().end();
    String between = text.view().substring(end, one.begin());
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.PERSON
          && mention.span().begin() >= end
          && mention.span().end() <= one.begin()) {
        String name = text.view().substring(mention.span().begin(), mention.span().end());
        between = between.replace(name, "");
      }
    }
    boolean ofOnePerson =
        one.holder() == null
            && !one.title().plural()
            && text.view().substring(end, one.begin()).matches(ONE_PERSONS);
    return ofOnePerson || between.matches(",? *,? *(?:and|or|/|,) (?:the |its |acting |deputy )?")
        ? Optional.of(Owner.country(last.owner().country()))
        : Optional.empty();
  }

  /** "Ana Ruiz, the undersecretary and Mexico's chief negotiator": one person serves one state. */
  private void coordinatedWithNext(List<TitledMention> settled, List<TitledMention> told) {
    for (int i = 0; i + 1 < settled.size(); i++) {
      TitledMention one = settled.get(i);
      TitledMention next = settled.get(i + 1);
      boolean open = !told.get(i).owner().isKnown() && one.title().ofState() && isApposition(one);
      if (open
          && next.owner().country() != null
          && next.begin() > one.mention().span().end()
          && isAndCountry(one.mention().span(), next.begin())) {
        settled.set(i, one.with(Owner.country(next.owner().country())));
      }
    }
  }

  private boolean isApposition(TitledMention one) {
    return one.holder() != null
        && one.holder().mentions().stream().anyMatch(name -> name.span().end() < one.begin())
        && text.view()
            .substring(Math.max(0, one.begin() - 6), one.begin())
            .matches("(?s).*, (?:the )?");
  }

  private boolean isAndCountry(Span one, int next) {
    return mentions.stream()
        .filter(mention -> mention.type() == EntityType.COUNTRY)
        .map(Mention::span)
        .filter(span -> span.begin() > one.end() && span.end() < next)
        .anyMatch(
            span ->
                text.view().substring(one.end(), span.begin()).equals(" and ")
                    && text.view().substring(span.end(), next).matches("(?:'s)? "));
  }

  private static List<String> ownersOf(List<TitledMention> titled) {
    return titled.stream()
        .filter(one -> one.owner().country() != null)
        .map(one -> one.title().key() + one.owner().place() + "\t" + one.owner().country())
        .distinct()
        .map(key -> key.substring(key.indexOf('\t') + 1))
        .toList();
  }

  /** The nearest mention of the same kind in this or the sentences before. */
  private Optional<TitledMention> antecedent(TitledMention one, List<TitledMention> before) {
    int least = sentenceBegin(one.begin(), SENTENCES_BACK);
    return before.stream()
        .filter(other -> other.begin() >= least && !other.title().plural())
        .filter(other -> other.title().sameKind(one.title()))
        .max(Comparator.comparingInt(TitledMention::begin));
  }

  /** "the governor" behind those of two places: of neither. */
  private boolean isOfSeveralPlaces(TitledMention one, List<TitledMention> before) {
    int least = sentenceBegin(one.begin(), SENTENCES_BACK);
    return before.stream()
            .filter(other -> other.begin() >= least && other.title().sameKind(one.title()))
            .map(other -> other.owner().place())
            .filter(Objects::nonNull)
            .map(Regions::key)
            .distinct()
            .count()
        > 1;
  }

  private static Optional<Owner> onlyOwner(TitledMention one, List<TitledMention> all) {
    List<TitledMention> same =
        all.stream()
            .filter(other -> other.title().sameKind(one.title()) && !other.title().plural())
            .filter(other -> other.owner().isKnown() || other.holder() != null)
            .toList();
    Set<Owner> owners =
        same.stream()
            .map(TitledMention::owner)
            .map(Owner::identity)
            .collect(Collectors.toUnmodifiableSet());
    return owners.size() == 1 && owners.iterator().next().isKnown()
        ? Optional.of(same.get(0).owner())
        : Optional.empty();
  }

  private String wordBefore(Span office) {
    List<Token> tokens = text.tokensIn(office);
    int place = tokens.isEmpty() ? -1 : tokens.get(0).index() - 1;
    while (place >= 0
        && WORDS
            .getOrDefault("before possessed", Set.of())
            .contains(text.tokens().get(place).text().toLowerCase(java.util.Locale.ROOT))) {
      place--;
    }
    int possessive = possessiveBehindField(place);
    place = possessive >= 0 ? possessive : place;
    return place < 0 ? "" : text.tokens().get(place).text().toLowerCase(java.util.Locale.ROOT);
  }

  /** "the agency's emergencies director": over at most two words in lower case. */
  private int possessiveBehindField(int place) {
    for (int at = place; at > 0 && at >= place - 2; at--) {
      String word = text.tokens().get(at).text();
      if (word.matches("'s?")) {
        return at;
      }
      if (!word.matches("\\p{Ll}[\\p{L}-]{3,}")) {
        return -1;
      }
    }
    return -1;
  }

  private int sentenceBegin(int offset, int back) {
    int index = text.sentenceAt(offset).map(Sentence::index).orElse(0);
    return text.sentences().get(Math.max(0, index - back)).span().begin();
  }
}
