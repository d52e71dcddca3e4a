package org.chancery.extractor.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;

/**
 * Which bodies a common noun can take up: {@code the court} the Supreme Court, {@code the party} a
 * party whatever its name. Immutable and safe to share between threads.
 */
final class BodyNouns {
  private static final String EVERY = "*";
  private static final Pattern COMPLEMENT =
      Pattern.compile(" (?=(?:of|for|on|to|against|in|and)\\b)|[,(]");
  private static final Map<String, List<String>> KINDS = load();

  private final AnnotatedText text;
  private final Gazetteer gazetteer;

  BodyNouns(AnnotatedText text, Gazetteer gazetteer) {
    this.text = text;
    this.gazetteer = gazetteer;
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> kinds = new HashMap<>();
    for (WordFile.Row row : WordFile.rows(BodyNouns.class, "body-nouns.tsv")) {
      kinds.put(row.field(0), row.list(1));
    }
    return Map.copyOf(kinds);
  }

  /** Whether a word in lower case is a common noun for bodies. */
  static boolean isNoun(String word) {
    return KINDS.containsKey(word);
  }

  /** Whether a body has a noun in lower case anywhere in its name. */
  boolean hasInName(Mention body, String noun) {
    return wordsOf(body).contains(noun);
  }

  /**
   * Whether a body can be called by a noun in lower case: the head of its name, since the
   * commission of a union is not "the union".
   */
  boolean isCalled(Mention body, String noun) {
    if (isHead(name(body), noun) || isHead(label(body), noun)) {
      return true;
    }
    List<String> kinds = KINDS.getOrDefault(noun, List.of());
    return !kinds.contains(EVERY) && kindsOf(body).stream().anyMatch(kinds::contains);
  }

  /** Whether a body is of a kind, by its entry in the gazetteer or by a noun in its name. */
  boolean isKind(Mention body, String kind) {
    return kindsOf(body).contains(kind);
  }

  private Set<String> kindsOf(Mention body) {
    Optional<String> known =
        entry(body)
            .filter(GazetteerEntry.Organization.class::isInstance)
            .map(GazetteerEntry.Organization.class::cast)
            .map(GazetteerEntry.Organization::kind);
    if (known.isPresent()) {
      return Set.of(known.get());
    }
    Set<String> kinds = new HashSet<>();
    for (String word : wordsOf(body)) {
      List<String> ofWord = KINDS.getOrDefault(word, List.of());
      if (ofWord.size() == 1 && !ofWord.contains(EVERY)) {
        kinds.addAll(ofWord);
      }
    }
    return kinds;
  }

  private Set<String> wordsOf(Mention body) {
    String names = name(body) + " " + label(body);
    return new HashSet<>(Arrays.asList(names.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
  }

  private String name(Mention body) {
    return text.view().substring(body.span().begin(), body.span().end());
  }

  private String label(Mention body) {
    return entry(body).map(GazetteerEntry::label).orElse("");
  }

  /** The last word of a name, or of what stands before "of", "for", "on". */
  private static boolean isHead(String name, String noun) {
    String head = COMPLEMENT.split(name.toLowerCase(Locale.ROOT), 2)[0].strip();
    return head.equals(noun) || head.endsWith(" " + noun);
  }

  private Optional<GazetteerEntry> entry(Mention body) {
    return Optional.ofNullable(body.reference()).flatMap(gazetteer::entry);
  }
}
