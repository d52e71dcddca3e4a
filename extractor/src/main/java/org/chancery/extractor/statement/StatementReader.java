package org.chancery.extractor.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;
import org.chancery.extractor.language.PlainLetters;

/**
 * Reads what a claim says. Words are stemmed; those behind a negator or a hedge, up to the next
 * mark and three at most, count as other words than without it, which is how sentiment analysis
 * keeps <i>good</i> and <i>not good</i> apart. Safe to share between threads.
 */
public final class StatementReader {
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<number>\\p{N}+(?:[.,]\\p{N}+)*)|(?<word>\\p{L}[\\p{L}\\p{N}]*(?:'\\p{L}+)*)"
              + "|(?<quote>[“”„«»\"]|''|``)|(?<end>[.,;:!?()…–—%])");
  private static final Pattern SUFFIX = Pattern.compile("'(?:s|ll|re|ve|d|m)$");
  private static final Map<String, String> IRREGULAR =
      Map.of("won't", "will", "can't", "can", "shan't", "shall", "ain't", "be");
  private static final String NOT = "n't";
  private static final int SCOPE = 3;
  private static final int FEWEST_WORDS = 4;
  private static final int FEWEST_TELLING = 2;

  private final StatementWords known = new StatementWords();

  /**
   * What the words of a claim say; empty where they are fewer than four, or fewer than two that
   * tell it from others.
   *
   * @param content the words, with their quotation marks
   * @param quoted whether all of them are quoted, marks or not
   * @param speechAct the local name of the concept in the ontology
   * @param negative whether the cue is negated
   * @param excerpt the beginning of the words
   */
  public Optional<Statement> read(
      String content, boolean quoted, String speechAct, boolean negative, String excerpt) {
    Reading reading = new Reading(content, quoted);
    reading.run();
    if (reading.codes.size() < FEWEST_WORDS || reading.telling < FEWEST_TELLING) {
      return Optional.empty();
    }
    int[] codes = reading.codes.stream().mapToInt(Integer::intValue).toArray();
    return Optional.of(
        new Statement(new WordCodes(codes), known.manner(speechAct), negative, excerpt));
  }

  /** One text from its beginning to its end. */
  private final class Reading {
    private final List<Integer> codes = new ArrayList<>();
    private final PorterStemmer stemmer = new PorterStemmer();
    private final String text;
    private final boolean allQuoted;
    private final boolean capitals;
    private boolean inQuotes;
    private boolean atStart = true;
    private int negated;
    private int hedged;
    private int telling;

    Reading(String content, boolean allQuoted) {
      this.text = PlainLetters.of(content.replace('’', '\'').replace('‘', '\''));
      this.allQuoted = allQuoted;
      this.capitals = text.equals(text.toUpperCase(Locale.ROOT));
    }

    void run() {
      Matcher piece = PIECE.matcher(text);
      while (piece.find()) {
        String found = piece.group();
        if (piece.group("word") != null) {
          word(found);
        } else if (piece.group("number") != null) {
          telling(found.replaceAll("[.,](?=\\p{N}{3}(?!\\p{N}))", ""), true);
        } else if (piece.group("quote") != null) {
          quote(found, piece.end());
        } else if (found.equals("%")) {
          telling("percent", false);
        } else {
          endScope();
          atStart |= ".!?:".contains(found);
        }
      }
    }

    private void endScope() {
      negated = 0;
      hedged = 0;
    }

    private void quote(String mark, int end) {
      boolean opens = end < text.length() && Character.isLetterOrDigit(text.codePointAt(end));
      inQuotes = mark.equals("“") || mark.equals("„") || (!mark.equals("”") && opens);
      atStart |= inQuotes;
    }

    private void word(String found) {
      boolean name = !atStart && !capitals && Character.isUpperCase(found.codePointAt(0));
      String word = found.toLowerCase(Locale.ROOT);
      if (word.endsWith(NOT)) {
        String base = IRREGULAR.get(word);
        plain(base == null ? word.substring(0, word.length() - NOT.length()) : base, false);
        plain("not", false);
      } else {
        plain(SUFFIX.matcher(word).replaceFirst(""), name);
      }
    }

    private void plain(String word, boolean name) {
      if (known.endsScope(word)) {
        endScope();
      }
      if (known.isNegator(word)) {
        add(WordCodes.hash("not"));
        telling++;
        negated = SCOPE;
      } else if (known.isLight(word)) {
        add(WordCodes.hash(word) | WordCodes.LIGHT);
        hedged = known.isHedge(word) ? SCOPE : hedged;
      } else {
        String number = known.number(word);
        boolean firm = name || !number.equals(word);
        telling(number.equals(word) ? stemmer.stem(word) : number, firm);
      }
    }

    private void telling(String word, boolean firm) {
      String mark = negated > 0 ? "!" : hedged > 0 ? "?" : "";
      add(WordCodes.hash(mark + word) | (firm ? WordCodes.FIRM : 0));
      negated--;
      hedged--;
      telling++;
    }

    private void add(int code) {
      codes.add(code | (allQuoted || inQuotes ? WordCodes.QUOTED : 0));
      atStart = false;
    }
  }
}
