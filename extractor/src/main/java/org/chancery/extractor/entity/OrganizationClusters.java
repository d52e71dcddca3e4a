package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.Acronyms;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions of organisations are the same body's: by gazetteer entry, by the same words, an
 * acronym and the name that it is the first letters of, a short form that only one longer name
 * contains.
 */
final class OrganizationClusters {
  private static final int SHORTEST_ACRONYM = 2;
  private static final Set<String> HEAD_RULES = Set.of("organization-short", "body-name");

  private static final String PARTY = " party";

  private final AnnotatedText text;
  private final BodyOwners owners;

  OrganizationClusters(AnnotatedText text, BodyOwners owners) {
    this.text = text;
    this.owners = owners;
  }

  List<Cluster> of(List<Mention> mentions) {
    Map<String, String> references = new HashMap<>();
    List<Mention> bodies =
        mentions.stream().filter(mention -> mention.type() == EntityType.ORGANIZATION).toList();
    for (Mention mention : bodies) {
      if (mention.reference() != null) {
        references.putIfAbsent(owners.key(mention), mention.reference());
      }
    }
    Map<String, Cluster> byKey = new java.util.LinkedHashMap<>();
    for (Mention mention : bodies) {
      String reference =
          mention.reference() != null ? mention.reference() : references.get(owners.key(mention));
      String key = reference != null ? reference : owners.key(mention);
      byKey.computeIfAbsent(key, name -> new Cluster()).add(mention);
    }
    return joined(new ArrayList<>(byKey.values()));
  }

  /** Joins acronyms and short forms to the clusters of full names. */
  private List<Cluster> joined(List<Cluster> clusters) {
    List<Cluster> result = new ArrayList<>(clusters);
    for (Cluster shorter : clusters) {
      if (reference(shorter) != null) {
        continue;
      }
      Optional<String> owner = owners.of(shorter);
      Optional<Cluster> full =
          only(result.stream()
                  .filter(one -> isAcronym(shorter, one) && isOther(shorter, owner, one))
                  .toList())
              .or(
                  () ->
                      only(
                          result.stream()
                              .filter(
                                  one -> isShortForm(shorter, one) && isOther(shorter, owner, one))
                              .toList()));
      if (full.isPresent()) {
        full.get().addAll(shorter);
        result.remove(shorter);
      }
    }
    return result;
  }

  /** Another cluster that is not known to be another country's. */
  private boolean isOther(Cluster shorter, Optional<String> owner, Cluster longer) {
    Optional<String> other = longer.mentions().stream().findFirst().flatMap(owners::of);
    return shorter != longer && (owner.isEmpty() || other.isEmpty() || owner.equals(other));
  }

  private static Optional<Cluster> only(List<Cluster> candidates) {
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  private boolean isAcronym(Cluster shorter, Cluster longer) {
    String acronym = shorter.fullest(text).replace(".", "");
    if (acronym.length() < SHORTEST_ACRONYM || !acronym.equals(acronym.toUpperCase(Locale.ROOT))) {
      return false;
    }
    return longer.wordings(text).stream()
            .anyMatch(
                name ->
                    acronym.equals(initials(name, false)) || acronym.equals(initials(name, true)))
        || isIntroduced(acronym, longer);
  }

  /** "Baltic Fisheries Council (BFC)": an acronym introduced beside a name is always its own. */
  private boolean isIntroduced(String acronym, Cluster longer) {
    String view = text.view();
    return longer.mentions().stream()
        .map(Mention::span)
        .anyMatch(
            span -> {
              String name = view.substring(span.begin(), span.end());
              return Acronyms.behind(view, name, span.end())
                  .or(() -> Acronyms.before(view, name, span.begin()))
                  .filter(acronym::equals)
                  .isPresent();
            });
  }

  private static String initials(String name, boolean withSmallWords) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s-]+", -1)) {
      boolean small = word.isEmpty() || Character.isLowerCase(word.charAt(0));
      if (!word.isEmpty() && (!small || withSmallWords) && Character.isLetter(word.charAt(0))) {
        initials.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }

  private boolean isShortForm(Cluster shorter, Cluster longer) {
    String name = shorter.fullest(text);
    if (longer.wordings(text).stream().anyMatch(one -> one.equalsIgnoreCase(name + PARTY))) {
      return true;
    }
    List<String> part = words(name);
    if (part.size() == 1 && !isHeadOf(shorter, longer)) {
      return false;
    }
    return longer.wordings(text).stream()
        .map(OrganizationClusters::words)
        .filter(whole -> whole.size() > part.size())
        .anyMatch(
            whole ->
                whole.subList(0, part.size()).equals(part)
                    || whole.subList(whole.size() - part.size(), whole.size()).equals(part));
  }

  /** "the Assembly" behind "the National Assembly"; a single word means no name that follows. */
  private static boolean isHeadOf(Cluster shorter, Cluster longer) {
    return longer.firstOffset() < shorter.firstOffset()
        && shorter.mentions().stream().allMatch(one -> HEAD_RULES.contains(one.rule()));
  }

  private static List<String> words(String name) {
    return Arrays.asList(name.split("\\s+", -1));
  }

  static @Nullable String reference(Cluster cluster) {
    return PersonClusters.reference(cluster);
  }
}
