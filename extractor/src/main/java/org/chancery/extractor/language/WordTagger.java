package org.chancery.extractor.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.chancery.extractor.document.Span;

/**
 * Tags the tokens of a sentence with universal parts of speech. The model was trained on words with
 * their possessive and contracted endings ({@code Mexico's}, {@code doesn't}), so it is given those
 * whole, and its joint tags ({@code PROPN+PART}) are dealt out. For one thread at a time.
 */
final class WordTagger {
  // The search copies its history at every word: very long sentences are tagged in pieces.
  private static final int LONGEST_PIECE = 100;
  private static final Set<String> CLITICS =
      Set.of("'s", "'", "n't", "'re", "'ve", "'ll", "'d", "'m");
  private static final Set<String> BEFORE_VERB = Set.of("PRON", "ADV", "SCONJ", "AUX");

  private final POSTaggerME tagger;
  private final TagRepairs repairs;

  WordTagger(LanguageModels models) {
    this.tagger = new POSTaggerME(models.tags(), POSTagFormat.UD);
    this.repairs = models.tagRepairs();
  }

  /**
   * One tag for each token.
   *
   * @param pennTags what another tagger says of them
   */
  List<String> tag(String view, List<Span> tokens, List<String> pennTags) {
    List<String> tags = new ArrayList<>(tokens.size());
    int from = 0;
    while (from < tokens.size()) {
      int to = pieceEnd(view, tokens, from);
      tagPiece(view, tokens.subList(from, to), tags);
      from = to;
    }
    for (int i = 0; i < tags.size(); i++) {
      tags.set(i, repairs.repaired(tags.get(i), pennTags.get(i)));
    }
    CapitalTags.repair(view, tokens, tags);
    return tags;
  }

  private static int pieceEnd(String view, List<Span> tokens, int from) {
    int end = Math.min(tokens.size(), from + LONGEST_PIECE);
    boolean cutsWord = end < tokens.size() && isJoined(view, tokens.get(end - 1), tokens.get(end));
    return cutsWord ? end - 1 : end;
  }

  private void tagPiece(String view, List<Span> tokens, List<String> tags) {
    List<String> units = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      boolean joined = i + 1 < tokens.size() && isJoined(view, tokens.get(i), tokens.get(i + 1));
      Span unit = joined ? tokens.get(i).cover(tokens.get(i + 1)) : tokens.get(i);
      units.add(view.substring(unit.begin(), unit.end()));
      sizes.add(joined ? 2 : 1);
      i += joined ? 2 : 1;
    }
    String[] unitTags = tagger.tag(units.toArray(String[]::new));
    int token = 0;
    for (int i = 0; i < unitTags.length; i++) {
      if (sizes.get(i) == 1) {
        tags.add(first(unitTags[i]));
      } else {
        String clitic = words(view, tokens.get(token + 1)).toLowerCase(Locale.ROOT);
        dealOut(unitTags[i], clitic, tags);
      }
      token += sizes.get(i);
    }
  }

  private static boolean isJoined(String view, Span word, Span next) {
    return word.end() == next.begin()
        && Character.isLetter(view.charAt(word.end() - 1))
        && CLITICS.contains(words(view, next).toLowerCase(Locale.ROOT))
        && (next.length() > 1 || view.charAt(word.end() - 1) == 's');
  }

  private static void dealOut(String tag, String clitic, List<String> tags) {
    int plus = tag.indexOf('+');
    String word = plus < 0 ? tag : tag.substring(0, plus);
    tags.add(word);
    if (plus >= 0) {
      tags.add(first(tag.substring(plus + 1)));
    } else if (clitic.equals("'")) {
      tags.add("PUNCT");
    } else if (clitic.equals("n't")) {
      tags.add("PART");
    } else if (clitic.equals("'s")) {
      tags.add(BEFORE_VERB.contains(word) ? "AUX" : "PART");
    } else {
      tags.add("AUX");
    }
  }

  private static String first(String tag) {
    int plus = tag.indexOf('+');
    return plus < 0 ? tag : tag.substring(0, plus);
  }

  private static String words(String view, Span span) {
    return view.substring(span.begin(), span.end());
  }
}
