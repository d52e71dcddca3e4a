package org.chancery.extractor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import org.chancery.ontology.GazetteerEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose the offices of whole mini articles are: of which country, and in which body. */
class OwnersInArticlesTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final List<MentionFinder> FINDERS = MentionFinders.standard(GAZETTEER);
  private static final EntityResolver RESOLVER = new EntityResolver(GAZETTEER);
  private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)\\]");

  /** A title that an article marks, with whose it is: {@code KE/National Assembly}. */
  record Marked(int begin, String title, String owner) {}

  static Stream<String> articles() {
    return WordFile.rows(OwnersInArticlesTest.class, "owners-in-articles.txt").stream()
        .map(row -> String.join(" ", row.fields()));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void tellsWhoseEachOfficeIs(String article) {
    assertThat(differences(article)).isEmpty();
  }

  static List<String> differences(String article) {
    StringBuilder plain = new StringBuilder();
    List<Marked> expected = new ArrayList<>();
    Matcher mark = MARK.matcher(article);
    int at = 0;
    while (mark.find()) {
      plain.append(article, at, mark.start());
      expected.add(new Marked(plain.length(), mark.group(1), mark.group(2)));
      plain.append(mark.group(1));
      at = mark.end();
    }
    plain.append(article, at, article.length());
    AnnotatedText text = MarkedText.of(plain.toString()).annotate(Metadata.NONE);
    ArticleEntities entities = RESOLVER.resolve(text, MentionFinders.findAll(FINDERS, text));
    List<String> differences = new ArrayList<>();
    for (Marked one : expected) {
      int end = one.begin() + one.title().length();
      String found = owner(entities, one.begin(), end);
      if (!isSame(one.owner(), found)) {
        differences.add(
            one.title()
                + " before \""
                + after(plain, end)
                + "\": "
                + found
                + ", expected "
                + one.owner());
      }
    }
    return differences;
  }

  private static boolean isSame(String expected, String found) {
    int slash = expected.indexOf('/');
    int other = found.indexOf('/');
    String country = slash < 0 ? expected : expected.substring(0, slash);
    String otherCountry = other < 0 ? found : found.substring(0, other);
    boolean body =
        slash < 0
            || (other >= 0 && found.substring(other + 1).contains(expected.substring(slash + 1)));
    return country.equals(otherCountry)
        && body
        && (slash >= 0 || !expected.equals("-") || other < 0);
  }

  private static String after(CharSequence text, int at) {
    return text.subSequence(at, Math.min(text.length(), at + 25)).toString().strip();
  }

  private static String owner(ArticleEntities entities, int begin, int end) {
    for (Entity entity : entities.all()) {
      boolean here =
          entity.mentions().stream()
              .anyMatch(
                  one ->
                      one.span().end() == end
                          || (one.span().begin() == begin && one.span().end() > end));
      if (entity instanceof Entity.Office office && here) {
        String country =
            entities.all().stream()
                .filter(Entity.Country.class::isInstance)
                .map(Entity.Country.class::cast)
                .filter(one -> one.id().equals(office.jurisdiction()))
                .map(one -> code(one.reference()))
                .findFirst()
                .orElse("-");
        return entities.all().stream()
            .filter(one -> one.id().equals(office.body()))
            .map(one -> country + "/" + one.name())
            .findFirst()
            .orElse(country);
      }
    }
    return "no office";
  }

  private static String code(String reference) {
    return GAZETTEER
        .entry(reference)
        .map(GazetteerEntry::iri)
        .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
        .orElse("");
  }
}
