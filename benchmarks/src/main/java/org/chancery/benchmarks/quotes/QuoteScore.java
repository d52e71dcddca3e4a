package org.chancery.benchmarks.quotes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.benchmarks.quotes.QuotedText.Quote;
import org.chancery.extractor.document.Span;

/**
 * How many quotations a system found on several texts, and how many of their speakers. For one
 * thread.
 *
 * <p>A quote is found when a found one shares a letter or digit with it, exactly when both begin
 * and end with the same letters and digits. A speaker is asked for where a quote is found and
 * somebody has marked one: the right <em>words</em> share a letter with the marked source, the
 * right <em>name</em> is one of the marked person or body anywhere in the text.
 */
final class QuoteScore {
  private int marked;
  private int markedFound;
  private int markedExact;
  private int found;
  private int foundRight;
  private int foundExact;
  private final Speakers words = new Speakers();
  private final Speakers names = new Speakers();

  private static final class Speakers {
    private int asked;
    private int answered;
    private int right;

    void add(List<Span> wanted, List<Span> given) {
      if (!wanted.isEmpty()) {
        asked++;
        answered += given.isEmpty() ? 0 : 1;
        right += given.stream().anyMatch(one -> wanted.stream().anyMatch(one::overlaps)) ? 1 : 0;
      }
    }

    @Override
    public String toString() {
      return asked == 0
          ? "– | –"
          : String.format(
              Locale.ROOT,
              "%.1f | %.1f",
              100.0 * right / asked,
              100.0 * right / Math.max(1, answered));
    }
  }

  /** Adds what was found in a text. */
  void add(QuotedText text, List<FoundQuote> quotes) {
    int[] points = text.text().codePoints().toArray();
    List<Span> right = text.direct().stream().map(quote -> core(quote.span(), points)).toList();
    List<Span> given = quotes.stream().map(quote -> core(quote.span(), points)).toList();
    marked += right.size();
    for (int i = 0; i < right.size(); i++) {
      Span wanted = right.get(i);
      markedExact += given.contains(wanted) ? 1 : 0;
      Optional<FoundQuote> best = best(wanted, quotes);
      if (best.isPresent()) {
        markedFound++;
        Quote quote = text.direct().get(i);
        words.add(quote.source(), best.get().source());
        names.add(quote.speaker(), best.get().speaker());
      }
    }
    for (Span one : given) {
      boolean direct = right.stream().anyMatch(one::overlaps);
      if (direct || text.mixed().stream().noneMatch(one::overlaps)) {
        found++;
        foundRight += direct ? 1 : 0;
        foundExact += right.contains(one) ? 1 : 0;
      }
    }
  }

  /** The found quote that shares most with a marked one. */
  private static Optional<FoundQuote> best(Span wanted, List<FoundQuote> quotes) {
    return quotes.stream()
        .filter(quote -> quote.span().overlaps(wanted))
        .max(Comparator.comparingInt(quote -> shared(quote.span(), wanted)));
  }

  private static int shared(Span one, Span other) {
    return Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin());
  }

  /** Without the marks and spaces around it; the span itself where there is nothing else in it. */
  private static Span core(Span span, int[] text) {
    int begin = span.begin();
    int end = Math.min(span.end(), text.length);
    while (begin < end && !Character.isLetterOrDigit(text[begin])) {
      begin++;
    }
    while (end > begin && !Character.isLetterOrDigit(text[end - 1])) {
      end--;
    }
    return begin < end ? new Span(begin, end) : span;
  }

  static String header() {
    return "| direct quotations | found: P / R / F1 | exact: P / R / F1 | speaker's words right"
        + " | of those answered | speaker's name right | of those answered |\n"
        + "| --- | --- | --- | --- | --- | --- | --- |";
  }

  /** A row of the table, in per cent. */
  String row(String system) {
    return "| "
        + String.join(
            " | ",
            system,
            rates(foundRight, markedFound),
            rates(foundExact, markedExact),
            words.toString(),
            names.toString())
        + " |";
  }

  /** What was counted, for the notes of a table. */
  String counts() {
    return String.format(
        Locale.ROOT,
        "%d marked, %d found, speakers asked for: %d words, %d names",
        marked,
        found,
        words.asked,
        names.asked);
  }

  private String rates(int rightOfFound, int rightOfMarked) {
    double precision = found == 0 ? 0 : 100.0 * rightOfFound / found;
    double recall = marked == 0 ? 0 : 100.0 * rightOfMarked / marked;
    double sum = precision + recall;
    return String.format(
        Locale.ROOT,
        "%.1f / %.1f / **%.1f**",
        precision,
        recall,
        sum == 0 ? 0 : 2 * precision * recall / sum);
  }
}
