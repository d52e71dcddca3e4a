package org.chancery.extractor.passage;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.extractor.passage.Annotations.Member;

/**
 * Affiliations: person, organisation and kind. An organisation that the text does not mention (the
 * party of {@code (R-Wis.)}) is recognised by its name.
 */
final class AffiliationLayer implements Layer {
  private final Tally tally = new Tally();

  @Override
  public void add(Comparison article, Consumer<PassageError> errors) {
    Set<Member> gold = new HashSet<>(article.gold().affiliations());
    Set<Member> found = new HashSet<>();
    article
        .found()
        .affiliations()
        .forEach(
            member ->
                found.add(
                    new Member(
                        article.aligned(member.person()),
                        article.alignedBody(member.organization()),
                        member.kind())));
    Set<Member> right = new HashSet<>(gold);
    right.retainAll(found);
    tally.add(right.size(), found.size(), gold.size());
    gold.stream()
        .filter(member -> !found.contains(member))
        .forEach(member -> report(article, "missed affiliation", member, errors));
    found.stream()
        .filter(member -> !gold.contains(member))
        .forEach(member -> report(article, "wrong affiliation", member, errors));
  }

  @Override
  public Map<String, Figure> figures() {
    return Map.of("affiliation", tally.figure());
  }

  private static void report(
      Comparison article, String kind, Member member, Consumer<PassageError> errors) {
    String detail = member.person() + " | " + member.organization() + " | " + member.kind();
    errors.accept(PassageError.of(article.document(), kind, detail));
  }
}
