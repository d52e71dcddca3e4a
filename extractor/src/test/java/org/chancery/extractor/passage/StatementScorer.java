package org.chancery.extractor.passage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.passage.StatementCase.Expected;

/**
 * How well what stands around claims is known. A statement is found when a claim's cue overlaps its
 * cue; speech act, polarity, modality, claimants, addressees and date are compared on found ones
 * only, people and bodies by any of their names. For one thread.
 */
final class StatementScorer {
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final List<PassageError> errors = new ArrayList<>();

  void add(StatementCase statements, Extraction extraction) {
    Set<Claim> taken = new HashSet<>();
    for (Expected expected : statements.statements()) {
      Optional<Claim> found =
          extraction.claims().stream()
              .filter(claim -> !taken.contains(claim) && meets(claim, expected.cue()))
              .findFirst();
      count("statement found", found.isPresent() ? 1 : 0, found.isPresent() ? 1 : 0, 1);
      if (found.isEmpty()) {
        errors.add(
            PassageError.at(statements.document(), expected.cue(), "missed statement", "no claim"));
      } else {
        taken.add(found.get());
        compare(statements, expected, found.get(), extraction);
      }
    }
  }

  Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    tallies.forEach((layer, tally) -> figures.put(layer, tally.figure()));
    return figures;
  }

  List<PassageError> errors() {
    return errors;
  }

  private static boolean meets(Claim claim, Span cue) {
    return claim.cue().stream().anyMatch(cue::overlaps);
  }

  private void compare(
      StatementCase statements, Expected expected, Claim found, Extraction extraction) {
    if (expected.act() != null) {
      one(statements, expected, "speech act", expected.act(), found.speechAct());
    }
    one(statements, expected, "polarity", expected.polarity(), found.polarity());
    one(statements, expected, "modality", expected.modality(), found.modality());
    some(statements, expected, "claimants", expected.claimants(), found.claimants(), extraction);
    some(statements, expected, "addressees", expected.addressees(), found.addressees(), extraction);
    String date = found.date() == null ? null : found.date().toString();
    boolean same = Objects.equals(expected.date(), date);
    int right = same && date != null ? 1 : 0;
    count("statement date", right, date == null ? 0 : 1, expected.date() == null ? 0 : 1);
    if (!same) {
      tell(statements, expected, "date", String.valueOf(expected.date()), String.valueOf(date));
    }
  }

  private void one(
      StatementCase statements, Expected expected, String what, String gold, String found) {
    count("statement " + what, gold.equals(found) ? 1 : 0, 1, 1);
    if (!gold.equals(found)) {
      tell(statements, expected, what, gold, found);
    }
  }

  private void some(
      StatementCase statements,
      Expected expected,
      String what,
      List<String> gold,
      List<String> ids,
      Extraction extraction) {
    List<Set<String>> found = ids.stream().map(id -> names(statements, extraction, id)).toList();
    int right =
        (int) gold.stream().filter(n -> found.stream().anyMatch(f -> f.contains(n))).count();
    count("statement " + what, right, found.size(), gold.size());
    if (right != gold.size() || right != found.size()) {
      tell(statements, expected, what, gold.toString(), found.toString());
    }
  }

  private static Set<String> names(StatementCase statements, Extraction extraction, String id) {
    for (Entity entity : extraction.entities()) {
      if (entity.id().equals(id)) {
        Set<String> names = new HashSet<>(entity.otherNames());
        names.add(entity.name());
        entity.mentions().stream()
            .map(mention -> statements.document().words(mention.span()))
            .forEach(names::add);
        return names;
      }
    }
    return Set.of();
  }

  private void count(String layer, int right, int found, int gold) {
    tallies.computeIfAbsent(layer, name -> new Tally()).add(right, found, gold);
  }

  private void tell(
      StatementCase statements, Expected expected, String what, String gold, String found) {
    errors.add(
        PassageError.at(
            statements.document(), expected.cue(), "wrong " + what, gold + " found as " + found));
  }
}
