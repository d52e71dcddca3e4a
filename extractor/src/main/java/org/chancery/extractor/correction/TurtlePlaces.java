package org.chancery.extractor.correction;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of a Turtle file that say something: parsers keep no lines of what they read.
 * Immutable.
 */
final class TurtlePlaces {
  private static final Pattern END = Pattern.compile("\\.\\s*$");

  private final String file;
  private final List<String> lines;

  TurtlePlaces(String file, String turtle) {
    this.file = file;
    this.lines = turtle.lines().map(line -> line.startsWith("#") ? "" : line).toList();
  }

  String file() {
    return file;
  }

  /**
   * {@code FILE:LINE} of a property of a subject; of the subject where the property is null or not
   * there.
   */
  String of(Node subject, @Nullable Node property) {
    // A subject is named at the beginning of a line, and elsewhere where it is an object.
    int begin = subject.isURI() ? find(beginningWith(subject), 0, lines.size()) : 0;
    if (begin < 0) {
      begin = Math.max(find(naming(subject), 0, lines.size()), 0);
    }
    int end = find(END, begin, lines.size());
    int found = property == null ? -1 : find(naming(property), begin, end < 0 ? begin : end + 1);
    return file + ':' + ((found < 0 ? begin : found) + 1);
  }

  private int find(Pattern pattern, int from, int to) {
    for (int i = from; i < to; i++) {
      if (pattern.matcher(lines.get(i)).find()) {
        return i;
      }
    }
    return -1;
  }

  private static Pattern beginningWith(Node node) {
    return Pattern.compile("^\\s*\\S*" + name(node));
  }

  private static Pattern naming(Node node) {
    return Pattern.compile("[/:<#]" + name(node));
  }

  private static String name(Node node) {
    String iri = node.toString();
    int begin = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
    return Pattern.quote(iri.substring(begin + 1)) + "(?![\\w#-])";
  }
}
