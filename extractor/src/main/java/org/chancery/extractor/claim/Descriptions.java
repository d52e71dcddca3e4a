package org.chancery.extractor.claim;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.Source;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.claim.NamedTokens.Name;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Whom a source without a name of its own means: a title, a document with an issuer, the other one
 * of two people. For one article. Immutable.
 */
final class Descriptions {
  private static final Set<String> DOCUMENTS = WordFile.words(Descriptions.class, "documents.txt");
  private static final Set<String> RELATIONS = WordFile.words(Descriptions.class, "relations.txt");
  private static final Set<String> OFFICIAL_DOCUMENTS =
      WordFile.words(Descriptions.class, "official-documents.txt");
  private static final int RELATION_TOKENS_BACK = 70;
  private static final int OWNER = 4;

  private final Reading reading;
  private final NamedTokens names;
  private final PersonPronouns pronouns;
  private final Governments governments;
  private final HoldersInArticle holders;

  Descriptions(
      Reading reading,
      NamedTokens names,
      PersonPronouns pronouns,
      Governments governments,
      HoldersInArticle holders) {
    this.reading = reading;
    this.names = names;
    this.pronouns = pronouns;
    this.governments = governments;
    this.holders = holders;
  }

  /** Ids of the one meant; empty where that is nobody with a name, or in doubt. */
  Set<String> meant(Source source, TokenRange range) {
    Set<String> issuer = issuer(range);
    if (!issuer.isEmpty()) {
      return issuer;
    }
    String other = other(range);
    return other == null ? holder(range, source.headEnd()) : Set.of(other);
  }

  /** {@code the foreign minister}: the one who is named beside that office, if it is one. */
  Set<String> holder(TokenRange range, int headEnd) {
    if (!reading.is(range.first(), "the", "his", "her", "its")
        && !reading.isCapitalised(range.first())) {
      return Set.of();
    }
    Set<String> meant = new LinkedHashSet<>();
    Entity.Office post = null;
    boolean settled = false;
    for (Name office : names.within(range, EntityType.OFFICE)) {
      if (isHead(office, headEnd) && !describedAsOther(range, office)) {
        Set<String> people = holders.of(office.entity().id());
        settled |= !people.isEmpty() || isHeadOfState(office);
        if (people.size() == 1) {
          meant.addAll(people);
        }
        post = office.entity() instanceof Entity.Office named ? named : null;
      }
    }
    if (settled) {
      return meant;
    }
    Optional<Set<String>> leader = leader(range, headEnd);
    return leader.isPresent() ? leader.get() : ofKind(range, headEnd, post);
  }

  /** Whether a title ends the phrase, or the first part of several joined. */
  private boolean isHead(Name office, int headEnd) {
    int end = office.range().end();
    boolean plural = reading.word(end - 1).endsWith("s");
    boolean joined = end < headEnd && reading.is(end, ",", "and", "&");
    return (end == headEnd || joined) && !plural;
  }

  /** {@code the minister}: the only one named before, whatever the field. */
  private Set<String> ofKind(TokenRange range, int headEnd, Entity.@Nullable Office post) {
    boolean bare =
        headEnd == range.first() + 2
            && reading.is(range.first(), "the")
            && !reading.is(headEnd, "of");
    Set<String> people = bare ? holders.ofKind(reading.word(range.first() + 1), post) : Set.of();
    return people.size() == 1 && isNamedBefore(people.iterator().next(), range.first())
        ? people
        : Set.of();
  }

  /** {@code the Peruvian leader}: who leads that state or its government; empty for other words. */
  private Optional<Set<String>> leader(TokenRange range, int headEnd) {
    int noun = headEnd - 1;
    if (noun <= range.first() || !HoldersInArticle.is("leaders", reading.word(noun))) {
      return Optional.empty();
    }
    for (Name country : names.within(range, EntityType.COUNTRY)) {
      boolean whole =
          country.range().end() == noun
              && country.range().first() == range.first() + 1
              && reading.is(range.first(), "the")
              && country.entity() instanceof Entity.Country;
      if (whole) {
        Set<String> people = holders.leading((Entity.Country) country.entity());
        return Optional.of(people.size() == 1 ? people : Set.of());
      }
    }
    return Optional.empty();
  }

  /** Heads of state are mostly the reader's own, who need not be titled at all. */
  private boolean isHeadOfState(Name office) {
    return HoldersInArticle.is("heads of state", reading.word(office.range().end() - 1));
  }

  private boolean isNamedBefore(String person, int token) {
    int begin = reading.token(token).span().begin();
    return names.entities().byId(person).mentions().get(0).span().end() <= begin;
  }

  private boolean describedAsOther(TokenRange range, Name office) {
    for (int i = range.first(); i < office.range().first(); i++) {
      if (HoldersInArticle.is("somebody else", reading.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code a statement from the bank}, {@code the bank's report}, {@code a bank report}. */
  private Set<String> issuer(TokenRange range) {
    int document = document(range);
    if (document < 0) {
      return Set.of();
    }
    for (Name name : names.within(range)) {
      boolean speaks =
          name.type() == EntityType.PERSON
              || name.type() == EntityType.ORGANIZATION
              || (name.type() == EntityType.COUNTRY && countrySpeaks(name, range, document));
      if (speaks && issues(range, document, name)) {
        return Set.of(name.entity().id());
      }
    }
    return Set.of();
  }

  /** {@code a statement by the Peruvian government}, {@code a statement from Lima}. */
  private boolean countrySpeaks(Name country, TokenRange range, int document) {
    int first = country.range().first();
    boolean official = OFFICIAL_DOCUMENTS.contains(reading.word(document));
    return governments.isGovernment(country, new TokenRange(first, range.end()))
        || (official && first == document + 2 && reading.hasTag(first, "PROPN"));
  }

  /** The noun that heads the source if that is a document, else -1. */
  private int document(TokenRange range) {
    int at = range.first();
    while (at < range.end() && !reading.hasTag(at, "ADP", "VERB", "PUNCT", "SCONJ")) {
      at++;
    }
    return at > range.first() && DOCUMENTS.contains(reading.word(at - 1)) ? at - 1 : -1;
  }

  private boolean issues(TokenRange range, int document, Name name) {
    int end = name.range().end();
    if (end <= document) {
      boolean owner = reading.is(end, "'s", "'");
      boolean compound = end == document && name.type() == EntityType.ORGANIZATION;
      return owner || compound;
    }
    int first = withOwner(name.range().first());
    boolean by = reading.is(first - 1, "by", "from");
    boolean next =
        first - 1 == document + 1
            || (first - 2 == document + 1 && reading.hasTag(first - 2, "VERB"));
    boolean ends = end == range.end() || reading.hasTag(end, "PUNCT", "ADP") || endsGovernment(end);
    return by && next && ends && !reading.is(end, "'s");
  }

  /** Where {@code the Peruvian} before {@code foreign ministry} begins, or a mere article. */
  private int withOwner(int first) {
    int begin = first;
    for (Name owner : names.within(new TokenRange(Math.max(0, first - OWNER), first))) {
      if (owner.type() == EntityType.COUNTRY && owner.range().end() == first) {
        begin = owner.range().first();
      }
    }
    return reading.hasTag(begin - 1, "DET") ? begin - 1 : begin;
  }

  private boolean endsGovernment(int end) {
    return reading.is(end, "government");
  }

  /** {@code her host}: of the two people of whom the text speaks, the one who is not she. */
  private @Nullable String other(TokenRange range) {
    String gender = pronouns.gender(reading.word(range.first()));
    boolean relation =
        gender != null && range.size() <= 3 && RELATIONS.contains(reading.word(range.end() - 1));
    if (!relation) {
      return null;
    }
    Set<Entity.Person> people = new LinkedHashSet<>();
    int from = Math.max(0, range.first() - RELATION_TOKENS_BACK);
    if (from < range.first()) {
      for (Name name : names.within(new TokenRange(from, range.first()), EntityType.PERSON)) {
        people.add((Entity.Person) name.entity());
      }
    }
    Set<Entity.Person> fitting = new LinkedHashSet<>(people);
    fitting.removeIf(person -> !PersonPronouns.compatible(person, Objects.requireNonNull(gender)));
    if (people.size() != 2 || fitting.size() != 1) {
      return null;
    }
    people.removeAll(fitting);
    return people.iterator().next().id();
  }
}
