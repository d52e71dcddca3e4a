package org.chancery.extractor.attribution;

import java.util.List;

/**
 * A reporting word as the lexicon has it. Immutable.
 *
 * @param lemma its dictionary form, with the words that belong to it ({@code lash out at})
 * @param following the words behind the head, in lower case; often empty
 * @param speechAct local name of the speech act's concept in the ontology
 * @param frames what it can be followed by
 * @param strength how often it signals an attribution when it is used at all, from 0 to 1
 */
public record CueEntry(
    String lemma, List<String> following, String speechAct, Frames frames, double strength) {

  /** A word that the lexicon does not have, and that signals an attribution all the same. */
  public static CueEntry unlisted(String lemma, double strength) {
    return new CueEntry(lemma, List.of(), "Assert", Frames.parse(""), strength);
  }

  /**
   * What may stand beside a reporting verb.
   *
   * @param quotation a quotation
   * @param clause a clause, with or without {@code that}, also {@code whether} and the like
   * @param bare a clause without {@code that} even after a verb that mostly means something else
   * @param infinitive an infinitive with {@code to}
   * @param object a noun phrase that is the content
   * @param recipient the one spoken to, before what is said
   */
  public record Frames(
      boolean quotation,
      boolean clause,
      boolean bare,
      boolean infinitive,
      boolean object,
      boolean recipient) {

    /** From the letters q, c, b, t, o, r. */
    static Frames parse(String letters) {
      return new Frames(
          letters.contains("q"),
          letters.contains("c"),
          letters.contains("b"),
          letters.contains("t"),
          letters.contains("o"),
          letters.contains("r"));
    }
  }
}
