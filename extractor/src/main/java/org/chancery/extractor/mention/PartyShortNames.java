package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Wording;
import org.chancery.ontology.WordingKind;

/**
 * Parties without the word "Party": "the Labour leader", "of Labour", "leader of the Socialists".
 * Only where the name is no adjective, and where the words around it speak of a party. Immutable,
 * safe to share.
 */
final class PartyShortNames {
  private static final String PARTY = " Party";
  private static final String KIND = "PoliticalParty";
  private static final String RULE = "organization-ambiguous";

  /** Names that are nouns, each with words for the states where a party has it. */
  private final Map<String, Set<String>> homes = new HashMap<>();

  private final Set<String> members = new HashSet<>();
  private final Set<String> parties = new HashSet<>();

  PartyShortNames(Gazetteer gazetteer) {
    Map<String, Set<String>> states = new HashMap<>();
    for (GazetteerEntry.Country country : gazetteer.countries()) {
      Set<String> words = states.computeIfAbsent(country.iri(), iri -> new HashSet<>());
      for (Wording wording : country.wordings()) {
        if (wording.kind() != WordingKind.METONYM) {
          words.add(wording.text());
        }
      }
    }
    for (GazetteerEntry.Organization body : gazetteer.organizations()) {
      if (KIND.equals(body.kind())) {
        parties.add(body.iri());
        members.addAll(PartyMembers.of(body));
        addNouns(body, states.getOrDefault(String.valueOf(body.country()), Set.of()));
      }
    }
  }

  private void addNouns(GazetteerEntry.Organization body, Set<String> home) {
    for (Wording wording : body.wordings()) {
      String text = wording.text();
      if (text.endsWith(PARTY)) {
        String name = text.substring(0, text.length() - PARTY.length());
        if (!name.contains(" ") && BodyWords.in("party noun", name)) {
          homes.computeIfAbsent(name, noun -> new HashSet<>()).addAll(home);
        }
      }
    }
  }

  /**
   * The parties of an article that short names stand for.
   *
   * @param bodies what the gazetteer knows in it
   */
  List<Mention> find(Words words, List<Mention> bodies) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (homes.containsKey(words.word(i)) && isParty(words, i)) {
        named.add(words.word(i));
      }
    }
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.word(i);
      boolean noun = named.contains(word) && (isParty(words, i) || isSubject(words, i));
      if (noun || isSubjectAtHome(words, i)) {
        found.add(mention(words, i, i + 1));
      }
    }
    List<Mention> beside = new ArrayList<>(found);
    bodies.stream()
        .filter(body -> parties.contains(String.valueOf(body.reference())))
        .forEach(beside::add);
    PartyPlaces places = new PartyPlaces(words, beside);
    for (int i = 0; i < words.size(); i++) {
      int end = memberEnd(words, i);
      if (end > i && places.isParty(i, end)) {
        found.add(mention(words, i, end));
      }
    }
    return found;
  }

  private int memberEnd(Words words, int begin) {
    if (!words.isCapitalised(begin)) {
      return begin;
    }
    if (members.contains(words.join(begin, begin + 2))) {
      return begin + 2;
    }
    return members.contains(words.word(begin)) ? begin + 1 : begin;
  }

  private static Mention mention(Words words, int begin, int end) {
    return MentionList.mention(words.span(begin, end), EntityType.ORGANIZATION, RULE);
  }

  /** "Labour won": only where the article speaks of the party elsewhere. */
  private static boolean isSubject(Words words, int place) {
    int verb = verb(words, place);
    // Behind an adverb the tagger takes "governs" for a noun.
    boolean behindAdverb = verb > place + 1 && words.lower(verb).endsWith("s");
    return words.isFirst(place) && (behindAdverb || words.tag(verb).matches("VERB|AUX"));
  }

  /**
   * "Labour won" in an article about a state with a party of that name; "labour is" may be work.
   */
  private boolean isSubjectAtHome(Words words, int place) {
    String name = words.word(place);
    return BodyWords.in("party noun alone", name)
        && homes.containsKey(name)
        && isSubject(words, place)
        && !words.lemma(verb(words, place)).equals("be")
        && homes.get(name).stream().anyMatch(words.text().view()::contains);
  }

  private static int verb(Words words, int place) {
    int verb = place + 1;
    while (words.tag(verb).equals("ADV") && words.sameSentence(place, verb)) {
      verb++;
    }
    return verb;
  }

  private static boolean isParty(Words words, int place) {
    boolean ofParty =
        BodyWords.in("party noun after", words.word(place + 1)) && words.isSpacedFromNext(place);
    boolean acts =
        words.tag(place + 1).matches("VERB|AUX")
            && words.sameSentence(place, place + 1)
            && !words.isFirst(place)
            && !words.lower(place - 1).equals("the");
    boolean governed =
        BodyWords.in("party preposition", words.lower(place - 1))
            && !words.isCapitalised(place + 1);
    boolean owner = words.isPossessive(place + 1) && !words.isFirst(place - 1);
    return !words.inTitleCase(place)
        && (ofParty || acts || governed || owner || isBesideMembers(words, place));
  }

  /** "the Conservatives and Labour", "Labour or the Tories". */
  private static boolean isBesideMembers(Words words, int place) {
    int next = words.lower(place + 2).equals("the") ? place + 3 : place + 2;
    boolean before =
        words.word(place - 1).matches("and|or|nor|,")
            && BodyWords.in("party people", words.word(place - 2));
    boolean after =
        words.word(place + 1).matches("and|or|nor|,")
            && BodyWords.in("party people", words.word(next));
    return before || after;
  }
}
