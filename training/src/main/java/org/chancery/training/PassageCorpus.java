package org.chancery.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.document.Span;

/**
 * The project's own passages, of which the people are taken: a head of lines with {@code @} and
 * {@code #}, a text with marks {@code {p.id Name}} that nest, and a line {@code ---} behind it.
 */
final class PassageCorpus {
  private PassageCorpus() {}

  /** The passages of a folder, by name. */
  static List<LabelledText> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted(Comparator.comparing(Path::toString))
          .map(PassageCorpus::passage)
          .toList();
    }
  }

  private static LabelledText passage(Path file) {
    try {
      String content = Files.readString(file);
      int end = content.indexOf("\n---");
      return parse(file.toString(), content.substring(0, end < 0 ? content.length() : end));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The text of a passage without its marks. */
  static LabelledText parse(String id, String passage) {
    String marked = passage.replaceFirst("\\A(?:[@#][^\n]*\n|\\s*\n)*", "").strip();
    StringBuilder text = new StringBuilder();
    List<Span> people = new ArrayList<>();
    Deque<Integer> begins = new ArrayDeque<>();
    Deque<Boolean> persons = new ArrayDeque<>();
    int length = 0;
    for (int i = 0; i < marked.length(); i += Character.charCount(marked.codePointAt(i))) {
      int letter = marked.codePointAt(i);
      if (letter == '{') {
        begins.push(length);
        persons.push(marked.startsWith("p.", i + 1));
        i = marked.indexOf(' ', i);
      } else if (letter == '}') {
        Span span = new Span(begins.pop(), length);
        if (persons.pop()) {
          people.add(span);
        }
      } else {
        text.appendCodePoint(letter);
        length++;
      }
    }
    return new LabelledText(id, text.toString(), people);
  }
}
