package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads off a regular expression what words a text must have for it to match: each is a set of
 * which one must be there. Letters count without regard to case. For one expression and one thread.
 */
final class ExpressionReader {
  /** More alternatives than these are not worth looking for. */
  private static final int MOST_ALTERNATIVES = 80;

  private static final int LONGEST_CLASS = 4;

  /** Syntax that is not understood. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final String expression;
  private int at;

  ExpressionReader(String expression) {
    this.expression = expression;
  }

  /** Up to a closing bracket or the end: what all alternatives require. */
  List<Set<String>> alternatives() throws Unreadable {
    List<List<Set<String>>> all = new ArrayList<>();
    all.add(sequence());
    while (at < expression.length() && expression.charAt(at) == '|') {
      at++;
      all.add(sequence());
    }
    return all.size() == 1 ? all.get(0) : oneOf(all);
  }

  /** One word of each alternative, the most telling ones; nothing where one requires nothing. */
  private static List<Set<String>> oneOf(List<List<Set<String>>> alternatives) {
    Set<String> words = new LinkedHashSet<>();
    for (List<Set<String>> alternative : alternatives) {
      Set<String> best =
          alternative.stream()
              .max(
                  Comparator.comparingInt(ExpressionReader::shortest)
                      .thenComparingInt(set -> -set.size()))
              .orElse(Set.of());
      if (best.isEmpty()) {
        return List.of();
      }
      words.addAll(best);
    }
    return words.size() > MOST_ALTERNATIVES ? List.of() : List.of(words);
  }

  private static int shortest(Set<String> words) {
    return words.stream().mapToInt(String::length).min().orElse(0);
  }

  private List<Set<String>> sequence() throws Unreadable {
    Run run = new Run();
    while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
      char c = expression.charAt(at);
      switch (c) {
        case '(' -> group(run);
        case '[' -> characterClass(run);
        case '\\' -> escape(run);
        case '^', '$' -> at++;
        case '.' -> {
          at++;
          quantifier();
          run.end();
        }
        case '*', '+', '?', '{' -> throw new Unreadable();
        default -> {
          at++;
          literal(c, run);
        }
      }
    }
    run.end();
    return run.required;
  }

  private void literal(char c, Run run) throws Unreadable {
    int least = quantifier();
    if (least == 0) {
      run.end();
    } else {
      run.add(c);
      if (least != ONCE) {
        run.end();
      }
    }
  }

  private void escape(Run run) throws Unreadable {
    at++;
    if (at == expression.length()) {
      throw new Unreadable();
    }
    char c = expression.charAt(at++);
    if (c == 'b' || c == 'B') {
      return;
    }
    if (!Character.isLetterOrDigit(c)) {
      literal(c, run);
      return;
    }
    if ("dDwWsS".indexOf(c) < 0 && c != 'p' && c != 'P') {
      throw new Unreadable();
    }
    if (c == 'p' || c == 'P') {
      skipProperty();
    }
    quantifier();
    run.end();
  }

  private void skipProperty() throws Unreadable {
    int end = expression.indexOf('}', at);
    if (at >= expression.length() || expression.charAt(at) != '{' || end < 0) {
      throw new Unreadable();
    }
    at = end + 1;
  }

  /** A class of few plain characters is so many words; any other class is none. */
  private void characterClass(Run run) throws Unreadable {
    at++;
    StringBuilder members = new StringBuilder();
    boolean plain = true;
    while (at < expression.length() && expression.charAt(at) != ']') {
      char c = expression.charAt(at++);
      if (c == '[' || expression.startsWith("&&", at - 1)) {
        throw new Unreadable();
      }
      if (c == '\\') {
        plain &= at < expression.length() && !Character.isLetterOrDigit(expression.charAt(at));
        if (at < expression.length() && "pP".indexOf(expression.charAt(at)) >= 0) {
          at++;
          skipProperty();
          continue;
        }
        members.append(at < expression.length() ? expression.charAt(at) : ' ');
        at++;
      } else {
        plain &= c != '^' && c != '-';
        members.append(c);
      }
    }
    if (at >= expression.length()) {
      throw new Unreadable();
    }
    at++;
    int least = quantifier();
    if (!plain || least == 0 || members.length() > LONGEST_CLASS || members.isEmpty()) {
      run.end();
    } else {
      run.addAny(members, least == ONCE);
    }
  }

  private void group(Run run) throws Unreadable {
    at++;
    boolean lookaround = false;
    if (expression.startsWith("?", at)) {
      lookaround = isLookaround();
      openGroup(lookaround);
    }
    List<Set<String>> inner = alternatives();
    if (at >= expression.length()) {
      throw new Unreadable();
    }
    at++;
    if (lookaround) {
      return;
    }
    int least = quantifier();
    run.end();
    if (least != 0) {
      run.required.addAll(inner);
    }
  }

  private boolean isLookaround() {
    return expression.startsWith("?=", at)
        || expression.startsWith("?!", at)
        || expression.startsWith("?<=", at)
        || expression.startsWith("?<!", at);
  }

  /** Goes behind {@code ?:}, {@code ?<name>}, {@code ?i-:} or the sign of a lookaround. */
  private void openGroup(boolean lookaround) throws Unreadable {
    if (lookaround) {
      at += expression.charAt(at + 1) == '<' ? 3 : 2;
      return;
    }
    int end = expression.indexOf(expression.startsWith("?<", at) ? '>' : ':', at);
    if (end < 0
        || !expression.substring(at, end).matches("\\?(?:<\\w+|[a-zA-Z]*(?:-[a-zA-Z]*)?)")) {
      throw new Unreadable();
    }
    at = end + 1;
  }

  /** What was not repeated at all. */
  private static final int ONCE = -1;

  /** Reads how often the last part must be there at least; {@link #ONCE} where nothing says. */
  private int quantifier() throws Unreadable {
    if (at >= expression.length()) {
      return ONCE;
    }
    char c = expression.charAt(at);
    int least;
    if (c == '?' || c == '*') {
      at++;
      least = 0;
    } else if (c == '+') {
      at++;
      least = 1;
    } else if (c == '{') {
      int end = expression.indexOf('}', at);
      String bounds = end < 0 ? "" : expression.substring(at + 1, end);
      if (!bounds.matches("\\d{1,9}(?:,\\d*)?")) {
        throw new Unreadable();
      }
      at = end + 1;
      least = Integer.parseInt(bounds.replaceFirst(",.*", ""));
    } else {
      return ONCE;
    }
    if (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
      at++;
    }
    return least;
  }

  /** Characters that follow each other directly, and what was required before them. */
  private static final class Run {
    private final List<Set<String>> required = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    void add(char c) {
      word.append(RequiredWords.fold(c));
    }

    /** One of a few characters behind the run, which ends with it unless there is only one. */
    void addAny(CharSequence members, boolean once) {
      if (members.length() == 1 && once) {
        add(members.charAt(0));
        return;
      }
      Set<String> words = new LinkedHashSet<>();
      members.chars().forEach(c -> words.add(word.toString() + RequiredWords.fold((char) c)));
      required.add(words);
      word.setLength(0);
    }

    void end() {
      if (!word.isEmpty()) {
        required.add(Set.of(word.toString()));
        word.setLength(0);
      }
    }
  }
}
