package org.chancery.extractor.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.language.WordFile;

/** What single words do in a statement. Immutable and safe to share between threads. */
final class StatementWords {
  private final Set<String> light = new HashSet<>();
  private final Set<String> negators;
  private final Set<String> hedges;
  private final Set<String> scopeEnds;
  private final Map<String, String> numbers = new HashMap<>();
  private final Map<String, Manner> manners = new HashMap<>();

  StatementWords() {
    Map<String, Set<String>> lists = WordFile.sections(StatementWords.class, "statement-words.txt");
    light.addAll(list(lists, "light"));
    light.addAll(list(lists, "light verbs"));
    negators = list(lists, "negators");
    hedges = list(lists, "hedges");
    scopeEnds = list(lists, "scope ends");
    list(lists, "asking").forEach(act -> manners.put(act, Manner.ASKED));
    list(lists, "demanding").forEach(act -> manners.put(act, Manner.WANTED));
    list(lists, "rejecting").forEach(act -> manners.put(act, Manner.REJECTED));
    list(lists, "praising").forEach(act -> manners.put(act, Manner.PRAISED));
    for (WordFile.Row row : WordFile.rows(StatementWords.class, "number-words.tsv")) {
      numbers.put(row.field(0), row.field(1));
    }
  }

  private static Set<String> list(Map<String, Set<String>> lists, String name) {
    Set<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException("statement-words.txt has no list [" + name + "]");
    }
    return list;
  }

  /** Whether a word, in lower case, tells no statement from another. */
  boolean isLight(String word) {
    return light.contains(word) || hedges.contains(word);
  }

  /** Whether it turns round what follows. */
  boolean isNegator(String word) {
    return negators.contains(word);
  }

  /** Whether what follows only may be so. */
  boolean isHedge(String word) {
    return hedges.contains(word);
  }

  /** Whether what follows is no longer meant by an earlier negator or hedge. */
  boolean endsScope(String word) {
    return scopeEnds.contains(word);
  }

  /** The figures of a number word, else the word. */
  String number(String word) {
    return numbers.getOrDefault(word, word);
  }

  /** What a speech act, by the local name of its concept, does with the words. */
  Manner manner(String speechAct) {
    return manners.getOrDefault(speechAct, Manner.STATED);
  }
}
