package org.chancery.extractor.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Those who speak in an article without a name ({@code a senior Mexican official}), each by the
 * fullest wording that the article has for it: {@code the official} means the only official before,
 * and {@code he} the one who spoke last. For one article and one thread.
 */
final class UnnamedSpeakers {
  private static final Set<String> SPEAKERS_THEMSELVES =
      WordFile.words(UnnamedSpeakers.class, "first-persons.txt");
  private static final int SENTENCES_BACK = 2;

  private final Reading reading;
  private final PersonPronouns pronouns;
  private final List<Speaker> speakers = new ArrayList<>();
  private @Nullable Speaker last;
  private int lastEnd;

  /** One of them, with all wordings; not changed by anybody else. */
  private record Speaker(String head, Set<String> wordings) {
    String fullest() {
      return wordings.stream()
          .max(
              Comparator.comparingInt((String words) -> words.split(" ", -1).length)
                  .thenComparingInt(String::length)
                  .thenComparing(Comparator.reverseOrder()))
          .orElseThrow();
    }
  }

  private UnnamedSpeakers(Reading reading, PersonPronouns pronouns) {
    this.reading = reading;
    this.pronouns = pronouns;
  }

  /**
   * The fullest wordings, for each attribution; null where there is no source, it has a name or it
   * is a pronoun that means nobody known.
   *
   * @param attributions in the order of the text
   * @param claimants for each attribution the ids of its named sources
   */
  static List<@Nullable String> describe(
      Reading reading,
      PersonPronouns pronouns,
      List<Attributed> attributions,
      List<List<String>> claimants) {
    UnnamedSpeakers unnamed = new UnnamedSpeakers(reading, pronouns);
    List<@Nullable Speaker> found = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      found.add(unnamed.next(attributions.get(i), !claimants.get(i).isEmpty()));
    }
    List<@Nullable String> descriptions = new ArrayList<>();
    for (Speaker speaker : found) {
      descriptions.add(speaker == null ? null : speaker.fullest());
    }
    return descriptions;
  }

  private @Nullable Speaker next(Attributed attributed, boolean named) {
    TokenRange source = attributed.source().range();
    if (source == null || isFirstPerson(source)) {
      return null;
    }
    Speaker speaker = named ? null : speaker(attributed, source);
    last = speaker;
    lastEnd = Math.max(source.end(), attributed.cue().range().end());
    return speaker;
  }

  private @Nullable Speaker speaker(Attributed attributed, TokenRange source) {
    if (source.size() == 1 && reading.hasTag(source.first(), "PRON")) {
      return meantByPronoun(source.first());
    }
    String head = head(source, attributed.source().headEnd());
    if (head.isEmpty()) {
      return null;
    }
    String words = words(source);
    Speaker known = known(head, words, reading.is(source.first(), "the", "this", "that", "these"));
    if (known == null) {
      known = new Speaker(head, new LinkedHashSet<>());
      speakers.add(known);
    }
    known.wordings().add(words);
    return known;
  }

  /** The speaker of the same words, else of a definite description the only one of its noun. */
  private @Nullable Speaker known(String head, String words, boolean definite) {
    List<Speaker> ofNoun = new ArrayList<>();
    for (Speaker speaker : speakers) {
      if (speaker.wordings().stream().anyMatch(words::equalsIgnoreCase)) {
        return speaker;
      }
      if (speaker.head().equals(head)) {
        ofNoun.add(speaker);
      }
    }
    return definite && ofNoun.size() == 1 ? ofNoun.get(0) : null;
  }

  /** The one who spoke last, if near and one or several as the pronoun says. */
  private @Nullable Speaker meantByPronoun(int pronoun) {
    Speaker before = last;
    if (before == null
        || reading.sentenceOf(pronoun) - reading.sentenceOf(lastEnd - 1) > SENTENCES_BACK) {
      return null;
    }
    boolean several = before.head().endsWith("s");
    boolean fits =
        several
            ? reading.is(pronoun, "they")
            : pronouns.gender(reading.word(pronoun)) != null || reading.is(pronoun, "it");
    return fits ? before : null;
  }

  /** The noun that the source's own phrase ends with. */
  private String head(TokenRange source, int headEnd) {
    int at = source.first();
    String head = "";
    while (at < Math.min(headEnd, source.end())) {
      if (reading.hasTag(at, "NOUN", "PROPN")) {
        head = reading.word(at);
      } else if (!head.isEmpty() && !reading.is(at, "'s", "'", "-")) {
        return head;
      }
      at++;
    }
    return head;
  }

  private boolean isFirstPerson(TokenRange source) {
    return source.size() == 1 && SPEAKERS_THEMSELVES.contains(reading.word(source.first()));
  }

  private String words(TokenRange source) {
    String words = reading.text().document().words(source.span(reading.text()));
    String spaced = words.replaceAll("\\s+", " ").replaceAll("[,;:]$", "");
    boolean article = reading.hasTag(source.first(), "DET", "PRON", "NUM");
    return article ? spaced.substring(0, 1).toLowerCase(Locale.ROOT) + spaced.substring(1) : spaced;
  }
}
