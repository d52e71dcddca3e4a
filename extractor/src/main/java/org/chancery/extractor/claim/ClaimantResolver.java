package org.chancery.extractor.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.Source;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.claim.NamedTokens.Name;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Which of the article's people, organisations and countries a source is. Asked for one attribution
 * after the other in the order of the text, because a pronoun mostly means the one who spoke
 * before. For one article and one thread.
 */
final class ClaimantResolver {
  private static final int PREVIOUS_SPEAKER_SENTENCES = 2;
  private static final int SENTENCES_BACK = 5;

  private final Reading reading;
  private final NamedTokens names;
  private final PersonPronouns pronouns;
  private final HoldersInArticle holders;

  private @Nullable Attributed previous;
  private List<String> previousClaimants = List.of();

  ClaimantResolver(Reading reading, NamedTokens names, PersonPronouns pronouns) {
    this.reading = reading;
    this.names = names;
    this.pronouns = pronouns;
    this.holders = new HoldersInArticle(reading, names);
  }

  /** Ids in the order of the text; empty where the source is no named entity, or in doubt. */
  List<String> resolve(Attributed attributed) {
    TokenRange range = attributed.source().range();
    if (range == null) {
      return List.of();
    }
    List<String> found = new ArrayList<>(claimants(attributed, range));
    if (!isFirstPerson(range)) {
      previous = attributed;
      previousClaimants = found;
    }
    return found;
  }

  private Set<String> claimants(Attributed attributed, TokenRange range) {
    Source source = attributed.source();
    int first = range.first();
    if (range.size() == 1) {
      String gender = pronouns.gender(reading.word(first));
      if (gender != null) {
        return person(attributed, first, gender);
      }
      if (reading.is(first, "who", "which", "that")) {
        return antecedent(first);
      }
      if (reading.is(first, "it", "its", "they", "their")) {
        return body(first);
      }
    }
    Set<String> found = new LinkedHashSet<>();
    for (Name name : names.within(range)) {
      if (heads(source, range, name)) {
        found.add(name.entity().id());
      }
    }
    return found.isEmpty() ? holder(source, range) : found;
  }

  /** Whether a name is the head of the source, not a part of a description of somebody else. */
  private boolean heads(Source source, TokenRange range, Name name) {
    if (name.type() == EntityType.OFFICE || name.type() == EntityType.POLICY) {
      return false;
    }
    int first = name.range().first();
    int end = name.range().end();
    boolean ends =
        end == source.headEnd()
            || end == range.end()
            || reading.is(end, ",", "(", "and", "&", "or")
            || (name.type() == EntityType.PERSON
                && reading.is(end, "of", "from", "-", "himself", "herself"));
    if (!ends) {
      return false;
    }
    for (int i = range.first(); i < first; i++) {
      boolean described =
          reading.hasTag(i, "ADP")
              || (reading.is(i, "'s", "'") && name.type() != EntityType.PERSON);
      if (described && sameSegment(i, first)) {
        return false;
      }
    }
    boolean inHead = first < source.headEnd();
    return inHead ? fits(name) : name.type() == EntityType.PERSON && headsApposition(source, name);
  }

  private boolean sameSegment(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, ",", "and", "or", "&")) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(Name name) {
    if (name.type() == EntityType.COUNTRY) {
      return fitsCountry(name);
    }
    return true;
  }

  /** A country speaks by its name or its capital, not as {@code Mexicans}. */
  private boolean fitsCountry(Name name) {
    int last = name.range().end() - 1;
    String word = reading.word(last);
    if (name.entity().name().toLowerCase(Locale.ROOT).endsWith(word)) {
      return true;
    }
    boolean plural = word.endsWith("s") && !word.contains(".");
    return reading.hasTag(last, "PROPN", "NOUN") && !plural;
  }

  /** {@code the party's leader, Ana Ruiz}: the name comes second, and nobody is named first. */
  private boolean headsApposition(Source source, Name name) {
    TokenRange range = source.range();
    if (range == null) {
      return false;
    }
    TokenRange head = new TokenRange(range.first(), source.headEnd());
    boolean named =
        names.within(head).stream()
            .anyMatch(
                other -> other.type() == EntityType.PERSON && other.range().end() == head.end());
    if (named) {
      return false;
    }
    for (int i = source.headEnd(); i < name.range().first(); i++) {
      if (reading.hasTag(i, "ADP", "DET", "VERB") || reading.is(i, "'s")) {
        return false;
      }
    }
    return true;
  }

  /** {@code the foreign minister}: the one who is named beside that office, if it is one. */
  private Set<String> holder(Source source, TokenRange range) {
    if (!reading.is(range.first(), "the", "his", "her", "its")
        && !reading.isCapitalised(range.first())) {
      return Set.of();
    }
    for (Name office : names.within(range, EntityType.OFFICE)) {
      boolean plural = reading.word(office.range().end() - 1).endsWith("s");
      if (office.range().end() == source.headEnd() && !plural && !describedAsPast(range, office)) {
        Set<String> people = holders.of(office.entity().id());
        return people.size() == 1 ? people : Set.of();
      }
    }
    return Set.of();
  }

  private boolean describedAsPast(TokenRange range, Name office) {
    for (int i = range.first(); i < office.range().first(); i++) {
      if (reading.is(i, "former", "a", "an", "another", "one", "deputy", "for", "of", "to")) {
        return true;
      }
    }
    return false;
  }

  /**
   * He or she: the one whom the sentence names first, else the previous speaker when near, else the
   * first fitting person, searching back; nobody when somebody else was named since.
   */
  private Set<String> person(Attributed attributed, int pronoun, String gender) {
    int here = sentence(pronoun);
    String own = firstPerson(here, attributed, pronoun, gender);
    own = own == null ? namedBehindIntroduction(attributed, pronoun, gender) : own;
    if (own != null) {
      return Set.of(own);
    }
    Attributed before = previous;
    if (before != null && near(before, pronoun)) {
      if (previousClaimants.isEmpty() && isPerson(before)) {
        return Set.of();
      }
      String speaker = previousClaimants.size() == 1 ? previousClaimants.get(0) : "";
      if (!speaker.isEmpty() && fits(speaker, gender)) {
        Set<String> since = peopleBetween(sentenceEnd(end(before) - 1), pronoun, gender);
        since.remove(speaker);
        return since.isEmpty() ? Set.of(speaker) : Set.of();
      }
    }
    for (int s = here - 1; s >= Math.max(0, here - SENTENCES_BACK); s--) {
      String found = firstPerson(s, attributed, pronoun, gender);
      if (found != null) {
        Set<String> since = peopleBetween(sentenceEnd(sentenceFirst(s)), pronoun, gender);
        since.remove(found);
        return since.isEmpty() ? Set.of(found) : Set.of();
      }
    }
    return Set.of();
  }

  private boolean fits(String id, String gender) {
    return names.entities().byId(id) instanceof Entity.Person person
        && PersonPronouns.compatible(person, gender);
  }

  /** People named in the author's own words from one token to before another. */
  private Set<String> peopleBetween(int first, int end, String gender) {
    Set<String> ids = new LinkedHashSet<>();
    if (first < end) {
      for (Name name : names.within(new TokenRange(first, end), EntityType.PERSON)) {
        boolean quoted = reading.quotationAt(name.range().first()) != Reading.NONE;
        if (!quoted && fits(name.entity().id(), gender)) {
          ids.add(name.entity().id());
        }
      }
    }
    return ids;
  }

  /** {@code In his speech, Ana Ruiz said}: the pronoun stands before its name. */
  private @Nullable String namedBehindIntroduction(
      Attributed attributed, int pronoun, String gender) {
    int first = reading.periodFirst(pronoun);
    if (!reading.hasTag(first, "ADP", "SCONJ", "VERB")) {
      return null;
    }
    int comma = pronoun;
    while (comma < reading.periodEnd(pronoun) && !reading.is(comma, ",")) {
      comma++;
    }
    for (Name name : names.all(EntityType.PERSON)) {
      boolean subject =
          name.range().first() > comma
              && name.range().first() <= comma + 3
              && reading.isVerbal(name.range().end())
              && !attributed.contentContains(comma);
      if (subject && fits(name.entity().id(), gender)) {
        return name.entity().id();
      }
    }
    return null;
  }

  /** An unnamed person, such as {@code a senior official}, whom the next {@code he} may mean. */
  private boolean isPerson(Attributed attributed) {
    TokenRange range = attributed.source().range();
    return range != null
        && reading.is(range.first(), "a", "an", "one", "another", "the")
        && names.within(range, EntityType.ORGANIZATION).isEmpty();
  }

  private boolean near(Attributed before, int token) {
    return sentence(token) - sentence(end(before) - 1) <= PREVIOUS_SPEAKER_SENTENCES;
  }

  private int sentenceFirst(int sentence) {
    return reading.text().sentences().get(sentence).tokens().get(0).index();
  }

  /** The index behind the last token of the sentence that a token stands in. */
  private int sentenceEnd(int token) {
    Sentence sentence = reading.text().sentences().get(sentence(token));
    return sentence.tokens().get(0).index() + sentence.tokens().size();
  }

  private static int end(Attributed attributed) {
    int end = attributed.cue().range().end();
    for (TokenRange range : attributed.content()) {
      end = Math.max(end, range.end());
    }
    return end;
  }

  /** The first fitting person of a sentence that is no possessive and not in somebody's speech. */
  private @Nullable String firstPerson(
      int sentence, Attributed attributed, int before, String gender) {
    Sentence searched = reading.text().sentences().get(sentence);
    int first = searched.tokens().get(0).index();
    int end = Math.min(before, first + searched.tokens().size());
    if (end <= first) {
      return null;
    }
    String unsure = null;
    for (Name name : names.within(new TokenRange(first, end), EntityType.PERSON)) {
      boolean possessive = reading.is(name.range().end(), "'s", "'");
      boolean quoted = reading.quotationAt(name.range().first()) != Reading.NONE;
      boolean said = attributed.contentContains(name.range().first());
      if (possessive || quoted || said || !(name.entity() instanceof Entity.Person person)) {
        continue;
      }
      if (gender.equals(person.gender())) {
        return person.id();
      }
      if (person.gender() == null && unsure == null) {
        unsure = person.id();
      }
    }
    return unsure;
  }

  /** {@code Ana Ruiz, who said}: the name that ends before the relative pronoun. */
  private Set<String> antecedent(int relative) {
    int end = reading.is(relative - 1, ",") ? relative - 1 : relative;
    for (Name name : names.all()) {
      boolean fits =
          name.range().end() == end
              && (name.type() == EntityType.PERSON
                  || (name.type() == EntityType.ORGANIZATION && !reading.is(relative, "who")));
      if (fits && !reading.hasTag(name.range().first() - 1, "ADP")) {
        return Set.of(name.entity().id());
      }
    }
    return Set.of();
  }

  /** It or they: the body that spoke in the sentence before, or nobody. */
  private Set<String> body(int pronoun) {
    Attributed before = previous;
    boolean bodies =
        before != null
            && near(before, pronoun)
            && !previousClaimants.isEmpty()
            && previousClaimants.stream()
                .allMatch(id -> !(names.entities().byId(id) instanceof Entity.Person));
    return bodies ? new LinkedHashSet<>(previousClaimants) : Set.of();
  }

  private boolean isFirstPerson(TokenRange range) {
    return range.size() == 1 && reading.is(range.first(), "i", "we", "you", "my", "our");
  }

  private int sentence(int token) {
    return reading
        .text()
        .sentenceAt(reading.token(token).span().begin())
        .map(Sentence::index)
        .orElse(0);
  }
}
