package org.chancery.extractor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.extractor.claim.Attribution;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.PolicyTypes;
import org.jspecify.annotations.Nullable;

/**
 * A test's sentence with inline marks, such as {@code The [Country French] [Office president]
 * resigned.}: mentions stand as {@code [Type words]}, or {@code [Type=name words]} where another
 * wording names the same thing; a claim's content as {@code [Claim=claimant/cue words]}, its source
 * as {@code [Source=claimant words]}. Marks may nest. Entities are mentions of the same name.
 */
public final class MarkedText {
  private static final Map<String, EntityType> TYPES =
      Map.of(
          "Person", EntityType.PERSON,
          "Office", EntityType.OFFICE,
          "Country", EntityType.COUNTRY,
          "Organization", EntityType.ORGANIZATION,
          "Policy", EntityType.POLICY);
  private static final PolicyTypes POLICY_TYPES = PolicyTypes.standard();

  private record Open(String label, int begin) {}

  private record Marked(String kind, @Nullable String name, Span span) {}

  private final String words;
  private final List<Marked> marks = new ArrayList<>();

  private MarkedText(String marked) {
    StringBuilder plain = new StringBuilder();
    Deque<Open> open = new ArrayDeque<>();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[') {
        int space = labelEnd(marked, i);
        open.push(new Open(marked.substring(i + 1, space), plain.length()));
        i = space;
      } else if (c == ']') {
        Open closed = open.pop();
        String[] label = closed.label().split("=", 2);
        marks.add(
            new Marked(
                label[0],
                label.length > 1 ? label[1] : null,
                new Span(closed.begin(), plain.length())));
      } else {
        plain.append(c);
      }
    }
    this.words = plain.toString();
  }

  /** A label ends at the first space; names in it have underscores for spaces. */
  private static int labelEnd(String marked, int from) {
    int space = marked.indexOf(' ', from);
    if (space < 0) {
      throw new IllegalArgumentException("no space behind a label in " + marked);
    }
    return space;
  }

  public static MarkedText of(String marked) {
    return new MarkedText(marked);
  }

  /** The sentence without its marks, annotated by the real pipeline. */
  public AnnotatedText annotate(Metadata metadata) {
    return new LanguagePipeline(Models.SHARED).annotate(Document.of("test", words, metadata));
  }

  public String words(Span span) {
    return words.substring(span.begin(), span.end());
  }

  /** The marked mentions of some types, in the order of the text. */
  public List<Mention> mentions(Set<EntityType> types) {
    return marks.stream()
        .filter(mark -> TYPES.containsKey(mark.kind()))
        .map(this::mention)
        .filter(mention -> types.contains(mention.type()))
        .sorted()
        .toList();
  }

  /** The marked mentions as entities, whose ids are their names. */
  public ArticleEntities entities() {
    Map<String, List<Mention>> byName = new LinkedHashMap<>();
    marks.stream()
        .filter(mark -> TYPES.containsKey(mark.kind()))
        .sorted(Comparator.comparing(Marked::span))
        .forEach(
            mark ->
                byName.computeIfAbsent(nameOf(mark), name -> new ArrayList<>()).add(mention(mark)));
    List<Entity> entities = new ArrayList<>();
    byName.forEach((name, mentions) -> entities.add(entity(name, mentions)));
    return new ArticleEntities(entities);
  }

  /** The marked claims, in the order of the text. */
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Marked mark : marks) {
      if (mark.kind().equals("Claim")) {
        String[] label = nameOf(mark).split("/", -1);
        List<Span> source =
            marks.stream()
                .filter(other -> other.kind().equals("Source") && nameOf(other).equals(label[0]))
                .map(Marked::span)
                .toList();
        claims.add(claim(label[0], label[1], source, mark.span()));
      }
    }
    return claims;
  }

  private static Claim claim(String claimant, String cue, List<Span> source, Span content) {
    return new Claim(
        source,
        List.of(),
        List.of(content),
        Attribution.INDIRECT,
        cue,
        List.of(claimant),
        source.isEmpty() ? null : claimant,
        null,
        List.of(),
        List.of(),
        List.of(),
        "Assert",
        "Positive",
        "Actual",
        null,
        1,
        "test");
  }

  private Mention mention(Marked mark) {
    EntityType type = TYPES.get(mark.kind());
    if (type == null) {
      throw new IllegalArgumentException("no type " + mark.kind());
    }
    return new Mention(mark.span(), type, 1, "test", null);
  }

  private String nameOf(Marked mark) {
    return mark.name() == null ? words(mark.span()) : mark.name().replace('_', ' ');
  }

  private Entity entity(String name, List<Mention> mentions) {
    Set<String> wordings = new TreeSet<>();
    mentions.forEach(mention -> wordings.add(words(mention.span())));
    wordings.remove(name);
    List<String> others = List.copyOf(wordings);
    return switch (mentions.get(0).type()) {
      case PERSON -> new Entity.Person(name, name, others, mentions, null, null);
      case OFFICE -> new Entity.Office(name, name, others, mentions, null, name, null, null, null);
      case COUNTRY -> new Entity.Country(name, name, others, mentions, "test:" + name);
      case ORGANIZATION -> new Entity.Organization(name, name, others, mentions, null);
      case POLICY ->
          new Entity.Policy(name, name, others, mentions, null, POLICY_TYPES.typeOf(name));
    };
  }

  /** The models, loaded when the first sentence is annotated. */
  private static final class Models {
    private static final LanguageModels SHARED = LanguageModels.load();
  }
}
