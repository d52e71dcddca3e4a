package org.chancery.extractor.passage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.passage.Annotations.Marked;

/** Ways in which archives write one text; each keeps the marks of a passage where they belong. */
enum Layout {
  AS_WRITTEN {
    @Override
    String write(int column, int codePoint, int nextWord) {
      return Character.toString(codePoint);
    }
  },
  CARRIAGE_RETURNS {
    @Override
    String write(int column, int codePoint, int nextWord) {
      return codePoint == '\n' ? "\r\n" : Character.toString(codePoint);
    }
  },
  NO_BREAK_SPACES {
    @Override
    String write(int column, int codePoint, int nextWord) {
      return codePoint == ' ' ? "\u00A0" : Character.toString(codePoint);
    }
  },
  HARD_WRAPPED {
    @Override
    String write(int column, int codePoint, int nextWord) {
      return codePoint == ' ' && column + 1 + nextWord > WIDTH
          ? "\n"
          : Character.toString(codePoint);
    }
  },
  HARD_WRAPPED_WITH_CARRIAGE_RETURNS {
    @Override
    String write(int column, int codePoint, int nextWord) {
      return codePoint == '\n' || (codePoint == ' ' && column + 1 + nextWord > WIDTH)
          ? "\r\n"
          : Character.toString(codePoint);
    }
  },
  /** A flag, a family joined by invisible joiners and a face before each line. */
  EMOJI {
    @Override
    String write(int column, int codePoint, int nextWord) {
      String before = column == 0 ? "🇫🇷 👩\u200D👩\u200D👧 😀 " : "";
      return before + Character.toString(codePoint);
    }
  },
  COMBINING_ACCENTS {
    @Override
    String write(int column, int codePoint, int nextWord) {
      return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
    }
  },
  CURLY_APOSTROPHES {
    @Override
    String write(int column, int codePoint, int nextWord) {
      return codePoint == '\'' ? "’" : Character.toString(codePoint);
    }
  },
  STRAIGHT_QUOTES {
    @Override
    String write(int column, int codePoint, int nextWord) {
      return switch (codePoint) {
        case '’', '‘' -> "'";
        case '“', '”' -> "\"";
        default -> Character.toString(codePoint);
      };
    }
  };

  private static final int WIDTH = 72;

  /**
   * How a character is written.
   *
   * @param column of its line, counted from 0
   * @param nextWord length of the word behind it
   */
  abstract String write(int column, int codePoint, int nextWord);

  /** The passage in this layout. */
  Passage apply(Passage passage) {
    int[] points = passage.document().text().codePoints().toArray();
    int[] begins = new int[points.length];
    int[] ends = new int[points.length];
    StringBuilder text = new StringBuilder();
    int offset = 0;
    int column = 0;
    for (int i = 0; i < points.length; i++) {
      String written = write(column, points[i], wordLength(points, i + 1));
      text.append(written);
      int length = written.codePointCount(0, written.length());
      ends[i] = offset + length;
      // What is put before a character does not belong to it.
      begins[i] = written.endsWith(Character.toString(points[i])) ? ends[i] - 1 : offset;
      offset += length;
      column = written.endsWith("\n") ? 0 : column + 1;
    }
    List<Marked> mentions = new ArrayList<>();
    for (Marked mention : passage.gold().mentions()) {
      Span span = new Span(begins[mention.span().begin()], ends[mention.span().end() - 1]);
      mentions.add(new Marked(span, mention.type(), mention.entity()));
    }
    Document document = Document.of(passage.name(), text.toString(), Metadata.NONE);
    Annotations gold = passage.gold();
    return new Passage(
        passage.file(),
        document,
        new Annotations(
            mentions,
            gold.names(),
            gold.countries(),
            gold.tenures(),
            gold.affiliations(),
            List.of()));
  }

  private static int wordLength(int[] points, int from) {
    int end = from;
    while (end < points.length && points[end] != ' ' && points[end] != '\n') {
      end++;
    }
    return end - from;
  }
}
