package org.chancery.extractor.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Cue;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.claim.NamedTokens.Name;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;

/**
 * To whom something is said: the named ones behind a verb of telling, behind {@code said to}, and
 * behind {@code in a letter to}. For one article.
 */
final class AddresseeFinder {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(AddresseeFinder.class, "addressing.txt");
  private static final int LONGEST = 10;
  private static final int TIME = 3;

  private final Reading reading;
  private final NamedTokens names;
  private final PersonPronouns pronouns;
  private final AboutFinder people;
  private final Descriptions descriptions;

  AddresseeFinder(
      Reading reading,
      NamedTokens names,
      PersonPronouns pronouns,
      AboutFinder people,
      Descriptions descriptions) {
    this.reading = reading;
    this.names = names;
    this.pronouns = pronouns;
    this.people = people;
    this.descriptions = descriptions;
  }

  /** Ids in the order of the text, without the claimants; empty where nobody with a name is. */
  List<String> of(Attributed attributed, List<String> claimants) {
    Set<String> ids = new LinkedHashSet<>();
    TokenRange source = attributed.source().range();
    if (source != null && attributed.cue().isSpokenTo(attributed.source())) {
      ids.addAll(named(source.first(), source.end(), claimants));
    } else if (!attributed.isLayout() && attributed.cue().shape() != Cue.Shape.PASSIVE) {
      ids.addAll(told(attributed, claimants));
      if (ids.isEmpty()) {
        ids.addAll(behindPreposition(attributed, claimants));
      }
    }
    ids.removeAll(claimants);
    return List.copyOf(ids);
  }

  /** {@code told Ana Ruiz that}, {@code urged Congress to}. */
  private Set<String> told(Attributed attributed, List<String> claimants) {
    Cue cue = attributed.cue();
    if (!cue.entry().frames().recipient() && !is("recipients", cue.head())) {
      return Set.of();
    }
    int first = cue.head() + 1 + cue.entry().following().size();
    int end = phraseEnd(attributed, first);
    boolean asObject = attributed.contentContains(first) && !opensClause(end);
    return end == first || asObject ? Set.of() : named(first, end, claimants);
  }

  /** {@code that}, {@code to}, {@code against}: what is told follows, words of time between. */
  private boolean opensClause(int end) {
    int i = end;
    while (i < end + TIME && reading.hasTag(i, "ADV", "NOUN", "NUM", "DET")) {
      i++;
    }
    return reading.is(i, "to", "that", "whether", "not", "against", "why", "how", "what", "when")
        || reading.is(i, "of", "about", "over", "with");
  }

  /**
   * {@code wrote to Ana Ruiz}, {@code in a letter to Ana Ruiz}, {@code in an interview with Ana
   * Ruiz}, in the words of the cue's sentence that are not the content.
   */
  private Set<String> behindPreposition(Attributed attributed, List<String> claimants) {
    Cue cue = attributed.cue();
    int limit = reading.periodEnd(cue.head());
    for (int i = reading.periodFirst(cue.head()); i < limit; i++) {
      boolean outside = !attributed.contentContains(i) && reading.quotationAt(i) == Reading.NONE;
      if (outside && addresses(cue, i)) {
        int end = phraseEnd(attributed, i + 1);
        Set<String> found =
            end > i + 1 && !attributed.contentContains(i + 1)
                ? named(i + 1, end, claimants)
                : Set.of();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return Set.of();
  }

  private boolean addresses(Cue cue, int preposition) {
    boolean to = reading.is(preposition, "to") && !reading.isVerbal(preposition + 1);
    boolean ofVerb = to && preposition == cue.head() + 1 && is("verbs", cue.head());
    boolean ofLetter = to && is("writings", preposition - 1);
    boolean ofTalk = reading.is(preposition, "with") && is("talks", preposition - 1);
    return ofVerb || ofLetter || ofTalk;
  }

  private boolean is(String section, int token) {
    return WORDS.getOrDefault(section, Set.of()).contains(reading.word(token));
  }

  /** The index behind a noun phrase, joined ones included. */
  private int phraseEnd(Attributed attributed, int first) {
    int limit = Math.min(reading.periodEnd(first - 1), first + LONGEST);
    boolean inside = attributed.contentContains(first);
    for (int i = first; i < limit; i++) {
      boolean ends =
          inside != attributed.contentContains(i)
              || (reading.hasTag(i, "ADP", "VERB", "AUX", "SCONJ", "ADV")
                  && !reading.isCapitalised(i))
              || (reading.hasTag(i, "PUNCT") && !reading.is(i, "-"))
              || reading.is(i, "to", "that", "not")
              || reading.quotationAt(i) != Reading.NONE;
      if (ends) {
        return i;
      }
    }
    return limit;
  }

  private Set<String> named(int first, int end, List<String> claimants) {
    Set<String> ids = new LinkedHashSet<>();
    TokenRange phrase = new TokenRange(first, end);
    for (Name name : names.within(phrase)) {
      if (heads(name, end)) {
        ids.add(name.entity().id());
      }
    }
    String gender = pronouns.gender(reading.word(first));
    if (ids.isEmpty() && gender != null && phrase.size() == 1) {
      ids.addAll(people.meant(first, gender, claimants));
    } else if (ids.isEmpty()) {
      ids.addAll(descriptions.holder(phrase, end));
    }
    return ids;
  }

  private boolean heads(Name name, int end) {
    boolean speaks =
        name.type() == EntityType.PERSON
            || name.type() == EntityType.ORGANIZATION
            || (name.type() == EntityType.COUNTRY
                && reading.hasTag(name.range().end() - 1, "PROPN", "NOUN"));
    return speaks && (name.range().end() == end || reading.is(name.range().end(), "and"));
  }
}
