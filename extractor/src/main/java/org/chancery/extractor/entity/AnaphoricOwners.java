package org.chancery.extractor.entity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.OfficeOwners.Owner;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;

/**
 * Whose an office is where a possessive pronoun or a common noun takes up an owner named before:
 * {@code his foreign minister}, {@code its chairman}, {@code the fund's director}.
 */
final class AnaphoricOwners {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(AnaphoricOwners.class, "office-owners.txt");

  private static final int SENTENCES_BACK = 3;

  private static final String DEPUTY =
      "(?i)(?:first |second |chief |executive |senior )?(?:deputy|vice)\\b.*";
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "^(?:[^:;\"“]{0,60}[, ])?[Tt]he (?:\\d\\d-year-old (?:former |one-time |onetime |veteran )?"
              + "|(?:former|one-time|onetime) |ex-)$");
  private static final Pattern POSSESSED = Pattern.compile("'s? (?:[\\p{Ll}-]+ ){0,3}$");

  private final AnnotatedText text;
  private final List<Mention> mentions;
  private final OfficeOwners owners;
  private final PersonCountries personCountries;
  private final BodyNouns nouns;
  private final List<Cluster> people;

  AnaphoricOwners(
      AnnotatedText text,
      List<Mention> mentions,
      OfficeOwners owners,
      PersonCountries personCountries,
      BodyNouns nouns,
      List<Cluster> people) {
    this.text = text;
    this.mentions = mentions;
    this.owners = owners;
    this.personCountries = personCountries;
    this.nouns = nouns;
    this.people = people;
  }

  /** "his foreign minister": whom the nearest person before serves. */
  Owner ofPerson(TitledMention one, List<TitledMention> all, HomeCountry home) {
    int least = sentenceBegin(one.begin(), 1);
    Optional<Mention> nearest = subjectBefore(one).or(() -> nearestPerson(one, least));
    return ownerOf(nearest, one, all, home);
  }

  /** "Ruiz met Duda. Her adviser": at the beginning of a sentence the subject of the one before. */
  private Optional<Mention> subjectBefore(TitledMention one) {
    int begin = sentenceBegin(one.begin(), 0);
    int least = sentenceBegin(one.begin(), 1);
    String before = text.view().substring(begin, one.begin());
    if (!before.matches("(?:His|Her) (?:\\p{Ll}+ )?") || least == begin) {
      return Optional.empty();
    }
    return mentions.stream()
        .filter(mention -> mention.type() == EntityType.PERSON)
        .filter(mention -> mention.span().begin() >= least && mention.span().end() < begin)
        .min(Comparator.naturalOrder());
  }

  /** "Ruiz's foreign minister", "the prime minister's spokeswoman": whom the possessor serves. */
  Owner ofPossessor(TitledMention one, List<TitledMention> all, HomeCountry home) {
    String before = text.view().substring(0, one.begin());
    Matcher between = POSSESSED.matcher(before);
    if (!between.find()) {
      return Owner.NONE;
    }
    int end = between.start();
    Optional<Mention> person =
        mentions.stream()
            .filter(mention -> mention.type() == EntityType.PERSON)
            .filter(mention -> mention.span().end() == end)
            .findFirst();
    if (person.isPresent()) {
      return ownerOf(person, one, all, home);
    }
    return all.stream()
        .filter(other -> other.mention().span().end() == end && other.owner().isKnown())
        .map(TitledMention::owner)
        .findFirst()
        .orElse(Owner.NONE);
  }

  /**
   * "Ana Ruiz won. The 57-year-old former foreign minister": the state of the person whom the
   * sentence before begins with.
   */
  Owner ofDescribed(TitledMention one, List<TitledMention> all, HomeCountry home) {
    int begin = sentenceBegin(one.begin(), 0);
    int least = sentenceBegin(one.begin(), 1);
    String before = text.view().substring(begin, one.begin());
    if (least == begin || !DESCRIPTION.matcher(before).find()) {
      return Owner.NONE;
    }
    Optional<Mention> subject =
        mentions.stream()
            .filter(mention -> mention.type() == EntityType.PERSON)
            .filter(mention -> mention.span().begin() >= least && mention.span().end() < begin)
            .min(Comparator.naturalOrder());
    return subject.isEmpty() ? Owner.NONE : ownerOf(subject, one, all, home);
  }

  private Optional<Mention> nearestPerson(TitledMention one, int least) {
    return mentions.stream()
        .filter(mention -> mention.type() == EntityType.PERSON)
        .filter(mention -> mention.span().end() < one.begin())
        .filter(mention -> mention.span().begin() >= least)
        .filter(mention -> one.holder() == null || !one.holder().mentions().contains(mention))
        .max(Comparator.naturalOrder());
  }

  private Owner ownerOf(
      Optional<Mention> nearest, TitledMention one, List<TitledMention> all, HomeCountry home) {
    Optional<Cluster> person =
        nearest.flatMap(
            mention ->
                people.stream()
                    .filter(cluster -> cluster.mentions().contains(mention))
                    .findFirst());
    if (person.isEmpty() || person.equals(Optional.ofNullable(one.holder()))) {
      return Owner.NONE;
    }
    List<Owner> served =
        all.stream()
            .filter(other -> person.get().equals(other.holder()) && other.owner().isKnown())
            .map(TitledMention::owner)
            .toList();
    List<Owner> deputised = served.stream().map(Owner::identity).distinct().toList();
    if (deputised.size() == 1 && one.title().text().matches(DEPUTY)) {
      return served.get(0);
    }
    if (!one.title().ofState() && !ParticularOffices.isStateAndBody(one.title())) {
      List<Owner> bodies = served.stream().filter(owner -> owner.country() == null).toList();
      List<Owner> distinct = served.stream().map(Owner::identity).distinct().toList();
      return !bodies.isEmpty() ? bodies.get(0) : distinct.size() == 1 ? served.get(0) : Owner.NONE;
    }
    Set<String> countries = new HashSet<>();
    served.stream().map(Owner::country).filter(Objects::nonNull).forEach(countries::add);
    if (countries.isEmpty()) {
      personCountries.of(person.get()).ifPresent(countries::add);
    }
    if (countries.isEmpty()) {
      home.any().ifPresent(countries::add);
    }
    return countries.size() == 1 ? Owner.country(countries.iterator().next()) : Owner.NONE;
  }

  /** "its director general": the nearest body before, or country where the post is a state's. */
  Owner ofNearest(TitledMention one) {
    Optional<String> kind = HomeBodies.kindOf(one.title());
    if (kind.isPresent()) {
      Optional<Owner> body =
          nearest(
              one, SENTENCES_BACK, mention -> isBody(mention) && nouns.isKind(mention, kind.get()));
      if (body.isPresent()) {
        return body.get();
      }
    }
    boolean ofState = one.title().ofState() && one.title().role() != null;
    Optional<Owner> takenUp = ofState ? Optional.empty() : bySubject(one, lastBodyOfSentence(one));
    if (takenUp.isPresent()) {
      return takenUp.get();
    }
    return nearest(
            one,
            1,
            mention ->
                (isBody(mention) && !one.title().isMinister())
                    || (mention.type() == EntityType.COUNTRY && ofState))
        .or(() -> ofState ? Optional.empty() : nearest(one, SENTENCES_BACK, this::isBody))
        .orElse(Owner.NONE);
  }

  /** "The foreign ministry said; its spokeswoman": from where a body of the sentence is nearer. */
  private int lastBodyOfSentence(TitledMention one) {
    int begin = sentenceBegin(one.begin(), 0);
    return mentions.stream()
        .filter(this::isBody)
        .mapToInt(mention -> mention.span().end())
        .filter(end -> end > begin && end < one.begin())
        .max()
        .orElse(0);
  }

  /** "The commission was divided. Its chairman": the body that the last subject takes up. */
  private Optional<Owner> bySubject(TitledMention one, int from) {
    int least = Math.max(from, sentenceBegin(one.begin(), 1));
    List<Token> tokens =
        text.tokensIn(new Span(least, one.begin())).stream()
            .filter(token -> token.text().equalsIgnoreCase("the"))
            .toList();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      int next = tokens.get(i).index() + 1;
      String noun = next < text.tokens().size() ? text.tokens().get(next).text() : "";
      if (BodyNouns.isNoun(noun)) {
        int before = tokens.get(i).span().begin();
        return mentions.stream()
            .filter(mention -> mention.type() == EntityType.ORGANIZATION)
            .filter(mention -> mention.span().end() < before)
            .filter(mention -> nouns.isCalled(mention, noun))
            .max(Comparator.naturalOrder())
            .map(owners::owner);
      }
    }
    return Optional.empty();
  }

  private Optional<Owner> nearest(TitledMention one, int back, Predicate<Mention> wanted) {
    int least = sentenceBegin(one.begin(), back);
    return mentions.stream()
        .filter(mention -> mention.span().end() < one.begin() && mention.span().begin() >= least)
        .filter(wanted)
        .max(Comparator.naturalOrder())
        .map(owners::owner);
  }

  /** A body that news is about: not a medium or network that carries what somebody said. */
  private boolean isBody(Mention mention) {
    return mention.type() == EntityType.ORGANIZATION
        && !nouns.isKind(mention, "MediaOutlet")
        && !nouns.isKind(mention, "Company");
  }

  /** "the fund's director", "the country's president": what is called by the noun. */
  Owner ofCommonNoun(TitledMention one, HomeCountry home) {
    String noun = possessingNoun(one).toLowerCase(Locale.ROOT);
    if (noun.length() < 3) {
      return Owner.NONE;
    }
    if (WORDS.getOrDefault("state noun", Set.of()).contains(noun)) {
      return home.any().map(Owner::country).orElse(Owner.NONE);
    }
    return mentions.stream()
        .filter(mention -> mention.type() == EntityType.ORGANIZATION)
        .filter(mention -> mention.span().end() < one.begin())
        .filter(mention -> nouns.isCalled(mention, noun))
        .max(Comparator.naturalOrder())
        .map(owners::owner)
        .orElse(Owner.NONE);
  }

  /** "the fund's new deputy director": the noun before the possessive; empty where none is. */
  private String possessingNoun(TitledMention one) {
    List<Token> tokens = text.tokensIn(one.mention().span());
    int place = tokens.isEmpty() ? 0 : tokens.get(0).index() - 1;
    int least = Math.max(0, place - 4);
    while (place > least && !text.tokens().get(place).text().startsWith("'")) {
      place--;
    }
    return place == 0 ? "" : text.tokens().get(place - 1).text();
  }

  private int sentenceBegin(int offset, int back) {
    int index = text.sentenceAt(offset).map(Sentence::index).orElse(0);
    return text.sentences().get(Math.max(0, index - back)).span().begin();
  }
}
