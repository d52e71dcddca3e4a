package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.WordFile;

/**
 * Organisations by what the rest of the article tells: an acronym introduced in brackets, a name
 * found elsewhere, other words in capitals only.
 */
final class RepeatedOrganizations {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(RepeatedOrganizations.class, "organizations.txt");
  private static final int SHORTEST_ACRONYM = 2;
  private static final int LONGEST_ACRONYM = 7;

  private final Words words;

  RepeatedOrganizations(Words words) {
    this.words = words;
  }

  List<Mention> find(List<Mention> earlier) {
    List<Mention> bodies = MentionList.ofType(earlier, EntityType.ORGANIZATION);
    Map<String, Mention> acronyms = new HashMap<>();
    Map<String, Mention> names = new HashMap<>();
    for (Mention body : bodies) {
      if (!body.rule().equals("organization-gazetteer")
          && !body.rule().equals("organization-ambiguous")) {
        names.putIfAbsent(text(body.span()), body);
      }
      int bracket = words.end(body.span());
      if (words.word(bracket).equals("(")
          && words.word(bracket + 2).equals(")")
          && isAcronym(bracket + 1)) {
        acronyms.put(words.word(bracket + 1), body);
      }
    }
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.word(i);
      if (acronyms.containsKey(word)) {
        found.add(of(i, acronyms.get(word), "organization-acronym"));
      } else if (isUnknownAcronym(i)) {
        found.add(
            MentionList.mention(
                words.span(i, i + 1), EntityType.ORGANIZATION, "organization-capitals"));
      }
    }
    found.addAll(repeated(names));
    return found;
  }

  /** The same names where they stand in headlines or beginnings of sentences. */
  private List<Mention> repeated(Map<String, Mention> names) {
    Phrases.Builder<Mention> builder = new Phrases.Builder<>();
    names.forEach(
        (name, body) -> {
          if (name.contains(" ")) {
            builder.add(name, Phrases.Case.NAME, body);
          }
        });
    List<Mention> found = new ArrayList<>();
    for (Phrases.Match<Mention> match : builder.build().find(words.text().view())) {
      Mention first = match.values().get(0);
      String rule = "organization-repeated";
      found.add(
          new Mention(
              match.span(),
              EntityType.ORGANIZATION,
              Math.min(first.confidence(), Confidences.of(rule)),
              rule,
              first.reference()));
    }
    return found;
  }

  private Mention of(int place, Mention body, String rule) {
    return new Mention(
        words.span(place, place + 1),
        EntityType.ORGANIZATION,
        Confidences.of(rule),
        rule,
        body.reference());
  }

  private boolean isUnknownAcronym(int place) {
    if (!isAcronym(place)
        || words.inTitleCase(place)
        || in("acronym excluded", words.word(place))) {
      return false;
    }
    boolean alone = !isShouted(place - 1) && !isShouted(place + 1);
    boolean marked = words.word(place - 1).matches("#|@");
    return alone && !marked && !isDateline(place) && isUsedAsName(place);
  }

  /** "SPEND A QUARTER": capitals beside capitals are emphasis. */
  private boolean isShouted(int place) {
    return words.isAllCapitals(place) || words.word(place).equals("A");
  }

  private boolean isDateline(int place) {
    return words.isFirst(place) && words.word(place + 1).matches(",|\\(|--|\u2014|\u2013|-|:|/");
  }

  /** "the ANC", "told CNN", "BBC's", "OPEC agreed", "by AFP". */
  private boolean isUsedAsName(int place) {
    return words.lower(place - 1).matches("the|told|by|of|with|on|and|from|to|an?|former|for|at|,")
        || words.isPossessive(place + 1)
        || words.tag(place + 1).matches("VERB|AUX|NOUN")
        || words.isFirst(place);
  }

  private boolean isAcronym(int place) {
    String word = words.word(place);
    String letters = word.replace(".", "");
    return letters.length() >= SHORTEST_ACRONYM
        && letters.length() <= LONGEST_ACRONYM
        && word.equals(letters)
        && letters.matches("\\p{Lu}[\\p{Lu}&-]*[\\p{Lu}s]")
        && letters.chars().filter(Character::isUpperCase).count() >= 2;
  }

  private String text(Span span) {
    return words.text().view().substring(span.begin(), span.end());
  }

  private static boolean in(String section, String word) {
    return WORDS.getOrDefault(section, Set.of()).contains(word);
  }
}
