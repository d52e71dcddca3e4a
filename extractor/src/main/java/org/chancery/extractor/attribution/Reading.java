package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;

/**
 * An article as the rules read it: its tokens with the quotations that they stand in, and its
 * sentences joined to periods, so that a quotation of several sentences and the words that
 * introduce it stand in one. All indexes are token indexes. Immutable.
 */
public final class Reading {
  /** No quotation stands at a token. */
  public static final int NONE = -1;

  /** How every dash reads that is not a hyphen inside a word. */
  public static final String DASH = "--";

  private static final Set<String> DASHES = Set.of("\u2014", "\u2013", "\u2015", "--", "---", "-");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM");
  private static final Set<String> NOUNS_IN_LY = WordFile.words(Reading.class, "ly-nouns.txt");
  private static final Set<String> MISTAGGED = Set.of("VERB", "AUX", "ADV", "INTJ", "X");
  private static final int WEIGHTY_WORDS = 5;

  private final AnnotatedText text;
  private final ArticleEntities entities;
  private final List<Token> tokens;
  private final String[] words;
  private final String[] tags;
  private final List<Quotation> quotations;
  private final List<TokenRange> quotationTokens = new ArrayList<>();
  private final int[] quotationOf;
  private final int[] periodFirst;
  private final int[] periodEnd;
  private final int[] paragraphOf;

  /** An article whose names are not known. */
  public Reading(AnnotatedText text) {
    this(text, new ArticleEntities(List.of()));
  }

  public Reading(AnnotatedText text, ArticleEntities entities) {
    this.text = text;
    this.entities = entities;
    this.tokens = text.tokens();
    this.words = tokens.stream().map(this::wordOf).toArray(String[]::new);
    this.tags = tokens.stream().map(this::tagged).toArray(String[]::new);
    this.quotations = new ArrayList<>();
    this.quotationOf = new int[tokens.size()];
    this.periodFirst = new int[tokens.size()];
    this.periodEnd = new int[tokens.size()];
    this.paragraphOf = new int[tokens.size()];
    Arrays.fill(quotationOf, NONE);
    tagNames(entities);
    placeQuotations();
    joinSentences();
  }

  public AnnotatedText text() {
    return text;
  }

  /** The place of a token's sentence in the text. */
  public int sentenceOf(int token) {
    return text.sentenceAt(token(token).span().begin()).map(Sentence::index).orElse(0);
  }

  /** What the article mentions. */
  public ArticleEntities entities() {
    return entities;
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  /** The word in lower case; empty outside of the article. */
  public String word(int i) {
    return i >= 0 && i < words.length ? words[i] : "";
  }

  public String tag(int i) {
    return i >= 0 && i < words.length ? tags[i] : "";
  }

  public boolean is(int i, String... any) {
    String word = word(i);
    for (String candidate : any) {
      if (word.equals(candidate)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words, in lower case, follow each other from a token on; true of no words. */
  public boolean reads(int i, List<String> words) {
    for (int k = 0; k < words.size(); k++) {
      if (!is(i + k, words.get(k))) {
        return false;
      }
    }
    return true;
  }

  public boolean hasTag(int i, String... any) {
    String tag = tag(i);
    for (String candidate : any) {
      if (tag.equals(candidate)) {
        return true;
      }
    }
    return false;
  }

  public boolean isNominal(int i) {
    return NOMINAL.contains(tag(i));
  }

  public boolean isVerbal(int i) {
    return hasTag(i, "VERB", "AUX");
  }

  public boolean isCapitalised(int i) {
    return i >= 0 && i < words.length && tokens.get(i).isCapitalised();
  }

  public boolean isWord(int i) {
    return i >= 0 && i < words.length && Character.isLetterOrDigit(words[i].charAt(0));
  }

  /** The index of the quotation that a token stands in, marks included, or {@link #NONE}. */
  public int quotationAt(int i) {
    return i >= 0 && i < words.length ? quotationOf[i] : NONE;
  }

  public List<Quotation> quotations() {
    return quotations;
  }

  /** The tokens of a quotation, marks included. */
  public TokenRange tokensOf(int quotation) {
    return quotationTokens.get(quotation);
  }

  /** Whether a token is the mark of a quotation. */
  public boolean isMark(int i) {
    int quotation = quotationAt(i);
    if (quotation == NONE) {
      return false;
    }
    Span inner = quotations.get(quotation).inner();
    return !inner.overlaps(tokens.get(i).span());
  }

  /** Whether a quotation is somebody's speech, not a name, a title or a word in scare quotes. */
  public boolean isWeighty(int quotation) {
    TokenRange range = tokensOf(quotation);
    int count = 0;
    boolean verbal = false;
    for (int i = range.first(); i < range.end(); i++) {
      count += isWord(i) ? 1 : 0;
      verbal |= isVerbal(i);
    }
    boolean stopped = is(range.end() - 2, ",", ".", "?", "!", "...") && count > 1;
    return (count >= WEIGHTY_WORDS && verbal) || stopped;
  }

  /** The first token of the period that a token stands in. */
  public int periodFirst(int i) {
    return periodFirst[i];
  }

  /** The index behind the last token of the period that a token stands in. */
  public int periodEnd(int i) {
    return periodEnd[i];
  }

  /** The index behind the period's last token that is not a final mark. */
  public int contentEnd(int i) {
    int end = periodEnd[i];
    while (end > i + 1 && is(end - 1, ".", "!", "?", ";", ":", "...") && quotationOf[end - 1] < 0) {
      end--;
    }
    return end;
  }

  /** Whether a token is the first of its paragraph. */
  public boolean startsParagraph(int i) {
    return i == 0 || paragraphOf[i] != paragraphOf[i - 1];
  }

  /** Whether a token is the first of its line. */
  public boolean startsLine(int i) {
    return i == 0
        || text.view()
                .substring(tokens.get(i - 1).span().end(), tokens.get(i).span().begin())
                .indexOf('\n')
            >= 0;
  }

  public int paragraph(int i) {
    return paragraphOf[i];
  }

  private String wordOf(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    if (!DASHES.contains(word)) {
      return word;
    }
    boolean hyphen = word.equals("-") && touchesNeighbours(token.span());
    return hyphen ? word : DASH;
  }

  private boolean touchesNeighbours(Span span) {
    String view = text.view();
    return span.begin() > 0
        && view.charAt(span.begin() - 1) != ' '
        && span.end() < view.length()
        && view.charAt(span.end()) != ' ';
  }

  /** Taggers take names at the start of a sentence for verbs ({@code Trump said}). */
  private String tagged(Token token) {
    boolean manner = token.text().endsWith("ly") && !NOUNS_IN_LY.contains(token.text());
    if (manner && !token.isCapitalised() && !token.tag().equals("VERB") && beforeVerb(token)) {
      return "ADV";
    }
    boolean verb = token.tag().equals("VERB") || token.tag().equals("ADJ");
    if (!verb || !token.isCapitalised()) {
      return token.tag();
    }
    return beforeVerb(token) ? "PROPN" : token.tag();
  }

  private boolean beforeVerb(Token token) {
    if (token.index() + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(token.index() + 1);
    boolean verb = next.tag().equals("VERB") || next.tag().equals("AUX");
    boolean lowerCase = Character.isLowerCase(next.text().charAt(0));
    return verb && lowerCase && !next.text().endsWith("ing");
  }

  /** A name is a noun, whatever the tagger says. */
  private void tagNames(ArticleEntities entities) {
    for (ArticleEntities.Named named : entities.mentions()) {
      EntityType type = named.mention().type();
      for (Token token : text.tokensIn(named.mention().span())) {
        boolean verb = MISTAGGED.contains(token.tag());
        boolean adjective = type == EntityType.PERSON && token.tag().equals("ADJ");
        boolean nominal = type != EntityType.OFFICE && type != EntityType.POLICY;
        if (nominal && token.isCapitalised() && (verb || adjective)) {
          tags[token.index()] = "PROPN";
        }
      }
    }
  }

  private void placeQuotations() {
    for (Quotation quotation : Quotations.find(text)) {
      List<Token> inside = text.tokensIn(quotation.span());
      if (inside.isEmpty()) {
        continue;
      }
      int first = inside.get(0).index();
      int end = inside.get(inside.size() - 1).index() + 1;
      Arrays.fill(quotationOf, first, end, quotations.size());
      quotations.add(quotation);
      quotationTokens.add(new TokenRange(first, end));
    }
  }

  private void joinSentences() {
    List<Sentence> sentences = text.sentences();
    for (int s = 0; s < sentences.size(); ) {
      int e = s + 1;
      while (e < sentences.size() && continues(sentences.get(e - 1), sentences.get(e))) {
        e++;
      }
      int first = sentences.get(s).tokens().get(0).index();
      List<Token> last = sentences.get(e - 1).tokens();
      int end = last.get(last.size() - 1).index() + 1;
      Arrays.fill(periodFirst, first, end, first);
      Arrays.fill(periodEnd, first, end, end);
      Arrays.fill(paragraphOf, first, end, sentences.get(s).paragraph());
      s = e;
    }
  }

  /** Whether a sentence break stands inside a quotation, or behind its question mark. */
  private boolean continues(Sentence before, Sentence after) {
    if (before.paragraph() != after.paragraph()) {
      return false;
    }
    int last = before.tokens().get(before.tokens().size() - 1).index();
    int next = after.tokens().get(0).index();
    if (quotationOf[last] != NONE && quotationOf[last] == quotationOf[next]) {
      return true;
    }
    boolean closed = quotationOf[last] != NONE && isMark(last);
    boolean open = is(last - 1, "?", "!", ",", DASH) || !isCapitalised(next);
    return closed && open && isWord(next);
  }
}
