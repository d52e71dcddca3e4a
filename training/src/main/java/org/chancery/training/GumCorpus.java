package org.chancery.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GUM: documents in CoNLL-U with entities of ten types in the last column, of which the people with
 * a proper noun are taken: the proper nouns of each person's head, without what describes them.
 */
final class GumCorpus {
  private static final int FORM = 1;
  private static final int TAG = 4;
  private static final int FEATURES = 9;
  // "(1-person-new-sssss-cf1-2,3,4-coref": a number, a type, three fields, the places of the head.
  private static final Pattern BRACKET =
      Pattern.compile("\\((\\d+)-([a-z]+)-[^-]*-[^-]*-[^-]*-([\\d,]+)[^()]*(\\))?|(\\d+)\\)");

  private record Word(String form, String tag, boolean spaceAfter) {}

  private record Open(String group, boolean person, List<Integer> head) {}

  private GumCorpus() {}

  static List<LabelledText> read(Path archive) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Map.Entry<String, String> file : Archive.read(archive, ".conllu").entrySet()) {
      LabelledText text = read(file.getKey(), file.getValue());
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static @Nullable LabelledText read(String id, String conllu) {
    RunningText text = new RunningText();
    List<Word> words = new ArrayList<>();
    List<Boolean> people = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    int joinedUntil = 0;
    boolean joinedSpace = true;
    for (String line : conllu.split("\n", -1)) {
      String[] fields = line.split("\t", -1);
      if (line.startsWith("# newpar")) {
        text.endParagraph();
      } else if (line.isBlank()) {
        add(words, people, text);
        words.clear();
        people.clear();
        open.clear();
        joinedUntil = 0;
      } else if (fields.length > FEATURES && fields[0].contains("-")) {
        joinedUntil = Integer.parseInt(fields[0].substring(fields[0].indexOf('-') + 1));
        joinedSpace = !fields[FEATURES].contains("SpaceAfter=No");
      } else if (fields.length > FEATURES && !fields[0].contains(".")) {
        int place = Integer.parseInt(fields[0]);
        boolean apart = !fields[FEATURES].contains("SpaceAfter=No");
        boolean space = place >= joinedUntil && (place == joinedUntil ? joinedSpace : apart);
        words.add(new Word(fields[FORM], fields[TAG], space));
        people.add(false);
        mark(fields[FEATURES], words, people, open);
      }
    }
    add(words, people, text);
    return text.labelled(id);
  }

  private static void mark(
      String features, List<Word> words, List<Boolean> people, Deque<Open> open) {
    int at = features.indexOf("Entity=");
    if (at < 0) {
      return;
    }
    String entity = features.substring(at).split("\\|", 2)[0];
    int place = words.size() - 1;
    for (Matcher bracket = BRACKET.matcher(entity); bracket.find(); ) {
      if (bracket.group(1) != null) {
        List<Integer> head = new ArrayList<>();
        for (String part : bracket.group(3).split(",", -1)) {
          if (!part.isEmpty()) {
            head.add(place + Integer.parseInt(part) - 1);
          }
        }
        open.push(new Open(bracket.group(1), bracket.group(2).equals("person"), head));
        if (bracket.group(4) != null) {
          close(bracket.group(1), words, people, open);
        }
      } else {
        close(bracket.group(5), words, people, open);
      }
    }
  }

  private static void close(
      String group, List<Word> words, List<Boolean> people, Deque<Open> open) {
    for (Iterator<Open> each = open.iterator(); each.hasNext(); ) {
      Open entity = each.next();
      if (entity.group().equals(group)) {
        each.remove();
        for (int place : entity.head()) {
          boolean name =
              entity.person() && place < words.size() && words.get(place).tag().equals("NNP");
          if (name) {
            people.set(place, true);
          }
        }
        return;
      }
    }
  }

  private static void add(List<Word> words, List<Boolean> people, RunningText text) {
    boolean space = true;
    for (int i = 0; i < words.size(); i++) {
      boolean begins = people.get(i) && (i == 0 || !people.get(i - 1));
      text.add(words.get(i).form(), begins ? 'B' : people.get(i) ? 'I' : 'O', space);
      space = words.get(i).spaceAfter();
    }
  }
}
