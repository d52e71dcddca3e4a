package org.chancery.extractor.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.claim.NamedTokens.Name;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Whom a pronoun that speaks means. Told of each attribution in the order of the text, because a
 * pronoun mostly means the one who spoke before. For one article and one thread.
 */
final class PronounResolver {
  private static final int PREVIOUS_SPEAKER_SENTENCES = 2;
  private static final int SENTENCES_BACK = 5;
  private static final int INTRODUCED = 3;

  private final Reading reading;
  private final NamedTokens names;
  private final Governments governments;

  private @Nullable Attributed previous;
  private List<String> previousClaimants = List.of();

  PronounResolver(Reading reading, NamedTokens names, Governments governments) {
    this.reading = reading;
    this.names = names;
    this.governments = governments;
  }

  /** Tells who made an attribution, which the next pronoun may mean. */
  void spoke(Attributed attributed, List<String> claimants) {
    previous = attributed;
    previousClaimants = List.copyOf(claimants);
  }

  /**
   * He or she: the one whom the sentence names first, else the previous speaker when near, else the
   * first fitting person, searching back; nobody when somebody else was named since.
   */
  Set<String> person(Attributed attributed, int pronoun, String gender) {
    int here = reading.sentenceOf(pronoun);
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
    int end = reading.periodEnd(pronoun);
    int comma = pronoun;
    while (comma < end && !reading.is(comma, ",")) {
      comma++;
    }
    if (comma + 1 >= end || attributed.contentContains(comma)) {
      return null;
    }
    TokenRange clause = new TokenRange(comma + 1, end);
    for (Name name : names.within(clause, EntityType.PERSON)) {
      boolean subject =
          name.range().first() <= comma + INTRODUCED && reading.isVerbal(name.range().end());
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
    return reading.sentenceOf(token) - reading.sentenceOf(end(before) - 1)
        <= PREVIOUS_SPEAKER_SENTENCES;
  }

  private int sentenceFirst(int sentence) {
    return reading.text().sentences().get(sentence).tokens().get(0).index();
  }

  /** The index behind the last token of the sentence that a token stands in. */
  private int sentenceEnd(int token) {
    Sentence sentence = reading.text().sentences().get(reading.sentenceOf(token));
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
  Set<String> antecedent(int relative) {
    int end = reading.is(relative - 1, ",") ? relative - 1 : relative;
    int begin = reading.periodFirst(relative);
    if (begin >= end) {
      return Set.of();
    }
    int inBrackets = reading.is(end - 1, ")") ? end - 1 : end;
    for (Name name : names.within(new TokenRange(begin, end))) {
      boolean fits =
          (name.range().end() == end || name.range().end() == inBrackets)
              && (name.type() == EntityType.PERSON
                  || (name.type() == EntityType.ORGANIZATION && !reading.is(relative, "who")));
      if (fits && !reading.hasTag(name.range().first() - 1, "ADP")) {
        return Set.of(name.entity().id());
      }
    }
    return reading.is(relative, "who") ? behindApposition(begin, end) : Set.of();
  }

  /** {@code Ana Ruiz, the member for Bergen, who said}. */
  private Set<String> behindApposition(int begin, int end) {
    Set<String> last = Set.of();
    for (Name name : names.within(new TokenRange(begin, end), EntityType.PERSON)) {
      int comma = name.range().end();
      boolean described = reading.is(comma, ",") && reading.hasTag(comma + 1, "DET");
      last = described && isPhrase(comma + 1, end) ? Set.of(name.entity().id()) : Set.of();
    }
    return last;
  }

  private boolean isPhrase(int first, int end) {
    for (int i = first; i < end; i++) {
      if (reading.isVerbal(i) || reading.hasTag(i, "PUNCT", "CCONJ")) {
        return false;
      }
    }
    return true;
  }

  /**
   * It: the body or country that the sentence began with, or that spoke before, or that the
   * sentence before began with. They: those that spoke before. Else nobody.
   */
  Set<String> body(int pronoun) {
    boolean singular = reading.is(pronoun, "it", "its");
    int here = reading.sentenceOf(pronoun);
    String own = singular ? subject(here, pronoun) : null;
    if (own != null) {
      return Set.of(own);
    }
    Attributed before = previous;
    if (before != null && near(before, pronoun) && !previousClaimants.isEmpty()) {
      boolean bodies =
          previousClaimants.stream()
              .allMatch(id -> !(names.entities().byId(id) instanceof Entity.Person));
      return bodies ? new LinkedHashSet<>(previousClaimants) : Set.of();
    }
    String last = singular && here > 0 ? subject(here - 1, pronoun) : null;
    return last == null ? Set.of() : Set.of(last);
  }

  private @Nullable String subject(int sentence, int before) {
    return governments.subject(reading.text().sentences().get(sentence), before);
  }
}
