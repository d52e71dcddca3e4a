package org.chancery.extractor.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The YAML header of a Markdown file: between a first line {@code ---} and the next line {@code
 * ---} or {@code ...}. Only the stream of YAML events is read, no objects are built: tags mean
 * nothing, aliases are refused, and nesting costs no stack. Immutable.
 *
 * @param fields the keys of the outermost mapping with their words; lists are joined by commas
 * @param end index of the first character behind the header's last line
 */
record FrontMatter(Map<String, String> fields, int end) {
  private static final int LONGEST = 64 * 1024;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(LONGEST).build();

  FrontMatter {
    fields = Map.copyOf(fields);
  }

  /**
   * The header of a file, or null where it has none.
   *
   * @throws RefusedException when the header does not end or is no YAML, with the line
   */
  static @Nullable FrontMatter of(String text) throws RefusedException {
    int first = text.startsWith("\uFEFF") ? 1 : 0;
    int at = lineEnd(text, first);
    if (!text.substring(first, at).stripTrailing().equals("---")) {
      return null;
    }
    int begin = at;
    while (at < text.length()) {
      int next = lineEnd(text, at);
      String line = text.substring(at, next).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return new FrontMatter(fields(text.substring(begin, at)), next);
      }
      at = next;
    }
    throw new RefusedException(
        ":1", "the YAML header does not end; expected a line --- behind it, before the article.");
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private static Map<String, String> fields(String yaml) throws RefusedException {
    Collector collector = new Collector();
    try {
      for (Event event : new Parse(SETTINGS).parseString(yaml)) {
        collector.add(event);
      }
    } catch (MarkedYamlEngineException e) {
      // Lines count from 0, and the opening line is not part of the YAML.
      int line = e.getProblemMark().map(mark -> mark.getLine() + 2).orElse(1);
      throw refused(line, e.getProblem());
    } catch (YamlEngineException e) {
      throw refused(1, e.getMessage());
    }
    return collector.fields;
  }

  private static RefusedException refused(int line, @Nullable String problem) {
    return new RefusedException(
        ":" + line,
        "the YAML header is broken: "
            + problem
            + "; expected lines such as \"title: Words\". Put words with a colon in quotation"
            + " marks.");
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 2).orElse(1);
  }

  /** Gathers keys and words of the outermost mapping from the stream of events. */
  private static final class Collector {
    private final Map<String, String> fields = new HashMap<>();
    private int depth;
    private @Nullable String key;

    void add(Event event) throws RefusedException {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> open(event);
        case MappingEnd, SequenceEnd -> close();
        case Alias -> throw refused(line(event), "an alias (*name) is not allowed here");
        case Scalar -> addScalar((ScalarEvent) event);
        default -> {
          // Comments and the marks of streams and documents carry no field.
        }
      }
    }

    private void open(Event event) throws RefusedException {
      if (depth == 0 && event.getEventId() != Event.ID.MappingStart) {
        throw refused(line(event), "a list where fields should be");
      }
      if (depth == 1 && key == null) {
        throw refused(line(event), "a field's name must be a word");
      }
      depth++;
    }

    private void close() {
      depth--;
      if (depth == 1) {
        key = null;
      }
    }

    private void addScalar(ScalarEvent event) throws RefusedException {
      String words = event.getValue();
      if (depth == 0) {
        if (!words.isBlank()) {
          throw refused(line(event), "no field");
        }
      } else if (depth == 1 && key == null) {
        key = words;
        if (fields.containsKey(words)) {
          throw refused(line(event), "the field \"" + words + "\" stands there twice");
        }
      } else if (key != null) {
        fields.merge(key, words, (before, more) -> before + ", " + more);
        key = depth == 1 ? null : key;
      }
    }
  }
}
