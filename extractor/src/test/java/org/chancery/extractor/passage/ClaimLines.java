package org.chancery.extractor.passage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.extractor.claim.Attribution;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Annotations.Marked;
import org.chancery.extractor.passage.Annotations.Said;

/**
 * Joins the parts of claims that are marked in a passage's text with the lines that tell more about
 * them: {@code claim NUMBER | KIND | CLAIMANTS | SPEECH ACT | POLARITY}. For one thread.
 */
final class ClaimLines {
  private static final Set<String> KINDS = Set.of("direct", "mixed", "indirect");
  private static final Set<String> POLARITIES = Set.of("Positive", "Negative");
  private static final Set<String> ACTS =
      Set.of(
          "Assert",
          "Deny",
          "Accuse",
          "Demand",
          "Promise",
          "Threaten",
          "Praise",
          "Propose",
          "Reject",
          "Warn",
          "Ask",
          "ExpressFeeling");

  private final Path file;
  private final List<Marked> mentions;
  private final Set<String> mentioned;
  private final List<ClaimPart> parts;
  private final Set<Integer> read = new HashSet<>();
  private final List<Said> claims = new ArrayList<>();

  ClaimLines(Path file, List<Marked> mentions, List<ClaimPart> parts) {
    this.file = file;
    this.mentions = mentions;
    this.mentioned = mentions.stream().map(Marked::entity).collect(Collectors.toSet());
    this.parts = parts;
  }

  /** Reads the fields of one line. */
  void read(int line, List<String> fields) {
    if (fields.size() < 3 || fields.size() > 5 || !fields.get(0).matches("[1-9][0-9]{0,2}")) {
      throw error(line, "expected: claim NUMBER | KIND | CLAIMANTS | SPEECH ACT | POLARITY");
    }
    int number = Integer.parseInt(fields.get(0));
    if (!read.add(number)) {
      throw error(line, "claim " + number + " has two lines");
    }
    List<Span> content = spans(ClaimPart.Role.CONTENT, number);
    if (content.isEmpty()) {
      throw error(line, "claim " + number + " has no content; expected a mark {C" + number);
    }
    List<Span> source = spans(ClaimPart.Role.SOURCE, number);
    List<Span> cue = spans(ClaimPart.Role.CUE, number);
    if (overlap(source, cue) || overlap(source, content) || overlap(cue, content)) {
      throw error(line, "source, cue and content of claim " + number + " overlap");
    }
    Set<String> claimants = claimants(line, fields.get(2));
    claims.add(
        new Said(
            source,
            cue,
            content,
            Attribution.valueOf(oneOf(line, KINDS, fields.get(1)).toUpperCase(Locale.ROOT)),
            claimants,
            about(content, claimants),
            fields.size() < 4 || fields.get(3).equals("-")
                ? null
                : oneOf(line, ACTS, fields.get(3)),
            fields.size() < 5 ? "Positive" : oneOf(line, POLARITIES, fields.get(4))));
  }

  /**
   * All claims, in the order of their lines.
   *
   * @throws PassageException when parts are marked that no line tells about
   */
  List<Said> claims() {
    for (ClaimPart part : parts) {
      if (!read.contains(part.claim())) {
        throw error(part.line(), "expected a line behind ---: claim " + part.claim() + " | …");
      }
    }
    return List.copyOf(claims);
  }

  private List<Span> spans(ClaimPart.Role role, int number) {
    return parts.stream()
        .filter(part -> part.role() == role && part.claim() == number)
        .map(ClaimPart::span)
        .sorted()
        .toList();
  }

  private Set<String> claimants(int line, String field) {
    Set<String> claimants = new LinkedHashSet<>();
    if (!field.equals("-")) {
      Arrays.stream(field.split(",")).map(String::strip).forEach(claimants::add);
    }
    for (String id : claimants) {
      if (!mentioned.contains(id)) {
        throw error(line, "expected ids that are marked in the text, or -, not " + id);
      }
    }
    return claimants;
  }

  private Set<String> about(List<Span> content, Set<String> claimants) {
    return mentions.stream()
        .filter(mention -> mention.type() != EntityType.OFFICE)
        .filter(mention -> content.stream().anyMatch(span -> span.contains(mention.span())))
        .map(Marked::entity)
        .filter(id -> !claimants.contains(id))
        .collect(Collectors.toSet());
  }

  private static boolean overlap(List<Span> some, List<Span> others) {
    return some.stream().anyMatch(span -> others.stream().anyMatch(span::overlaps));
  }

  private String oneOf(int line, Set<String> allowed, String word) {
    if (!allowed.contains(word)) {
      throw error(line, "expected one of " + allowed.stream().sorted().toList() + ", not " + word);
    }
    return word;
  }

  private PassageException error(int line, String problem) {
    return new PassageException(file, line, problem);
  }
}
