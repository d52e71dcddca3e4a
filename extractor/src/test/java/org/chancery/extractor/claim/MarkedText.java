package org.chancery.extractor.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A text with marks in square brackets, taken apart into the plain text and what is marked. */
record MarkedText(String plain, Map<String, List<String>> marked) {
  /** From words such as {@code [S1 Ana Ruiz] [C1 said]}; {@code //} is a new paragraph. */
  static MarkedText parse(String line) {
    String text = line.replace(" // ", "\n\n");
    StringBuilder plain = new StringBuilder();
    Map<String, List<String>> marked = new TreeMap<>();
    Deque<String> labels = new ArrayDeque<>();
    Deque<Integer> starts = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        int space = text.indexOf(' ', i);
        labels.push(text.substring(i + 1, space));
        starts.push(plain.length());
        i = space;
      } else if (c == ']') {
        String words = plain.substring(starts.pop()).strip();
        marked.computeIfAbsent(labels.pop(), label -> new ArrayList<>()).add(words);
      } else {
        plain.append(c);
      }
    }
    return new MarkedText(plain.toString(), marked);
  }

  /** The marked words in a form that is easy to compare and to read. */
  List<String> shown() {
    List<String> shown = new ArrayList<>();
    marked.forEach((label, words) -> shown.add(label + " " + String.join(" … ", words)));
    return shown;
  }
}
