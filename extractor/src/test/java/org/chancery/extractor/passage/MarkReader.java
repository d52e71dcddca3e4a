package org.chancery.extractor.passage;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Annotations.Marked;
import org.jspecify.annotations.Nullable;

/**
 * Takes the marks out of a text and notes where they stood: <code>{ID WORDS}</code> of mentions,
 * and <code>{S1 WORDS}</code>, <code>{Q1 WORDS}</code>, <code>{C1 WORDS}</code> of source, cue and
 * content of the first claim.
 */
final class MarkReader {
  private static final Map<Character, EntityType> TYPES =
      Map.of(
          'p', EntityType.PERSON,
          'o', EntityType.OFFICE,
          'c', EntityType.COUNTRY,
          'g', EntityType.ORGANIZATION,
          'y', EntityType.POLICY);

  private record Open(String id, int begin, int line) {}

  private final Path file;
  private final StringBuilder plain = new StringBuilder();
  private final List<Marked> mentions = new ArrayList<>();
  private final List<ClaimPart> parts = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int line;
  private int offset;

  private MarkReader(Path file, int firstLine) {
    this.file = file;
    this.line = firstLine;
  }

  /**
   * The text's words and mentions.
   *
   * @param plain the text without marks
   * @param mentions in the order of their ends
   * @param parts of claims, in the order of their ends
   */
  record Result(String plain, List<Marked> mentions, List<ClaimPart> parts) {}

  /** Reads a text whose first character stands on a line of the file. */
  static Result read(Path file, int firstLine, String marked) {
    MarkReader reader = new MarkReader(file, firstLine);
    int i = 0;
    while (i < marked.length()) {
      i = reader.step(marked, i);
    }
    Open left = reader.open.peek();
    if (left != null) {
      throw new PassageException(
          file, left.line(), "the mark {" + left.id() + " does not end; expected }");
    }
    return new Result(reader.plain.toString(), reader.mentions, reader.parts);
  }

  /** The type that an id's first letter gives, or null where it gives none. */
  static @Nullable EntityType type(String id) {
    return id.length() > 2 && id.charAt(1) == '.' ? TYPES.get(id.charAt(0)) : null;
  }

  private int step(String marked, int i) {
    int c = marked.codePointAt(i);
    if (c == '{') {
      return begin(marked, i);
    }
    if (c == '}') {
      end();
      return i + 1;
    }
    plain.appendCodePoint(c);
    offset++;
    if (c == '\n') {
      line++;
    }
    return i + Character.charCount(c);
  }

  private int begin(String marked, int brace) {
    int space = marked.indexOf(' ', brace);
    String id = marked.substring(brace + 1, space < 0 ? marked.length() : space);
    if (space < 0 || (type(id) == null && !ClaimPart.isId(id))) {
      String seen = id.length() > 20 ? id.substring(0, 20) + "…" : id;
      throw new PassageException(
          file, line, "expected an id such as p.may and a space behind {, not " + seen);
    }
    open.push(new Open(id, offset, line));
    return space + 1;
  }

  private void end() {
    if (open.isEmpty()) {
      throw new PassageException(file, line, "a } without {");
    }
    Open mark = open.pop();
    String words = plain.substring(plain.offsetByCodePoints(0, mark.begin()));
    if (words.isEmpty() || !words.equals(words.strip())) {
      throw new PassageException(
          file, mark.line(), "the mark {" + mark.id() + " has no words, or a space at their edge");
    }
    Span span = new Span(mark.begin(), offset);
    EntityType type = type(mark.id());
    if (type == null) {
      parts.add(ClaimPart.of(mark.id(), span, mark.line()));
    } else {
      mention(mark, type, span);
    }
  }

  private void mention(Open mark, EntityType type, Span span) {
    Marked mention = new Marked(span, type, mark.id());
    for (Marked other : mentions) {
      if (other.type() == type && other.span().overlaps(mention.span())) {
        throw new PassageException(
            file,
            mark.line(),
            "the marks " + mark.id() + " and " + other.entity() + " of one type overlap");
      }
    }
    mentions.add(mention);
  }
}
