package org.chancery.extractor.passage;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.WordingKind;

/**
 * Titles in a form in which they can be compared: lower case, without countries, articles and
 * prepositions, words in alphabetical order, so that <i>Mexico’s foreign minister</i> and
 * <i>Minister of Foreign</i> are alike. Immutable and safe to share between threads.
 */
final class TitleWords {
  private static final Set<WordingKind> NAMES =
      Set.of(WordingKind.NAME, WordingKind.OFFICIAL, WordingKind.ADJECTIVE, WordingKind.DEMONYM);
  // Wordings that the gazetteer holds with dots, or only in longer names.
  private static final List<String> SHORT = List.of("us", "u s", "uk", "burma", "soviet");
  private static final Pattern SMALL =
      Pattern.compile("\\b(the|of|for|to|mr|mrs)\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private final Pattern countries;

  TitleWords(Gazetteer gazetteer) {
    Set<String> words = new TreeSet<>(SHORT);
    gazetteer.countries().stream()
        .flatMap(country -> country.wordings().stream())
        .filter(wording -> NAMES.contains(wording.kind()))
        .forEach(wording -> words.add(wording.text().toLowerCase(Locale.ROOT)));
    countries =
        Pattern.compile(
            words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(?:", ")(?:'s)?\\b")),
            Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The comparable form of a title. */
  String normal(String title) {
    String plain =
        title.toLowerCase(Locale.ROOT).replace('’', '\'').replace(".", "").replace('-', ' ');
    String bare = SMALL.matcher(countries.matcher(plain).replaceAll(" ")).replaceAll(" ");
    return Arrays.stream(bare.strip().split("\\s+")).sorted().collect(Collectors.joining(" "));
  }

  /** The comparable forms of titles. */
  Set<String> normal(Collection<String> titles) {
    return titles.stream().map(this::normal).collect(Collectors.toCollection(TreeSet::new));
  }
}
