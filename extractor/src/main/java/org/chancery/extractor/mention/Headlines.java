package org.chancery.extractor.mention;

import java.util.List;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;

/** Tells headlines in title case, where capitals tell nothing. */
final class Headlines {
  private static final int MOSTLY_CAPITALS = 4;
  private static final int SHORT_WORD = 3;
  private static final double MOSTLY = 0.8;

  private Headlines() {}

  /** Whether nearly every longer word of a sentence is capitalised. */
  static boolean isTitle(Sentence sentence) {
    List<Token> words =
        sentence.tokens().stream()
            .filter(
                token ->
                    Character.isLetter(token.text().charAt(0))
                        && token.text().length() > SHORT_WORD)
            .toList();
    long capitalised = words.stream().filter(Token::isCapitalised).count();
    return words.size() >= MOSTLY_CAPITALS && capitalised >= MOSTLY * words.size();
  }
}
