package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.mention.PolicyPhrases.Phrase;

/**
 * Takes a bare head ({@code the agreement}, {@code its wall}) for a policy when one of that kind
 * was named before. Safe to share between threads.
 */
final class PolicyShortForms {
  private static final double CONFIDENCE = 0.65;

  private final PolicyWords words;

  PolicyShortForms(PolicyWords words) {
    this.words = words;
  }

  /**
   * Short forms among the phrases that the grammar did not take.
   *
   * @param named policies found already with their type, in the order of the text
   * @param heads the head nouns of those that were found by their head, by where they begin
   */
  List<Mention> find(List<Phrase> phrases, Map<Mention, String> named, Map<Integer, String> heads) {
    List<Mention> found = new ArrayList<>();
    Map<Integer, String> seen = new HashMap<>(heads);
    for (Phrase phrase : phrases) {
      boolean mayRefer =
          phrase.determined()
              || (phrase.indefinite() && words.has("indefinite", phrase.head().noun()));
      if (!phrase.licensed()
          && phrase.bare()
          && !phrase.head().yields()
          && mayRefer
          && refers(phrase, named, seen)) {
        found.add(new Mention(phrase.span(), EntityType.POLICY, CONFIDENCE, "policy-short", null));
      }
    }
    return found;
  }

  private boolean refers(Phrase phrase, Map<Mention, String> named, Map<Integer, String> heads) {
    String noun = phrase.head().noun();
    int here = phrase.span().begin();
    boolean sameHead =
        heads.entrySet().stream()
            .anyMatch(entry -> entry.getKey() < here && words.sameKind(entry.getValue(), noun));
    return sameHead
        || named.entrySet().stream()
            .filter(entry -> entry.getKey().span().end() <= here)
            .anyMatch(entry -> words.mayStandFor(noun, entry.getValue()));
  }
}
