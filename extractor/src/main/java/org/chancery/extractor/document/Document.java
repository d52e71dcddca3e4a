package org.chancery.extractor.document;

import org.jspecify.annotations.Nullable;

/**
 * One article: its id, its text as given, its metadata. Immutable and safe to share between
 * threads.
 *
 * <p>All offsets, here and in every later stage, are Unicode code points into {@link #text()}.
 * Rules and models read {@link #view()}, a copy in which character <em>i</em> stands for code point
 * <em>i</em>, so that indexes into the view are offsets. Whatever is shown or exported is taken
 * from the text itself by {@link #words(Span)}.
 */
public final class Document {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String id;
  private final String text;
  private final Metadata metadata;
  private final String view;
  private final int @Nullable [] charIndex;

  private Document(String id, String text, Metadata metadata) {
    this.id = id;
    this.text = text;
    this.metadata = metadata;
    this.view = View.of(text);
    this.charIndex = view.length() == text.length() ? null : charIndexes(text, view.length());
  }

  /**
   * An article.
   *
   * @param id the source's own id, or the path relative to the given input, without extension; not
   *     empty
   * @param text the text as given, line ends untouched; a leading byte-order mark is dropped
   * @throws IllegalArgumentException when the id or the text is blank
   */
  public static Document of(String id, String text, Metadata metadata) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    String kept = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    if (kept.isBlank()) {
      throw new IllegalArgumentException("the article has no text");
    }
    return new Document(id, kept, metadata);
  }

  /** The article's id, unique in a build. */
  public String id() {
    return id;
  }

  /** The text as given, without a byte-order mark. Offsets count its code points. */
  public String text() {
    return text;
  }

  public Metadata metadata() {
    return metadata;
  }

  /**
   * The text with exactly one UTF-16 unit for each code point: typographic quotation marks,
   * apostrophes, hyphens and spaces are folded to ASCII, line ends to {@code \n} (a carriage return
   * before a line feed becomes a space), characters outside the basic plane to a letter or a symbol
   * of it.
   */
  public String view() {
    return view;
  }

  /** Length of the text in code points. */
  public int length() {
    return view.length();
  }

  /** The words of a span as they stand in the text. */
  public String words(Span span) {
    return text.substring(toChar(span.begin()), toChar(span.end()));
  }

  /**
   * The code point of the text at an offset, unfolded: tells an opening quotation mark from a
   * closing one.
   */
  public int codePointAt(int offset) {
    return text.codePointAt(toChar(offset));
  }

  /** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
  public String sha256() {
    return Sha256.hex(text);
  }

  @Override
  public String toString() {
    return "Document " + id;
  }

  private int toChar(int offset) {
    return charIndex == null ? offset : charIndex[offset];
  }

  private static int[] charIndexes(String text, int codePoints) {
    int[] indexes = new int[codePoints + 1];
    int at = 0;
    for (int i = 0; i < codePoints; i++) {
      indexes[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    indexes[codePoints] = at;
    return indexes;
  }
}
