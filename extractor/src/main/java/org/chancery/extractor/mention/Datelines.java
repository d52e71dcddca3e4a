package org.chancery.extractor.mention;

import java.util.BitSet;

/**
 * Where an article's datelines stand: "PORT-AU-PRINCE, Haiti (Courier) —". The words in capitals at
 * their beginning name a place and no body.
 */
final class Datelines {
  private static final int LONGEST = 14;

  private final BitSet places = new BitSet();

  Datelines(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.isFirst(i) && words.isAllCapitals(i) && !places.get(i)) {
        int dash = dash(words, i);
        if (dash > 0) {
          places.set(i, dash);
        }
      }
    }
  }

  boolean contains(int place) {
    return places.get(place);
  }

  private static int dash(Words words, int begin) {
    boolean inBrackets = false;
    for (int i = begin + 1; i < begin + LONGEST && words.exists(i); i++) {
      String word = words.word(i);
      inBrackets = (inBrackets || word.equals("(")) && !word.equals(")");
      boolean spaced = words.isSpacedFromNext(i - 1) && words.isSpacedFromNext(i);
      if (word.matches("\u2014|\u2013|--") || (word.equals("-") && spaced)) {
        return i;
      }
      boolean inside = inBrackets || word.matches("[(),./-]|\\d+") || words.isCapitalised(i);
      if (!inside) {
        return -1;
      }
    }
    return -1;
  }
}
