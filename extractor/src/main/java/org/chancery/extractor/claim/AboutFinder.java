package org.chancery.extractor.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.claim.NamedTokens.Name;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.mention.EntityType;

/** Whom and what a claim is about. For one article. */
final class AboutFinder {
  private static final int TOKENS_BACK = 60;

  private final Reading reading;
  private final NamedTokens names;
  private final PersonPronouns pronouns;

  AboutFinder(Reading reading, NamedTokens names, PersonPronouns pronouns) {
    this.reading = reading;
    this.names = names;
    this.pronouns = pronouns;
  }

  /** Ids of what the content mentions, without offices and claimants, in the order of the text. */
  List<String> mentioned(Attributed attributed, List<String> claimants) {
    Set<String> ids = new LinkedHashSet<>();
    for (TokenRange range : attributed.content()) {
      for (Name name : names.within(range)) {
        if (name.type() != EntityType.OFFICE && !claimants.contains(name.entity().id())) {
          ids.add(name.entity().id());
        }
      }
    }
    return List.copyOf(ids);
  }

  /**
   * Ids of the people that pronouns of the content can only mean: not the claimant by gender, and
   * one person of that gender named shortly before.
   */
  List<String> inferred(Attributed attributed, List<String> claimants, List<String> mentioned) {
    Set<String> ids = new LinkedHashSet<>();
    for (TokenRange range : attributed.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        String gender = pronouns.gender(reading.word(i));
        if (gender == null || couldBeClaimant(claimants, gender)) {
          continue;
        }
        List<String> candidates = recent(i, gender);
        if (candidates.size() == 1 && !mentioned.contains(candidates.get(0))) {
          ids.add(candidates.get(0));
        }
      }
    }
    ids.removeAll(claimants);
    return List.copyOf(ids);
  }

  /** The one person of a gender, no claimant, who is named shortly before a pronoun; or nobody. */
  List<String> meant(int pronoun, String gender, List<String> claimants) {
    List<String> candidates = new ArrayList<>(recent(pronoun, gender));
    candidates.removeAll(claimants);
    return candidates.size() == 1 ? candidates : List.of();
  }

  private boolean couldBeClaimant(List<String> claimants, String gender) {
    return claimants.isEmpty()
        || claimants.stream()
            .map(names.entities()::byId)
            .anyMatch(
                entity ->
                    entity instanceof Entity.Person person
                        && PersonPronouns.compatible(person, gender));
  }

  private List<String> recent(int pronoun, String gender) {
    Set<String> ids = new LinkedHashSet<>();
    int first = Math.max(0, pronoun - TOKENS_BACK);
    if (first == pronoun) {
      return List.of();
    }
    for (Name name : names.within(new TokenRange(first, pronoun), EntityType.PERSON)) {
      if (name.entity() instanceof Entity.Person person
          && PersonPronouns.compatible(person, gender)) {
        ids.add(person.id());
      }
    }
    return List.copyOf(ids);
  }
}
