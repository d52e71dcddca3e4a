package org.chancery.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Tenure;
import org.chancery.extractor.mention.EntityType;

/** Writes what was found in an article for people to read. */
final class ExtractionText {
  private static final int CONTENT_LENGTH = 240;

  private final Extraction extraction;
  private final Map<String, Entity> entities = new HashMap<>();

  private ExtractionText(Extraction extraction) {
    this.extraction = extraction;
    extraction.entities().forEach(entity -> entities.put(entity.id(), entity));
  }

  static void print(Extraction extraction, PrintStream out) {
    new ExtractionText(extraction).print(out);
  }

  private void print(PrintStream out) {
    String title = extraction.metadata().title();
    out.println(
        Stream.of(
                extraction.id(),
                title,
                extraction.metadata().date(),
                extraction.metadata().publisher())
            .filter(part -> part != null)
            .map(Object::toString)
            .collect(Collectors.joining(" · ")));
    for (EntityType type : EntityType.values()) {
      section(out, heading(type), entitiesOf(type).map(this::describe));
    }
    section(out, "Who holds what", extraction.tenures().stream().map(this::describe));
    section(
        out,
        "Who belongs to what",
        extraction.affiliations().stream()
            .map(
                a ->
                    name(a.member())
                        + " – "
                        + name(a.organization())
                        + " ("
                        + words(a.kind())
                        + ")"));
    section(
        out,
        "Policies: who stands where",
        extraction.policyFacts().stream()
            .map(
                f ->
                    name(f.policy())
                        + " – "
                        + words(f.relation().propertyName())
                        + " "
                        + name(f.target())));
    section(out, "Who claimed what", extraction.claims().stream().map(this::describe));
  }

  private static void section(PrintStream out, String heading, Stream<String> lines) {
    List<String> all = lines.toList();
    if (all.isEmpty()) {
      return;
    }
    out.println();
    out.println(heading);
    all.forEach(line -> out.println("  " + line));
  }

  private Stream<Entity> entitiesOf(EntityType type) {
    return extraction.entities().stream()
        .filter(entity -> entity.type() == type && !entity.mentions().isEmpty());
  }

  private String describe(Entity entity) {
    String others =
        entity.otherNames().isEmpty()
            ? ""
            : " (also: " + String.join(", ", entity.otherNames()) + ")";
    int count = entity.mentions().size();
    return entity.name() + others + ", " + count + (count == 1 ? " mention" : " mentions");
  }

  private String describe(Tenure tenure) {
    String dates = "";
    if (tenure.start() != null) {
      dates += ", from " + tenure.start();
    }
    if (tenure.end() != null) {
      dates += ", until " + tenure.end();
    }
    return name(tenure.holder())
        + " – "
        + name(tenure.office())
        + " ("
        + tenure.status().conceptName().toLowerCase(Locale.ROOT)
        + dates
        + ")";
  }

  private String describe(Claim claim) {
    String who =
        claim.claimants().isEmpty()
            ? claim.claimantText() == null ? "(nobody named)" : claim.claimantText()
            : claim.claimants().stream().map(this::name).collect(Collectors.joining(", "));
    String cue = claim.cue().isEmpty() ? "" : " " + keptWords(claim.cue());
    return who
        + cue
        + " ["
        + claim.attribution().conceptName().toLowerCase(Locale.ROOT)
        + "]: "
        + shorten(keptWords(claim.content()));
  }

  private String keptWords(List<Span> spans) {
    return spans.stream()
        .map(
            span ->
                extraction.text().words(span).orElse("[" + span.begin() + "–" + span.end() + "]"))
        .map(words -> words.replaceAll("\\s+", " "))
        .collect(Collectors.joining(" … "));
  }

  private String name(String id) {
    Entity entity = entities.get(id);
    return entity == null ? id : entity.name();
  }

  private static String heading(EntityType type) {
    return switch (type) {
      case PERSON -> "People";
      case OFFICE -> "Offices";
      case COUNTRY -> "Countries";
      case ORGANIZATION -> "Organisations";
      case POLICY -> "Policies";
    };
  }

  /** {@code supportedBy} as {@code supported by}. */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String shorten(String text) {
    if (text.codePointCount(0, text.length()) <= CONTENT_LENGTH) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, CONTENT_LENGTH)) + " …";
  }
}
