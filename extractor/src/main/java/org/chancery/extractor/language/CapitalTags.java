package org.chancery.extractor.language;

import java.util.List;
import java.util.Set;
import org.chancery.extractor.document.Span;

/**
 * Repairs tags that capitals contradict: in running text a capitalised word that does not open a
 * sentence or a quotation is a name, and no word is punctuation.
 */
final class CapitalTags {
  private static final Set<String> NEVER_NAMES_IN_CAPITALS = Set.of("NOUN", "PUNCT", "X");
  private static final String OPENING_MARKS = "\"'([:\u2026\u2022-\u2013\u2014*";
  private static final int SHORT_WORD = 3;

  private CapitalTags() {}

  /** Replaces the tags of one sentence that are wrong for certain. */
  static void repair(String view, List<Span> tokens, List<String> tags) {
    boolean running = isRunningText(view, tokens);
    boolean opening = true;
    for (int i = 0; i < tokens.size(); i++) {
      char first = view.charAt(tokens.get(i).begin());
      String tag = tags.get(i);
      if (Character.isUpperCase(first)) {
        boolean name = running && !opening && NEVER_NAMES_IN_CAPITALS.contains(tag);
        if (name || tag.equals("PUNCT")) {
          tags.set(i, "PROPN");
        }
      } else if (tag.equals("PUNCT") && Character.isLetter(first)) {
        tags.set(i, hasCapital(view, tokens.get(i)) ? "PROPN" : "NOUN");
      }
      opening = OPENING_MARKS.indexOf(first) >= 0 || (opening && !Character.isLetter(first));
    }
  }

  /** Headlines capitalise most words: there a capital says nothing. */
  private static boolean isRunningText(String view, List<Span> tokens) {
    int capitals = 0;
    int words = 0;
    for (Span token : tokens) {
      char first = view.charAt(token.begin());
      if (Character.isLetter(first) && token.length() > SHORT_WORD) {
        words++;
        capitals += Character.isUpperCase(first) ? 1 : 0;
      }
    }
    return 2 * capitals < words;
  }

  private static boolean hasCapital(String view, Span token) {
    return view.substring(token.begin(), token.end()).chars().anyMatch(Character::isUpperCase);
  }
}
