package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.language.WordFile.Row;

/** The words that take a position, and those that change it. Immutable; may be shared. */
final class StanceLexicon {
  /**
   * A word or phrase that takes a position.
   *
   * @param words the lemma, and the words that have to follow; {@code ~} is the policy, {@code *} a
   *     few words before a noun
   * @param near whether the policy has to be its direct object
   * @param agent whether the noun stands for the one who takes the position
   * @param refused whether it counts only where it is refused or negated
   * @param telling whether of a plan it only says that it is made known
   * @param oneWay whether its negation says nothing ({@code did not criticize it})
   * @param passing whether who wishes for it only supports it ({@code urged them to ratify})
   */
  record Stance(
      List<String> words,
      PolicyRelation relation,
      boolean noun,
      boolean near,
      boolean agent,
      boolean refused,
      boolean telling,
      boolean oneWay,
      boolean passing) {
    /** The words that have to stand before the policy. */
    List<String> before() {
      int policy = words.indexOf(POLICY);
      return policy < 0 ? words : words.subList(0, policy);
    }

    /** The words that have to stand right behind the policy. */
    List<String> behind() {
      int policy = words.indexOf(POLICY);
      return policy < 0 ? List.of() : words.subList(policy + 1, words.size());
    }

    /** Whether it says what somebody thinks of a policy, rather than what he does with it. */
    boolean isOpinion() {
      return relation == PolicyRelation.SUPPORTED_BY || relation == PolicyRelation.OPPOSED_BY;
    }

    /** As of something new, whose passing one has to propose first. */
    Stance proposing() {
      return new Stance(words, relation, noun, near, agent, refused, telling, oneWay, false);
    }

    /** What makes a plan known proposes it. */
    Stance ofPlan() {
      return as(PolicyRelation.PROPOSED_BY);
    }

    private Stance as(PolicyRelation other) {
      return new Stance(words, other, noun, near, agent, refused, telling, oneWay, passing);
    }

    /**
     * What it says of a policy whose end it is about: {@code call for the repeal of the law}; empty
     * where that is not clear.
     */
    Optional<Stance> undone() {
      return switch (relation) {
        case SUPPORTED_BY, OPPOSED_BY -> Optional.of(turned());
        case PROPOSED_BY -> Optional.of(as(PolicyRelation.OPPOSED_BY));
        case ENACTED_BY -> near ? Optional.empty() : Optional.of(as(PolicyRelation.ENDED_BY));
        default -> Optional.empty();
      };
    }

    /** The opposite opinion. */
    Stance turned() {
      PolicyRelation opposite =
          relation == PolicyRelation.SUPPORTED_BY
              ? PolicyRelation.OPPOSED_BY
              : PolicyRelation.SUPPORTED_BY;
      return as(opposite);
    }
  }

  private static final String POLICY = "~";
  private static final String SOME = "*";
  private static final int GAP = 3;

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
                    row.list(3).contains("refused"),
                    row.list(3).contains("telling"),
                    isNamed("one way", words.get(0)),
                    row.list(3).contains("passing")));
      }
    }
    byFirstWord
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(stance -> -stance.words().size())));
  }

  /**
   * The verbs that begin at a token, with the place of the last word before their object.
   *
   * @param next leads from the place of a word to that of the next one that counts
   */
  Map<Stance, Integer> verbsAt(List<Token> tokens, int place, IntUnaryOperator next) {
    return at(tokens, place, false, next);
  }

  /** The nouns that begin at a token, with the place of the last word before their object. */
  Map<Stance, Integer> nounsAt(List<Token> tokens, int place) {
    return at(tokens, place, true, at -> at + 1);
  }

  private Map<Stance, Integer> at(
      List<Token> tokens, int place, boolean noun, IntUnaryOperator next) {
    Map<Stance, Integer> found = new LinkedHashMap<>();
    Token token = tokens.get(place);
    for (String form : List.of(token.lemma().toLowerCase(Locale.ROOT), lower(token))) {
      for (Stance stance : byFirstWord.getOrDefault(form, List.of())) {
        if (stance.noun() == noun) {
          int last = lastWord(tokens, place, stance.before(), next);
          if (last >= 0) {
            found.put(stance, last);
          }
        }
      }
    }
    return found;
  }

  /** Whether verbs can begin with this word, whatever its tag. */
  boolean isVerb(Token token) {
    return byFirstWord.getOrDefault(lower(token), List.of()).stream()
        .anyMatch(stance -> !stance.noun());
  }

  /**
   * A noun on which a verb can depend: {@code plan to}, {@code refusal to}, {@code demand that}.
   */
  boolean isDependable(Token token) {
    return is("want", token) || is("refuse", token) || is("deciding", token);
  }

  /** Whether what the verb is done to is a policy even where it is only called {@code it}. */
  boolean isOfPolicies(Stance stance) {
    return !stance.near()
        && (stance.words().size() > 1 || isNamed("of policies", stance.words().get(0)));
  }

  boolean isNamed(String list, String word) {
    return context.getOrDefault(list, Set.of()).contains(word);
  }

  /** Whether a token, by its lemma or as it stands, is in one of the lists of contexts. */
  boolean is(String list, Token token) {
    return isNamed(list, token.lemma().toLowerCase(Locale.ROOT)) || isNamed(list, lower(token));
  }

  /** The place of the last of some words that begin at a place; -1 where they don't stand there. */
  private static int lastWord(
      List<Token> tokens, int place, List<String> words, IntUnaryOperator next) {
    int at = place;
    for (int i = 1; i < words.size(); i++) {
      at = next.applyAsInt(at);
      if (words.get(i).equals(SOME)) {
        i++;
        int end = Math.min(tokens.size(), at + GAP);
        while (at < end && !lower(tokens.get(at)).equals(words.get(i))) {
          at++;
        }
        if (at >= end) {
          return -1;
        }
      } else if (at >= tokens.size() || !lower(tokens.get(at)).equals(words.get(i))) {
        return -1;
      }
    }
    return at;
  }

  /** Whether some words stand from a place on. */
  static boolean stand(List<Token> tokens, int place, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (place + i >= tokens.size() || !lower(tokens.get(place + i)).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
