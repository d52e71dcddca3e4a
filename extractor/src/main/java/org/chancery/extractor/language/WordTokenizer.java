package org.chancery.extractor.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.tokenize.TokenizerME;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.Abbreviations.Kind;

/**
 * Cuts a sentence into tokens. OpenNLP's tokenizer looks at one stretch between spaces at a time,
 * and so do the repairs, hence the cuts of a stretch are kept and reused. For one thread at a time.
 */
final class WordTokenizer {
  private static final int KEPT_STRETCHES = 50_000;
  // The tokenizer's features grow with the square of the length: longer stretches are no words.
  private static final int LONGEST_STRETCH = 120;

  private final TokenizerME tokenizer;
  private final StretchCutter cutter;
  private final Abbreviations abbreviations;
  private final Map<String, int[]> kept =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, int[]> eldest) {
          return size() > KEPT_STRETCHES;
        }
      };

  WordTokenizer(LanguageModels models) {
    this.tokenizer = new TokenizerME(models.tokens());
    this.cutter = new StretchCutter(models.compoundWords(), models.abbreviations());
    this.abbreviations = models.abbreviations();
  }

  /** The tokens of a sentence, in offsets; none is empty or holds a space. */
  List<Span> tokenize(String view, Span sentence) {
    List<Span> tokens = new ArrayList<>();
    int at = sentence.begin();
    while (at < sentence.end()) {
      if (isSpace(view.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < sentence.end() && !isSpace(view.charAt(end))) {
        end++;
      }
      addTokens(view, at, end, tokens);
      at = end;
    }
    cutLastStop(view, tokens);
    return tokens;
  }

  private void addTokens(String view, int begin, int end, List<Span> tokens) {
    if (!tokens.isEmpty() && Character.isDigit(view.charAt(begin))) {
      joinStopBeforeFigure(view, tokens);
    }
    int previous = begin;
    for (int cut : cuts(view.substring(begin, end))) {
      tokens.add(new Span(previous, begin + cut));
      previous = begin + cut;
    }
    tokens.add(new Span(previous, end));
  }

  private int[] cuts(String stretch) {
    if (stretch.length() > LONGEST_STRETCH) {
      return cutter.cuts(stretch, new int[0]);
    }
    int[] cuts = kept.get(stretch);
    if (cuts == null) {
      opennlp.tools.util.Span[] spans = tokenizer.tokenizePos(stretch);
      int[] proposed = new int[spans.length];
      for (int i = 0; i < spans.length; i++) {
        proposed[i] = spans[i].getStart();
      }
      cuts = cutter.cuts(stretch, proposed);
      kept.put(stretch, cuts);
    }
    return cuts;
  }

  /** {@code No.} before a figure is one token, {@code no} and {@code .} elsewhere. */
  private void joinStopBeforeFigure(String view, List<Span> tokens) {
    int last = tokens.size() - 1;
    if (last < 1 || !words(view, tokens.get(last)).equals(".")) {
      return;
    }
    Span word = tokens.get(last - 1);
    if (word.end() == tokens.get(last).begin()
        && abbreviations.kind(words(view, word)) == Kind.NUMBER) {
      tokens.set(last - 1, word.cover(tokens.remove(last)));
    }
  }

  /** At the end of a sentence a single letter is no initial: {@code Plan B.} */
  private void cutLastStop(String view, List<Span> tokens) {
    Span last = tokens.get(tokens.size() - 1);
    if (last.length() == 2
        && view.charAt(last.end() - 1) == '.'
        && Character.isLetter(view.charAt(last.begin()))) {
      tokens.set(tokens.size() - 1, new Span(last.begin(), last.end() - 1));
      tokens.add(new Span(last.end() - 1, last.end()));
    }
  }

  private static String words(String view, Span span) {
    return view.substring(span.begin(), span.end());
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
