package org.chancery.benchmarks.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.mention.EntityType;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;

/**
 * Gazetteers alone: every wording wherever it stands as whole words, the longest first, without a
 * look at the words around it.
 */
final class Wordings implements NameFinding {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\d.]*[\\p{L}\\p{M}\\d]\\.?|\\S");
  private static final int LONGEST = 12;

  private final Map<String, EntityType> types = new HashMap<>();

  Wordings(Gazetteer gazetteer) {
    gazetteer.countries().forEach(entry -> add(entry, EntityType.COUNTRY));
    gazetteer.organizations().forEach(entry -> add(entry, EntityType.ORGANIZATION));
    gazetteer.policies().forEach(entry -> add(entry, EntityType.POLICY));
    gazetteer.people().forEach(entry -> add(entry, EntityType.PERSON));
    gazetteer.titles().forEach(title -> add(title.text(), EntityType.OFFICE));
  }

  private void add(GazetteerEntry entry, EntityType type) {
    entry.wordings().forEach(wording -> add(wording.text(), type));
  }

  private void add(String wording, EntityType type) {
    types.putIfAbsent(key(words(wording)), type);
  }

  private record Word(String text, int begin, int end) {}

  @Override
  public Set<Named> find(GoldText text) {
    List<Word> words = words(text.text());
    Set<Named> found = new HashSet<>();
    for (int i = 0; i < words.size(); ) {
      i = longest(text.text(), words, i, found);
    }
    return found;
  }

  private int longest(String text, List<Word> words, int from, Set<Named> found) {
    for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
      EntityType type = types.get(key(words.subList(from, to)));
      boolean capital = Character.isUpperCase(words.get(from).text().codePointAt(0));
      if (type != null && (capital || type == EntityType.OFFICE)) {
        int begin = text.codePointCount(0, words.get(from).begin());
        int end = text.codePointCount(0, words.get(to - 1).end());
        found.add(new Named(begin, end, type));
        return to;
      }
    }
    return from + 1;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
    }
    return words;
  }

  private static String key(List<Word> words) {
    StringBuilder key = new StringBuilder();
    for (Word word : words) {
      String plain = word.text().replaceFirst("(?<=\\p{L}{3})\\.$", "");
      key.append(plain.toLowerCase(Locale.ROOT)).append(' ');
    }
    return key.toString();
  }
}
