package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Wording;

/**
 * Parties without the word "Party": "the Labour leader", "of Labour". Only where the name is no
 * adjective, and where the words around it speak of a party. Immutable, safe to share.
 */
final class PartyShortNames {
  private static final String PARTY = " Party";
  private static final String KIND = "PoliticalParty";

  private final Set<String> names = new HashSet<>();

  PartyShortNames(Gazetteer gazetteer) {
    for (GazetteerEntry.Organization body : gazetteer.organizations()) {
      for (Wording wording : body.wordings()) {
        String text = wording.text();
        if (KIND.equals(body.kind()) && text.endsWith(PARTY)) {
          String name = text.substring(0, text.length() - PARTY.length());
          if (!name.contains(" ") && BodyWords.in("party noun", name)) {
            names.add(name);
          }
        }
      }
    }
  }

  List<Mention> find(Words words) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (names.contains(words.word(i)) && isParty(words, i)) {
        named.add(words.word(i));
      }
    }
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (named.contains(words.word(i)) && (isParty(words, i) || isSubject(words, i))) {
        found.add(
            MentionList.mention(
                words.span(i, i + 1), EntityType.ORGANIZATION, "organization-ambiguous"));
      }
    }
    return found;
  }

  /** "Labour won": only where the article speaks of the party elsewhere. */
  private static boolean isSubject(Words words, int place) {
    return words.isFirst(place) && words.tag(place + 1).matches("VERB|AUX");
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
    return !words.inTitleCase(place) && (ofParty || acts || governed || owner);
  }
}
