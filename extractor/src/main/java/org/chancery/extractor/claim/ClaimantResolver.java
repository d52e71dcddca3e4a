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
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;

/**
 * Which of the article's people, organisations and countries a source is. Asked for one attribution
 * after the other in the order of the text, because a pronoun mostly means the one who spoke
 * before. For one article and one thread.
 */
final class ClaimantResolver {
  /** {@code the younger Berg}: which of those of the name that is, the name does not tell. */
  private static final Set<String> TELLING_APART =
      WordFile.words(ClaimantResolver.class, "telling-apart.txt");

  private static final int LONGEST_DESCRIPTION = 8;

  private final Reading reading;
  private final NamedTokens names;
  private final PersonPronouns pronouns;
  private final Governments governments;
  private final Descriptions descriptions;
  private final PronounResolver references;

  ClaimantResolver(
      Reading reading,
      NamedTokens names,
      PersonPronouns pronouns,
      Governments governments,
      Descriptions descriptions) {
    this.reading = reading;
    this.names = names;
    this.pronouns = pronouns;
    this.governments = governments;
    this.descriptions = descriptions;
    this.references = new PronounResolver(reading, names, governments);
  }

  /** Ids in the order of the text; empty where the source is no named entity, or in doubt. */
  List<String> resolve(Attributed attributed) {
    TokenRange range = attributed.source().range();
    if (range == null || attributed.cue().isSpokenTo(attributed.source())) {
      return List.of();
    }
    List<String> found = new ArrayList<>(claimants(attributed, range));
    if (!isFirstPerson(range)) {
      references.spoke(attributed, found);
    }
    return found;
  }

  private Set<String> claimants(Attributed attributed, TokenRange range) {
    Source source = attributed.source();
    int first = range.first();
    if (range.size() == 1) {
      String gender = pronouns.gender(reading.word(first));
      if (gender != null) {
        return references.person(attributed, first, gender);
      }
      if (reading.is(first, "who", "which", "that")) {
        return references.antecedent(first);
      }
      if (reading.is(first, "it", "its", "they", "their")) {
        return references.body(first);
      }
    }
    Set<String> found = new LinkedHashSet<>();
    for (Name name : names.within(range)) {
      if (heads(source, range, name) || governments.isGovernment(name, range)) {
        found.add(name.entity().id());
      }
    }
    return found.isEmpty() ? descriptions.meant(source, range) : found;
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
            || (end == range.end() - 1 && reading.is(end, "'s", "'"))
            || reading.is(end, ",", "(", "and", "&", "or", "nor")
            || (name.type() == EntityType.PERSON
                && reading.is(end, "of", "from", "-", "himself", "herself"));
    if (!ends || TELLING_APART.contains(reading.word(first - 1))) {
      return false;
    }
    for (int i = range.first(); i < first; i++) {
      boolean described =
          reading.hasTag(i, "ADP") || (reading.is(i, "'s", "'") && !isOwned(name, i, source));
      if (described && sameSegment(i, first)) {
        return false;
      }
    }
    boolean inHead = first < source.headEnd();
    return inHead
        ? fits(name, range)
        : name.type() == EntityType.PERSON && headsApposition(source, name);
  }

  /** {@code Ana Ruiz's Harbour Party}: the body speaks, not a part of it. */
  private boolean isOwned(Name name, int mark, Source source) {
    int at = mark + 1;
    while (at < name.range().first() && reading.hasTag(at, "ADJ")) {
      at++;
    }
    return name.type() == EntityType.PERSON
        || (name.type() == EntityType.ORGANIZATION
            && at == name.range().first()
            && name.range().end() == source.headEnd());
  }

  private boolean sameSegment(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, ",", "and", "or", "nor", "&")) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(Name name, TokenRange source) {
    return name.type() != EntityType.COUNTRY
        || fitsCountry(name)
        || governments.isPeople(name, source);
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
      return isJoined(range, name);
    }
    for (int i = source.headEnd(); i < name.range().first(); i++) {
      if (reading.hasTag(i, "ADP", "DET", "VERB") || reading.is(i, "'s")) {
        return false;
      }
    }
    return true;
  }

  private boolean isFirstPerson(TokenRange range) {
    return range.size() == 1 && reading.is(range.first(), "i", "we", "you", "my", "our");
  }

  /** {@code Ana Ruiz and her deputy, Jon Berg}: the second of two, behind who that is. */
  private boolean isJoined(TokenRange source, Name name) {
    int at = name.range().first();
    for (int i = at - 1; i > source.first() && i > at - LONGEST_DESCRIPTION; i--) {
      if (reading.is(i, "and", "&")) {
        return i < at - 1;
      }
      if (!reading.hasTag(i, "DET", "ADJ", "NOUN", "PROPN", "PRON") && !reading.is(i, ",")) {
        return false;
      }
    }
    return false;
  }
}
