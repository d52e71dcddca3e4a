package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.NameRuns.Run;
import org.chancery.ontology.Gazetteer;

/**
 * Finds people by rule: titles and offices before a name, given names, apposition, verbs of saying,
 * and the same surname elsewhere in the article; and by a trained model where it is given one.
 * Comes after the finders of countries, bodies and offices. For one thread at a time.
 */
public final class PersonFinder implements MentionFinder {
  private static final double SURE = 0.78;

  private final PublicFigures figures;
  private final NameCandidates names;

  /**
   * A finder with rules and a source of further names.
   *
   * @param names {@link NameCandidates#NONE} for rules alone
   */
  public PersonFinder(Gazetteer gazetteer, NameCandidates names) {
    this.figures = new PublicFigures(gazetteer);
    this.names = names;
  }

  @Override
  public List<Mention> find(AnnotatedText text, List<Mention> earlier) {
    Words words = new Words(text);
    BitSet others = otherThings(words, earlier);
    BitSet blocked = blocked(words, others);
    List<Run> runs = new NameRuns(words, blocked).find();
    PersonEvidence evidence = new PersonEvidence(words, earlier, runs);
    CandidateNames candidates = new CandidateNames(words, blocked, evidence);
    List<Mention> modelled = candidates.mentions(names.find(words.text(), earlier));
    List<Mention> found = new ArrayList<>(publicFigures(words, evidence, runs));
    Run previous = null;
    for (Run run : runs) {
      Optional<String> rule =
          evidence.rule(run).filter(name -> isSure(name) || candidates.hasSeen(run));
      if (rule.isEmpty() && previous != null && isCoordinated(words, previous, run)) {
        rule = Optional.of("person-coordination");
      }
      rule.ifPresent(
          name ->
              found.add(
                  MentionList.mention(
                      words.span(run.begin(), run.end()), EntityType.PERSON, name)));
      previous = rule.isPresent() ? run : null;
    }
    List<Mention> ruled = MentionList.merge(earlier, found);
    RepeatedPeople repeats = new RepeatedPeople(words, others, runs);
    // A name that the rules know as a whole goes before a part of it that the model sees.
    List<Mention> repeated = MentionList.merge(ruled, repeats.find(ruled));
    List<Mention> named = MentionList.merge(repeated, modelled);
    return MentionList.merge(named, repeats.find(named));
  }

  /** Whether a rule needs no model beside it; where there is none, no rule does. */
  private boolean isSure(String rule) {
    return names == NameCandidates.NONE || Confidences.of(rule) >= SURE;
  }

  /** Names that need no context: a full name, or a surname that can mean nobody else. */
  private List<Mention> publicFigures(Words words, PersonEvidence evidence, List<Run> runs) {
    List<Mention> found = new ArrayList<>();
    for (Run run : runs) {
      boolean single = run.end() == run.begin() + 1;
      boolean known =
          single
              ? !figures.bySurname(words.word(run.begin())).isEmpty()
              : !figures.byName(words.join(run.begin(), run.end())).isEmpty();
      if (known && !evidence.isLongerName(run)) {
        found.add(
            MentionList.mention(
                words.span(run.begin(), run.end()), EntityType.PERSON, "person-known"));
      }
    }
    return found;
  }

  private static BitSet otherThings(Words words, List<Mention> earlier) {
    BitSet places = MentionList.places(earlier, EntityType.ORGANIZATION, words);
    BitSet countries = MentionList.places(earlier, EntityType.COUNTRY, words);
    places.or(countries);
    places.or(new ArticlePlaces(words, countries).find());
    places.or(MentionList.places(earlier, EntityType.OFFICE, words));
    return places;
  }

  private static BitSet blocked(Words words, BitSet others) {
    BitSet blocked = (BitSet) others.clone();
    for (Phrases.Match<Boolean> place : Places.phrasesOfPlaces().find(words.text().view())) {
      int begin = words.begin(place.span());
      int end = words.end(place.span());
      boolean surname =
          words.sameSentence(begin - 1, begin)
              && GivenNames.isGivenName(words.word(begin - 1))
              && words.isSpacedFromNext(begin - 1)
              && !words.isFirst(begin - 1);
      boolean givenName = GivenNames.isGivenName(words.join(begin, end));
      if (!surname && !givenName) {
        blocked.set(begin, end);
      }
    }
    return blocked;
  }

  /** "Reps. Ana Ruiz and Ben Olsen", "Presidents Ruiz and Olsen". */
  private static boolean isCoordinated(Words words, Run previous, Run run) {
    boolean joined =
        words.join(/* begin= */ previous.end(), /* end= */ run.begin()).matches("and|, and|,|&")
            && words.sameSentence(previous.begin(), run.begin());
    boolean alike = (previous.end() - previous.begin() > 1) == (run.end() - run.begin() > 1);
    String next = words.word(run.end());
    return joined
        && alike
        && words.tag(run.begin()).equals("PROPN")
        && !(words.isCapitalised(run.end()) && PersonWords.endsOtherName(next));
  }
}
