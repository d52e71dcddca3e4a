package org.chancery.training;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;

/**
 * An article in which policies, and who stands how to them, are annotated. Immutable.
 *
 * @param mentions what is marked, in the order of its ends
 * @param types the type of each policy
 * @param facts who stands how to which policy
 */
record PolicyArticle(
    Document document, List<Marked> mentions, Map<String, String> types, List<Fact> facts) {
  private static final String DATE = "@date ";

  /** A mention; its id begins with the letter of its type. */
  record Marked(Span span, String id) {}

  private record Opened(int begin, String id) {}

  /**
   * A fact.
   *
   * @param relation the local name of its property
   * @param evidence where it stands; empty where that was not annotated
   */
  record Fact(String policy, String relation, String target, List<Span> evidence) {}

  /**
   * Reads an article in the form of our passages: a head, the marked text, a line {@code ---}, and
   * lines of policies and facts, of which a fourth field quotes the evidence.
   *
   * @throws IllegalArgumentException when a line is none of these, or the evidence is not in the
   *     text
   */
  static PolicyArticle parse(String id, String content) {
    String normal = content.replace("\r\n", "\n");
    int rule = normal.lastIndexOf("\n---");
    String marked = normal.substring(0, rule < 0 ? normal.length() : rule);
    String head = marked.replaceFirst("(?s)\\A((?:[@#][^\n]*\n|\\s*\n)*).*", "$1");
    StringBuilder text = new StringBuilder();
    List<Marked> mentions = unmark(marked.substring(head.length()).strip(), text);
    Map<String, String> types = new LinkedHashMap<>();
    Map<String, Fact> facts = new LinkedHashMap<>();
    String plain = text.toString();
    (rule < 0 ? "" : normal.substring(rule + 4))
        .lines()
        .forEach(line -> read(id, line.strip(), plain, types, facts));
    return new PolicyArticle(
        Document.of(id, plain, metadata(head)), mentions, types, List.copyOf(facts.values()));
  }

  private static Metadata metadata(String head) {
    return head.lines()
        .filter(line -> line.startsWith(DATE))
        .map(line -> LocalDate.parse(line.substring(DATE.length()).strip()))
        .map(date -> new Metadata(null, date, null, null, null, "en"))
        .findFirst()
        .orElse(Metadata.NONE);
  }

  private static List<Marked> unmark(String marked, StringBuilder text) {
    List<Marked> mentions = new ArrayList<>();
    Deque<Opened> open = new ArrayDeque<>();
    int length = 0;
    for (int i = 0; i < marked.length(); i += Character.charCount(marked.codePointAt(i))) {
      int letter = marked.codePointAt(i);
      if (letter == '{') {
        int space = marked.indexOf(' ', i);
        open.push(new Opened(length, marked.substring(i + 1, space)));
        i = space;
      } else if (letter == '}') {
        Opened begun = open.pop();
        mentions.add(new Marked(new Span(begun.begin(), length), begun.id()));
      } else {
        text.appendCodePoint(letter);
        length++;
      }
    }
    return mentions;
  }

  private static void read(
      String id, String line, String text, Map<String, String> types, Map<String, Fact> facts) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    String[] fields = line.split("\\s*\\|\\s*", 4);
    String first = fields[0].substring(fields[0].indexOf(' ') + 1);
    if (line.startsWith("policy ") && fields.length == 2) {
      types.put(first, fields[1]);
    } else if (line.startsWith("fact ") && fields.length >= 3) {
      List<Span> evidence = new ArrayList<>();
      String key = String.join(" ", first, fields[1], fields[2]);
      Fact known = facts.get(key);
      if (known != null) {
        evidence.addAll(known.evidence());
      }
      if (fields.length == 4) {
        evidence.add(find(id, text, fields[3]));
      }
      facts.put(key, new Fact(first, fields[1], fields[2], List.copyOf(evidence)));
    } else if (!line.startsWith("name ")) {
      throw new IllegalArgumentException(id + ": expected a policy or a fact, not " + line);
    }
  }

  private static Span find(String id, String text, String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(id + ": the evidence is not in the text: " + words);
    }
    int begin = text.codePointCount(0, at);
    return new Span(begin, begin + words.codePointCount(0, words.length()));
  }
}
