package org.chancery.extractor.language;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.Abbreviations.Kind;

/**
 * Cuts a paragraph into sentences: OpenNLP's detector proposes, marks followed by a capital propose
 * more, and every proposal is checked against abbreviations, quotation marks and the next word. For
 * one thread at a time.
 */
final class SentenceSplitter {
  private static final Pattern MARK_BEFORE_CAPITAL =
      Pattern.compile("[.!?\u2026][\"')\\]]*\\s+(?=[\"'(\\[]*[\\p{Lu}\\p{Nd}])");
  private static final Pattern REPLY =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\p{M}.'-]*,?\\s+){1,5}(?:\\([^)]*\\)\\s+)?(\\p{Ll}+)\\b.*");
  private static final int REPLY_LENGTH = 120;
  private static final int LONGEST_ORNAMENT = 200;
  // The detector looks for the spaces around every mark: a long stretch without any takes for ever.
  private static final Pattern LONG_STRETCH = Pattern.compile("\\S{200,}+");
  private static final Pattern MARK = Pattern.compile("[.!?]");
  private static final String CLOSING_MARKS = "\"')]";
  private static final String OPENING_MARKS = "\"'([";

  private final SentenceDetectorME detector;
  private final Abbreviations abbreviations;
  private final SentenceWords words;

  SentenceSplitter(LanguageModels models) {
    this.detector = new SentenceDetectorME(models.sentences());
    this.abbreviations = models.abbreviations();
    this.words = models.sentenceWords();
  }

  /** The sentences of a paragraph, in the document's offsets, without the spaces around them. */
  List<Span> split(Document document, Span paragraph) {
    String text = document.view().substring(paragraph.begin(), paragraph.end()).replace('\n', ' ');
    QuotationMarks marks = QuotationMarks.of(document, paragraph, text);
    List<Span> sentences = new ArrayList<>();
    int begin = 0;
    for (var proposal : proposals(text, marks).entrySet()) {
      int next = proposal.getKey();
      if (endsSentence(text, begin, next, proposal.getValue())) {
        int end = endBefore(text, next);
        sentences.add(new Span(paragraph.begin() + begin, paragraph.begin() + end));
        begin = next;
      }
    }
    sentences.add(new Span(paragraph.begin() + begin, paragraph.end()));
    return sentences;
  }

  /** Where a sentence may begin, and whether the detector says so. */
  private NavigableMap<Integer, Boolean> proposals(String text, QuotationMarks marks) {
    NavigableMap<Integer, Boolean> proposals = new TreeMap<>();
    Matcher matcher = MARK_BEFORE_CAPITAL.matcher(text);
    while (matcher.find()) {
      proposals.put(matcher.end(), false);
    }
    for (opennlp.tools.util.Span detected :
        detector.sentPosDetect(withoutMarksInLongStretches(text))) {
      int begin = skipClosingMarks(text, detected.getStart(), marks);
      if (begin > 0 && begin < text.length()) {
        proposals.put(begin, true);
      }
    }
    proposals.keySet().removeIf(begin -> isCloser(text, begin, marks));
    return proposals;
  }

  private static String withoutMarksInLongStretches(String text) {
    return LONG_STRETCH.matcher(text).replaceAll(m -> MARK.matcher(m.group()).replaceAll("_"));
  }

  private static int skipClosingMarks(String text, int begin, QuotationMarks marks) {
    int at = begin;
    while (at < text.length() && isCloser(text, at, marks)) {
      at++;
    }
    while (at > begin && at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static boolean isCloser(String text, int at, QuotationMarks marks) {
    char mark = text.charAt(at);
    boolean beforeSpace =
        at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return mark == ')' || mark == ']' || (beforeSpace && marks.closes(at));
  }

  private boolean endsSentence(String text, int begin, int next, boolean detected) {
    char first = text.charAt(next);
    if (next <= begin || Character.isLowerCase(first) || ",;:)".indexOf(first) >= 0) {
      return false;
    }
    int end = endBefore(text, next);
    int core = end;
    while (core > begin && CLOSING_MARKS.indexOf(text.charAt(core - 1)) >= 0) {
      core--;
    }
    if (!hasWord(text, begin, core)) {
      return false;
    }
    boolean wide = next - end > 1;
    return switch (text.charAt(core - 1)) {
      case '.' -> stopEndsSentence(text, new Span(begin, core), next, detected || wide);
      case '!', '?' -> core < end ? !goesOnAfterQuote(text, next) : detected || opens(text, next);
      case '\u2026' -> detected || wide;
      case ',' -> false;
      default -> detected;
    };
  }

  private boolean stopEndsSentence(String text, Span sentence, int next, boolean certain) {
    int stop = sentence.end() - 1;
    String word = wordBefore(text, sentence.begin(), stop);
    boolean ellipsis = stop > sentence.begin() && text.charAt(stop - 1) == '.';
    if (ellipsis) {
      return certain || opens(text, next);
    }
    if (word.isEmpty()) {
      return true;
    }
    boolean listNumber =
        stop - word.length() <= sentence.begin() && word.matches("\\d{1,3}|\\p{Lu}|[a-z]");
    if (listNumber) {
      return false;
    }
    Kind kind = abbreviations.kind(word);
    return switch (kind) {
      case NONE -> true;
      case NAME -> false;
      case NUMBER -> !Character.isDigit(text.charAt(next));
      case INITIAL -> opens(text, next);
      case WORD -> opens(text, next) || opensQuote(text, next) || next - stop > 2;
    };
  }

  private boolean goesOnAfterQuote(String text, int next) {
    String rest = text.substring(next, Math.min(text.length(), next + REPLY_LENGTH));
    Matcher matcher = REPLY.matcher(rest);
    return matcher.matches() && words.replies().contains(matcher.group(1));
  }

  private boolean opens(String text, int next) {
    int begin = next;
    while (begin < text.length() && OPENING_MARKS.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    int end = begin;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return words.openers().contains(text.substring(begin, end));
  }

  private static boolean opensQuote(String text, int next) {
    return text.charAt(next) == '"'
        && next + 1 < text.length()
        && Character.isUpperCase(text.charAt(next + 1));
  }

  private static boolean hasWord(String text, int begin, int end) {
    return end - begin > LONGEST_ORNAMENT
        || text.substring(begin, Math.max(begin, end)).chars().anyMatch(Character::isLetterOrDigit);
  }

  private static int endBefore(String text, int next) {
    int end = next;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  /** The word that a full stop follows, without what is joined to its front by a mark. */
  private static String wordBefore(String text, int from, int stop) {
    int begin = stop;
    while (begin > from && isOfWord(text.charAt(begin - 1))) {
      begin--;
    }
    return text.substring(begin, stop);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '.'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
