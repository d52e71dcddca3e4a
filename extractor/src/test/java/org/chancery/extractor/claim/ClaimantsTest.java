package org.chancery.extractor.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.entity.KnownTerms;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimantsTest {
  private static final LanguagePipeline PIPELINE = new LanguagePipeline(LanguageModels.load());
  private static final KnownTerms TERMS = new KnownTerms(Gazetteer.bundled());
  private static final Pattern MARK = Pattern.compile("\\[([POCF]\\d)([mf]?) ([^\\]]+)]");

  static Collection<String> claimants() {
    return lines("claimants.txt");
  }

  static Collection<String> addressees() {
    return lines("addressees.txt");
  }

  private static Collection<String> lines(String file) {
    return WordFile.rows(ClaimantsTest.class, file).stream().map(row -> row.field(0)).toList();
  }

  @ParameterizedTest
  @MethodSource("claimants")
  void putsClaimsDownToTheRightOnes(String line) {
    assertShows(line, Claim::claimants);
  }

  @ParameterizedTest
  @MethodSource("addressees")
  void knowsToWhomClaimsAreAddressed(String line) {
    assertShows(line, Claim::addressees);
  }

  private static void assertShows(String line, Function<Claim, List<String>> ids) {
    int arrow = line.indexOf(" => ");
    String[] expected = line.substring(arrow + 4).split(", ", -1);
    Marked marked = Marked.parse(line.substring(0, arrow));
    AnnotatedText text = PIPELINE.annotate(Document.of("test", marked.plain, Metadata.NONE));

    List<Claim> claims =
        new AttributionClaimFinder(new RuleAttributionFinder(), TERMS)
            .find(text, marked.entities());

    assertThat(claims.stream().map(ids).map(ClaimantsTest::shown).toList())
        .containsExactly(expected);
  }

  private static String shown(List<String> ids) {
    return ids.isEmpty() ? "-" : String.join("+", ids);
  }

  /** A plain text and the entities that its marks name. */
  private static final class Marked {
    private final String plain;
    private final Map<String, List<Mention>> mentions;
    private final Map<String, String> names;
    private final Map<String, String> genders;

    private Marked(
        String plain,
        Map<String, List<Mention>> mentions,
        Map<String, String> names,
        Map<String, String> genders) {
      this.plain = plain;
      this.mentions = mentions;
      this.names = names;
      this.genders = genders;
    }

    static Marked parse(String text) {
      StringBuilder plain = new StringBuilder();
      Map<String, List<Mention>> mentions = new TreeMap<>();
      Map<String, String> names = new TreeMap<>();
      Map<String, String> genders = new TreeMap<>();
      Matcher matcher = MARK.matcher(text);
      int copied = 0;
      while (matcher.find()) {
        plain.append(text, copied, matcher.start());
        String id = matcher.group(1);
        Span span = new Span(plain.length(), plain.length() + matcher.group(3).length());
        mentions
            .computeIfAbsent(id, key -> new ArrayList<>())
            .add(new Mention(span, type(id), 1, "test", null));
        names.putIfAbsent(id, matcher.group(3));
        if (!matcher.group(2).isEmpty()) {
          genders.put(id, matcher.group(2).equals("m") ? "male" : "female");
        }
        plain.append(matcher.group(3));
        copied = matcher.end();
      }
      plain.append(text, copied, text.length());
      return new Marked(plain.toString(), mentions, names, genders);
    }

    ArticleEntities entities() {
      List<Entity> entities = new ArrayList<>();
      mentions.forEach((id, of) -> entities.add(entity(id, of)));
      return new ArticleEntities(entities);
    }

    private Entity entity(String id, List<Mention> of) {
      String name = names.getOrDefault(id, id);
      @Nullable String gender = genders.get(id);
      return switch (type(id)) {
        case PERSON -> new Entity.Person(id, name, List.of(), of, null, gender);
        case OFFICE -> new Entity.Office(id, name, List.of(), of, null, name, null, null, null);
        case COUNTRY -> new Entity.Country(id, name, List.of(), of, "https://example.org/" + id);
        case ORGANIZATION -> new Entity.Organization(id, name, List.of(), of, null);
        case POLICY -> throw new IllegalArgumentException(id);
      };
    }

    private static EntityType type(String id) {
      return switch (id.charAt(0)) {
        case 'P' -> EntityType.PERSON;
        case 'O' -> EntityType.ORGANIZATION;
        case 'C' -> EntityType.COUNTRY;
        default -> EntityType.OFFICE;
      };
    }
  }
}
