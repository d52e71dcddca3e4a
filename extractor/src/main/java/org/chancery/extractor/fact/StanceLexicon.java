package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.language.WordFile.Row;

/** The words that take a position, and those that change it. Immutable; may be shared. */
final class StanceLexicon {
  /**
   * A word or phrase that takes a position.
   *
   * @param words the lemma, and the words that have to follow
   * @param near whether the policy has to be its direct object
   * @param agent whether the noun stands for the one who takes the position
   * @param refused whether it counts only where it is refused or negated
   */
  record Stance(
      List<String> words,
      PolicyRelation relation,
      boolean noun,
      boolean near,
      boolean agent,
      boolean refused) {
    /** Whether it says what somebody thinks of a policy, rather than what he does with it. */
    boolean isOpinion() {
      return relation == PolicyRelation.SUPPORTED_BY || relation == PolicyRelation.OPPOSED_BY;
    }

    /** The opposite opinion. */
    Stance turned() {
      PolicyRelation opposite =
          relation == PolicyRelation.SUPPORTED_BY
              ? PolicyRelation.OPPOSED_BY
              : PolicyRelation.SUPPORTED_BY;
      return new Stance(words, opposite, noun, near, agent, refused);
    }
  }

  private static final Map<String, PolicyRelation> RELATIONS =
      Map.of(
          "proposed", PolicyRelation.PROPOSED_BY,
          "supported", PolicyRelation.SUPPORTED_BY,
          "opposed", PolicyRelation.OPPOSED_BY,
          "enacted", PolicyRelation.ENACTED_BY,
          "ended", PolicyRelation.ENDED_BY);

  private final Map<String, List<Stance>> byFirstWord = new HashMap<>();
  private final Map<String, Set<String>> context =
      WordFile.sections(StanceLexicon.class, "stance-context.txt");

  StanceLexicon() {
    for (Row row : WordFile.rows(StanceLexicon.class, "stance-words.tsv")) {
      PolicyRelation relation = RELATIONS.get(row.field(0));
      if (relation == null) {
        throw row.expected("a relation");
      }
      for (String phrase : row.list(2)) {
        List<String> words = List.of(phrase.split(" ", -1));
        byFirstWord
            .computeIfAbsent(words.get(0), key -> new ArrayList<>())
            .add(
                new Stance(
                    words,
                    relation,
                    row.field(1).equals("noun"),
                    row.list(3).contains("near"),
                    row.list(3).contains("agent"),
                    row.list(3).contains("refused")));
      }
    }
    byFirstWord
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(stance -> -stance.words().size())));
  }

  /** The longest stance that begins at a token. */
  Optional<Stance> at(List<Token> tokens, int place) {
    Token token = tokens.get(place);
    for (String form : new String[] {token.lemma().toLowerCase(Locale.ROOT), lower(token)}) {
      for (Stance stance : byFirstWord.getOrDefault(form, List.of())) {
        if (stance.noun() == isNoun(token) && follows(tokens, place, stance)) {
          return Optional.of(stance);
        }
      }
    }
    return Optional.empty();
  }

  boolean isNamed(String list, String word) {
    return context.getOrDefault(list, Set.of()).contains(word);
  }

  /** Whether a token, by its lemma or as it stands, is in one of the lists of contexts. */
  boolean is(String list, Token token) {
    return isNamed(list, token.lemma().toLowerCase(Locale.ROOT)) || isNamed(list, lower(token));
  }

  private static boolean isNoun(Token token) {
    return token.tag().equals("NOUN") || token.tag().equals("PROPN");
  }

  private static boolean follows(List<Token> tokens, int place, Stance stance) {
    for (int i = 1; i < stance.words().size(); i++) {
      int at = place + i;
      if (at >= tokens.size() || !lower(tokens.get(at)).equals(stance.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
