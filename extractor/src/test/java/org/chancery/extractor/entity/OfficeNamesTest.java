package org.chancery.extractor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.extractor.MarkedText;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.MentionFinder;
import org.chancery.extractor.mention.MentionFinders;
import org.chancery.ontology.Gazetteer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the offices of whole mini articles are called, and which of their mentions are one. */
class OfficeNamesTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final List<MentionFinder> FINDERS = MentionFinders.standard(GAZETTEER);
  private static final EntityResolver RESOLVER = new EntityResolver(GAZETTEER);
  private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([^|\\]]+)\\|([^\\]]+)\\]");

  /** Words that name an office, from {@code begin} in the plain text, and the office expected. */
  record Marked(int begin, String words, String name, String country) {}

  static Stream<String> articles() {
    return WordFile.rows(OfficeNamesTest.class, "office-names.txt").stream()
        .map(row -> String.join(" ", row.fields()));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void namesEachOfficeAndTellsThemApart(String article) {
    assertThat(differences(article)).isEmpty();
  }

  static List<String> differences(String article) {
    StringBuilder plain = new StringBuilder();
    List<Marked> marks = new ArrayList<>();
    Matcher mark = MARK.matcher(article);
    int at = 0;
    while (mark.find()) {
      plain.append(article, at, mark.start());
      marks.add(new Marked(plain.length(), mark.group(1), mark.group(2), mark.group(3)));
      plain.append(mark.group(1));
      at = mark.end();
    }
    plain.append(article, at, article.length());
    AnnotatedText text = MarkedText.of(plain.toString()).annotate(Metadata.NONE);
    ArticleEntities entities = RESOLVER.resolve(text, MentionFinders.findAll(FINDERS, text));
    List<String> differences = new ArrayList<>();
    Map<String, String> idOf = new HashMap<>();
    Map<String, String> expectedOf = new HashMap<>();
    for (Marked one : marks) {
      String expected = one.name() + "|" + one.country();
      Entity.Office office = office(entities, one).orElse(null);
      if (office == null) {
        differences.add("no office at " + one);
        continue;
      }
      String found = office.name() + "|" + country(entities, office);
      if (!found.equals(expected.replaceFirst("#\\d+", ""))) {
        differences.add(one.words() + " at " + one.begin() + ": " + found + ", not " + expected);
      }
      String before = idOf.putIfAbsent(expected, office.id());
      if (before != null && !before.equals(office.id())) {
        differences.add(expected + " is two offices");
      }
      String other = expectedOf.putIfAbsent(office.id(), expected);
      if (other != null && !other.equals(expected)) {
        differences.add(expected + " is joined with " + other);
      }
    }
    return differences;
  }

  private static Optional<Entity.Office> office(ArticleEntities entities, Marked one) {
    int end = one.begin() + one.words().length();
    return entities.all().stream()
        .filter(Entity.Office.class::isInstance)
        .map(Entity.Office.class::cast)
        .filter(
            office ->
                office.mentions().stream()
                    .anyMatch(
                        mention ->
                            mention.span().begin() < end && mention.span().end() > one.begin()))
        .findFirst();
  }

  private static String country(ArticleEntities entities, Entity.Office office) {
    if (office.jurisdiction() == null) {
      return "-";
    }
    String reference = String.valueOf(entities.byId(office.jurisdiction()).reference());
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
