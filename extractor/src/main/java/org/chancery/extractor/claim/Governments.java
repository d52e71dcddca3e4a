package org.chancery.extractor.claim;

import java.util.Set;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.claim.NamedTokens.Name;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * When a country speaks: by its name ({@code Mexico said}), as its people with an article ({@code
 * the Saudis}) or as its government. For one article. Immutable.
 */
final class Governments {
  private static final Set<String> WORDS = WordFile.words(Governments.class, "governments.txt");

  private final Reading reading;
  private final NamedTokens names;

  Governments(Reading reading, NamedTokens names) {
    this.reading = reading;
    this.names = names;
  }

  /**
   * Whether a country's name in a source stands for its government: {@code the Danish government},
   * {@code the government of Peru}.
   */
  boolean isGovernment(Name country, TokenRange source) {
    if (country.type() != EntityType.COUNTRY) {
      return false;
    }
    int end = country.range().end();
    int noun = reading.is(end, "'s") ? end + 1 : end;
    boolean before =
        WORDS.contains(reading.word(noun)) && noun < source.end() && endsHead(source, noun + 1);
    int of = country.range().first() - (reading.is(country.range().first() - 1, "the") ? 2 : 1);
    boolean behind =
        reading.is(of, "of")
            && of > source.first()
            && WORDS.contains(reading.word(of - 1))
            && endsHead(source, end);
    boolean other = reading.hasTag(source.first(), "ADP") || reading.hasTag(of - 2, "ADP");
    return before ? opens(source, country.range().first()) : behind && !other;
  }

  /** Only articles and the like stand before it: {@code officials of the Danish government}. */
  private boolean opens(TokenRange source, int first) {
    for (int i = first - 1; i >= source.first(); i--) {
      if (reading.is(i, ",", "and", "&", "or")) {
        return true;
      }
      if (!reading.hasTag(i, "DET", "ADJ")) {
        return false;
      }
    }
    return true;
  }

  private boolean endsHead(TokenRange source, int end) {
    return end == source.end() || reading.is(end, ",", "(", "and", "&", "or");
  }

  /** {@code the Saudis}, {@code the Japanese}: a people with an article and nothing else. */
  boolean isPeople(Name country, TokenRange source) {
    return reading.is(source.first(), "the")
        && country.range().first() == source.first() + 1
        && country.range().end() == source.end();
  }

  /** The id of the body or country that is a sentence's first subject before a token, or null. */
  @Nullable String subject(Sentence sentence, int before) {
    int first = sentence.tokens().get(0).index();
    int start = reading.is(first, "the") ? first + 1 : first;
    if (start >= before) {
      return null;
    }
    for (Name name : names.within(new TokenRange(start, before))) {
      boolean stands = name.range().first() == start && name.range().end() < before;
      int end = name.range().end();
      if (stands && name.type() == EntityType.ORGANIZATION && acts(end)) {
        return name.entity().id();
      }
      if (stands && name.type() == EntityType.COUNTRY) {
        boolean government = WORDS.contains(reading.word(end)) && acts(end + 1);
        if (government || (reading.hasTag(start, "PROPN") && acts(end))) {
          return name.entity().id();
        }
      }
    }
    return null;
  }

  private boolean acts(int i) {
    return reading.isVerbal(i) || (reading.hasTag(i, "ADV") && reading.isVerbal(i + 1));
  }
}
