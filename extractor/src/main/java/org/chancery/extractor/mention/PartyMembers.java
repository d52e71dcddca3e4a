package org.chancery.extractor.mention;

import java.util.LinkedHashSet;
import java.util.Set;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Wording;

/**
 * The names of parties by their members: "Socialists" for a Socialist Party, "Social Democrats" and
 * "Social Democrat" (the Social Democrat leader) for a Social Democratic Party.
 */
final class PartyMembers {
  private static final String PARTY = " Party";
  private static final String ADJECTIVE = "Democratic";
  private static final String MEMBERS = " Democrats";

  private PartyMembers() {}

  /** What stands for a party beside its wordings; empty for other bodies. */
  static Set<String> of(GazetteerEntry.Organization body) {
    Set<String> names = new LinkedHashSet<>();
    if ("PoliticalParty".equals(body.kind())) {
      for (Wording wording : body.wordings()) {
        String text = wording.text();
        if (text.endsWith(PARTY)) {
          addMembers(names, text.substring(0, text.length() - PARTY.length()));
        } else if (text.endsWith(MEMBERS)) {
          names.add(text.substring(0, text.length() - 1));
        }
      }
    }
    return names;
  }

  private static void addMembers(Set<String> names, String name) {
    if (BodyWords.in("member adjective", name)) {
      names.add(name + "s");
    } else if (name.matches("[^ ]+ " + ADJECTIVE)) {
      String member = name.substring(0, name.length() - "ic".length());
      names.add(member);
      names.add(member + "s");
    }
  }
}
