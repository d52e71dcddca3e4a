package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions of people are the same person's: full names by their words, parts of names by the
 * full names of the article; of several with one surname, the form of address, then the nearest
 * full name, then the one named most often decides.
 */
final class PersonClusters {
  private static final int NEAR = 300;

  private final AnnotatedText text;
  private final PersonGenders genders;
  private final List<Cluster> clusters = new ArrayList<>();
  private final Map<Cluster, PersonName> names = new HashMap<>();
  private final Map<String, List<Cluster>> byLast = new HashMap<>();
  private final Map<String, List<Cluster>> byWord = new HashMap<>();

  PersonClusters(AnnotatedText text, PersonGenders genders) {
    this.text = text;
    this.genders = genders;
  }

  List<Cluster> of(List<Mention> mentions) {
    List<Mention> people =
        mentions.stream().filter(mention -> mention.type() == EntityType.PERSON).toList();
    List<Mention> byLength = new ArrayList<>(people);
    byLength.sort(
        Comparator.comparingInt((Mention mention) -> -name(mention).words().size())
            .thenComparing(Comparator.naturalOrder()));
    for (Mention mention : byLength) {
      if (name(mention).isFull()) {
        addFull(mention);
      }
    }
    for (Mention mention : people) {
      if (!name(mention).isFull()) {
        addPart(mention);
      }
    }
    return clusters;
  }

  private void addFull(Mention mention) {
    PersonName name = name(mention);
    // Names that are compatible end in the same word.
    Optional<Cluster> same =
        byLast.getOrDefault(name.last(), List.of()).stream()
            .filter(cluster -> sameReference(cluster, mention))
            .filter(cluster -> nameOf(cluster).isCompatibleWith(name))
            .findFirst();
    same.ifPresentOrElse(cluster -> cluster.add(mention), () -> create(mention, name));
  }

  private static boolean sameReference(Cluster cluster, Mention mention) {
    String reference = reference(cluster);
    return reference == null
        || mention.reference() == null
        || reference.equals(mention.reference());
  }

  static @Nullable String reference(Cluster cluster) {
    return cluster.reference();
  }

  private void addPart(Mention mention) {
    PersonName part = name(mention);
    List<Cluster> called =
        byWord.getOrDefault(part.first(), List.of()).stream()
            .filter(cluster -> nameOf(cluster).isCalled(part))
            .toList();
    List<Cluster> bySurname =
        called.stream().filter(cluster -> nameOf(cluster).endsWith(part)).toList();
    List<Cluster> candidates = bySurname.isEmpty() ? called : bySurname;
    if (candidates.isEmpty()) {
      create(mention, part);
    } else {
      choose(candidates, mention).add(mention);
    }
  }

  private Cluster choose(List<Cluster> candidates, Mention mention) {
    Optional<String> gender = genders.addressed(mention);
    List<Cluster> left =
        gender.isEmpty()
            ? candidates
            : candidates.stream()
                .filter(one -> genders.byName(nameOf(one)).map(gender.get()::equals).orElse(true))
                .toList();
    List<Cluster> possible = left.isEmpty() ? candidates : left;
    int offset = mention.span().begin();
    Comparator<Cluster> nearest = Comparator.comparingInt(one -> one.lastBefore(offset));
    Cluster recent = possible.stream().max(nearest).orElseThrow();
    int distance = offset - recent.lastBefore(offset);
    if (recent.lastBefore(offset) >= 0 && distance < NEAR) {
      return recent;
    }
    return possible.stream()
        .max(Comparator.comparingInt(Cluster::size).thenComparingInt(one -> -one.firstOffset()))
        .orElseThrow();
  }

  private PersonName nameOf(Cluster cluster) {
    return Objects.requireNonNull(names.get(cluster), "every cluster is named when it is made");
  }

  private void create(Mention mention, PersonName name) {
    Cluster cluster = Cluster.of(mention);
    clusters.add(cluster);
    names.put(cluster, name);
    byLast.computeIfAbsent(name.last(), word -> new ArrayList<>()).add(cluster);
    for (String word : new LinkedHashSet<>(name.words())) {
      byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(cluster);
    }
  }

  private PersonName name(Mention mention) {
    return PersonName.of(text.view().substring(mention.span().begin(), mention.span().end()));
  }
}
