package org.chancery.extractor.mention;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.extractor.mention.NameRuns.Run;

/** What speaks for a run of capitalised words being a person's name; the strongest rule counts. */
final class PersonEvidence {
  private static final int APPOSITION_REACH = 7;
  private static final int MOST_BETWEEN = 2;
  private static final int MOST_BEHIND_OFFICE = 5;
  private static final int MOST_BEFORE_OFFICE = 4;
  private static final Pattern SURNAME_ENDING =
      Pattern.compile(
          "\\p{Lu}.{2,}(ov|ova|ev|eva|sky|skyy|skiy|ski|ska|enko|chuk|vi\u0107|vic|i\u0107|escu|dze|shvili|yan"
              + "|o\u011flu|oglu|sson|d\u00f3ttir|dottir|poulos|akis|idis|etti|elli|ez|\u00e7ois)");
  private static final Pattern AGE = Pattern.compile("[1-9]\\d");

  private final Words words;
  private final Set<Integer> officeEnds = new HashSet<>();
  private final BitSet offices;
  private final Set<String> ofBodies = new HashSet<>();
  private final Map<String, Integer> standingAlone = new HashMap<>();

  PersonEvidence(Words words, List<Mention> earlier, List<Run> runs) {
    this.words = words;
    this.offices = MentionList.places(earlier, EntityType.OFFICE, words);
    for (Mention office : MentionList.ofType(earlier, EntityType.OFFICE)) {
      officeEnds.add(words.end(office.span()));
    }
    for (Mention body : MentionList.ofType(earlier, EntityType.ORGANIZATION)) {
      for (int i = words.begin(body.span()); i < words.end(body.span()); i++) {
        ofBodies.add(words.word(i));
      }
    }
    for (Run run : runs) {
      boolean single = run.end() == run.begin() + 1;
      if (single && (!words.isFirst(run.begin()) || isActor(run))) {
        standingAlone.merge(words.word(run.begin()), 1, Integer::sum);
      }
    }
  }

  private boolean isActor(Run run) {
    return run.end() == run.begin() + 1
        && (words.isPossessive(run.end()) || words.tag(run.end()).matches("VERB|AUX"));
  }

  /** The strongest rule that makes a person of a run, or empty. */
  Optional<String> rule(Run run) {
    if (isOtherName(run) || isDate(run)) {
      return Optional.empty();
    }
    if (Honorifics.isHonorific(words.word(run.begin() - 1))) {
      return Optional.of("person-honorific");
    }
    if (officeEnds.contains(run.begin()) && words.isSpacedFromNext(run.begin() - 1)) {
      return Optional.of("person-office");
    }
    if (isThing(run)) {
      return Optional.empty();
    }
    return size(run) > 1 ? ruleOfLongName(run) : ruleOfSingleName(run);
  }

  /**
   * "at the Clarence Dock", but "the Bill Clinton years": people have an article with a noun only.
   */
  boolean isThing(Run run) {
    boolean article =
        words.lower(run.begin() - 1).equals("the")
            && words.sameSentence(run.begin() - 1, run.begin());
    boolean nounBehind =
        words.isSpacedFromNext(run.end() - 1) && words.tag(run.end()).matches("NOUN|ADJ|PROPN|NUM");
    return article && !nounBehind && !words.word(run.end()).equals("-");
  }

  /** "May 9", "9 April", "in May", "last June". */
  boolean isDate(Run run) {
    return run.end() == run.begin() + 1
        && words.word(run.begin()).matches("March|April|May|June|August")
        && (words.word(run.end()).matches("\\d.*")
            || words
                .word(run.begin() - 1)
                .matches("\\d+|in|In|since|by|until|last|next|of|early|late"));
  }

  private Optional<String> ruleOfLongName(Run run) {
    if (words.inTitleCase(run.begin())) {
      return GivenNames.isGivenName(words.word(run.begin())) && size(run) == 2
          ? Optional.of("person-given-name")
          : Optional.empty();
    }
    if (GivenNames.isGivenName(words.word(run.begin()))) {
      return Optional.of("person-given-name");
    }
    if (hasInitial(run)) {
      return Optional.of("person-initial");
    }
    if (isAfterOccupation(run)) {
      return Optional.of("person-occupation");
    }
    if (isApposition(run)) {
      return Optional.of("person-apposition");
    }
    if (isBesideVerb(run)) {
      return Optional.of("person-verb");
    }
    return hasShape(run) || isSurnameLater(run) ? Optional.of("person-shape") : Optional.empty();
  }

  private Optional<String> ruleOfSingleName(Run run) {
    boolean group =
        PersonWords.isGroupNoun(words.word(run.end()))
            && words.isSpacedFromNext(run.end() - 1)
            && words
                .word(run.end())
                .matches(
                    "administration|campaign|presidency|aides?|envoys?|"
                        + "supporters?|loyalists?|family|doctrine");
    if (group && words.tag(run.begin()).equals("PROPN") && !words.inTitleCase(run.begin())) {
      return Optional.of("person-group");
    }
    boolean kin = GivenNames.isGivenName(words.word(run.begin())) && isAppositionBefore(run);
    if (kin || isKnownAs(run) || isHolderAlone(run) || isFamilyNameInApposition(run)) {
      return Optional.of("person-apposition");
    }
    if (isFamilyName(run) && words.tag(run.end()).matches("VERB|AUX") && isSubject(run)) {
      return Optional.of("person-verb");
    }
    if (!words.tag(run.begin()).equals("PROPN") || words.inTitleCase(run.begin())) {
      return Optional.empty();
    }
    if (isAfterOccupation(run)) {
      return Optional.of("person-occupation");
    }
    boolean verb =
        words.tag(run.end()).equals("VERB") && PersonWords.isPersonVerb(words.lemma(run.end()));
    return verb && isSubject(run) ? Optional.of("person-shape") : Optional.empty();
  }

  /** Whether the run ends with, or is followed by, a word that makes it a place, body or work. */
  boolean isOtherName(Run run) {
    String last = words.word(run.end() - 1);
    boolean longer = isLongerName(run) || isNamedAfter(run);
    boolean otherEnd =
        PersonWords.endsOtherName(last)
            && (size(run) > 1 || !GivenNames.isGivenName(last) || isTail(run.begin()));
    boolean thing =
        words.isSpacedFromNext(run.end() - 1)
            && PersonWords.isThing(words.word(run.end()))
            && !words.inTitleCase(run.begin());
    return otherEnd || longer || thing || Places.isPlace(words.join(run.begin(), run.end()));
  }

  /** "Ana Ruiz Bridge", "Ana Ruiz International Bridge": a thing that is named after a person. */
  boolean isLongerName(Run run) {
    int end = run.end();
    while (end < run.end() + MOST_BETWEEN
        && isNextWord(end)
        && PersonWords.isBetweenOtherName(words.word(end))
        && isNextWord(end + 1)) {
      end++;
    }
    return isNextWord(end) && PersonWords.endsOtherName(words.word(end)) && !offices.get(end);
  }

  private boolean isNextWord(int place) {
    return words.isCapitalised(place)
        && words.isSpacedFromNext(place - 1)
        && words.sameSentence(place - 1, place);
  }

  /** "the frigate Ana Ruiz", "Puente Ana Ruiz": of two words, as officers of a ship have names. */
  private boolean isNamedAfter(Run run) {
    int before = run.begin() - 1;
    return size(run) > 1
        && words.isSpacedFromNext(before)
        && words.sameSentence(before, run.begin())
        && PersonWords.beginsOtherName(words.word(before));
  }

  /** "The Climate Change Bill": the end of a name whose other words are nobody's. */
  private boolean isTail(int place) {
    String before = words.word(place - 1);
    return words.isCapitalised(place - 1)
        && words.sameSentence(place - 1, place)
        && words.isSpacedFromNext(place - 1)
        && !words.isFirst(place - 1)
        && !Honorifics.isHonorific(before)
        && !offices.get(place - 1);
  }

  private int size(Run run) {
    int size = 0;
    for (int i = run.begin(); i < run.end(); i++) {
      boolean counts = words.isCapitalised(i) || NameRuns.hasArabicArticle(words.word(i));
      size += counts && !PersonWords.isSuffix(words.word(i)) ? 1 : 0;
    }
    return size;
  }

  private boolean hasInitial(Run run) {
    for (int i = run.begin(); i < run.end() - 1; i++) {
      if (words.isInitial(i)) {
        return true;
      }
    }
    return false;
  }

  /** Not where the article names a body so: "Harlan" is short for "Harlan Freight" there. */
  private boolean isFamilyName(Run run) {
    String word = words.word(run.begin());
    return FamilyNames.isFamilyName(word)
        && !words.inTitleCase(run.begin())
        && !ofBodies.contains(word);
  }

  /**
   * Whether nothing before a name makes it a place or a part of something else: "in Perry, the".
   */
  private boolean isSubject(Run run) {
    int before = run.begin() - 1;
    boolean begins = !words.sameSentence(before, run.begin());
    return words.isSpacedFromNext(run.end() - 1)
        && (begins || !words.tag(before).matches("ADP|PROPN|ADJ|NUM|DET"));
  }

  /** "Ruiz, the foreign minister, said", "Ruiz remains finance minister". */
  private boolean isHolderAlone(Run run) {
    if (!(words.tag(run.begin()).equals("PROPN") || isFamilyName(run))
        || words.inTitleCase(run.begin())
        || !isSubjectBeforeComma(run)) {
      return false;
    }
    boolean link = words.lemma(run.end()).matches("stay|remain|become");
    int office = officeAfter(run.end() + 1);
    if (office < 0 || !(link || words.word(run.end()).equals(","))) {
      return false;
    }
    if (link) {
      return true;
    }
    int end = office;
    while (offices.get(end)) {
      end++;
    }
    return words.word(end).matches("[,.]|of|in|at|who|since");
  }

  private boolean isSubjectBeforeComma(Run run) {
    int before = run.begin() - 1;
    return !words.sameSentence(before, run.begin())
        || words.word(before).matches("[\",;]")
        || words.tag(before).matches("CCONJ|SCONJ|VERB|AUX");
  }

  /** Where an office begins, with an article, adjective or whose it is before it; else -1. */
  private int officeAfter(int place) {
    int at = place;
    while (at < place + MOST_BEFORE_OFFICE
        && !offices.get(at)
        && (words.tag(at).matches("DET|ADJ|ADV|PRON|PROPN|PART")
            || words.lower(at).matches("acting|outgoing|interim"))) {
      at++;
    }
    return offices.get(at) && words.sameSentence(place - 1, at) ? at : -1;
  }

  /** "Ruiz, who", "Ruiz, a baker in", "the mayor of Lima, Ruiz,". */
  private boolean isFamilyNameInApposition(Run run) {
    return isFamilyName(run) && isSubject(run) && isApposition(run);
  }

  /** "better known as X". */
  private boolean isKnownAs(Run run) {
    return words.word(run.begin() - 1).equals("as")
        && words.word(run.begin() - 2).equals("known")
        && words.lower(run.begin() - 3).matches("better|best|also|commonly|widely");
  }

  private boolean isAfterOccupation(Run run) {
    int before = run.begin() - 1;
    return words.sameSentence(before, run.begin())
        && words.isSpacedFromNext(before)
        && !words.isCapitalised(before)
        && PersonWords.isOccupation(words.word(before));
  }

  /** "X Y, the mayor of", "X Y, who", "X Y, 43,", "the envoy, X Y,". */
  private boolean isApposition(Run run) {
    return isAppositionAfter(run) || isAppositionBefore(run);
  }

  private boolean isAppositionAfter(Run run) {
    if (!words.word(run.end()).matches(",|\\(")
        || !words.sameSentence(run.begin(), run.end() + 1)) {
      return false;
    }
    int at = run.end() + 1;
    if (words.lower(at).matches("who|whose|whom")
        || AGE.matcher(words.word(at)).matches()
        || words.word(at).matches("[RDI]-.*|[RD]")) {
      return true;
    }
    for (int i = at; i < at + APPOSITION_REACH && words.sameSentence(run.begin(), i); i++) {
      if (offices.get(i) || PersonWords.isOccupation(words.word(i))) {
        return true;
      }
      if (words.word(i).matches("[,;.]") || words.tag(i).equals("VERB")) {
        return false;
      }
    }
    return false;
  }

  private boolean isAppositionBefore(Run run) {
    int comma = run.begin() - 1;
    return words.word(comma).equals(",")
        && words.sameSentence(comma, run.begin())
        && (isOfficeBefore(comma) || PersonWords.isOccupation(words.word(comma - 1)))
        && (size(run) > 1 || words.word(run.end()).matches("[,.;:)]|--"));
  }

  /** "the energy minister of Norway, Ana Ruiz,": an office, with whose it is behind it. */
  private boolean isOfficeBefore(int comma) {
    int at = comma;
    while (at > comma - MOST_BEHIND_OFFICE
        && !officeEnds.contains(at)
        && (words.isCapitalised(at - 1) || words.word(at - 1).matches("of|the|and"))) {
      at--;
    }
    return officeEnds.contains(at) && (at == comma || words.word(at).equals("of"));
  }

  private boolean isBesideVerb(Run run) {
    int verb = run.end();
    if (words.word(verb).equals(",")) {
      return false;
    }
    boolean after = words.tag(verb).equals("VERB") && PersonWords.isPersonVerb(words.lemma(verb));
    boolean before =
        words.sameSentence(run.begin() - 1, run.begin())
            && words.lower(run.begin() - 1).matches("said|says|added");
    boolean accordingTo =
        words.lower(run.begin() - 1).equals("to")
            && words.lower(run.begin() - 2).equals("according");
    return after || before || accordingTo;
  }

  private boolean hasShape(Run run) {
    for (int i = run.begin() + 1; i < run.end() - 1; i++) {
      if (PersonWords.isParticle(words.word(i)) || words.word(i).equals("\"")) {
        return true;
      }
    }
    return SURNAME_ENDING.matcher(words.word(run.end() - 1)).matches();
  }

  /** The surname stands alone elsewhere, as news does with people that it has introduced. */
  private boolean isSurnameLater(Run run) {
    return standingAlone.getOrDefault(words.word(run.end() - 1), 0) > 0
        && words.tag(run.begin()).equals("PROPN");
  }
}
