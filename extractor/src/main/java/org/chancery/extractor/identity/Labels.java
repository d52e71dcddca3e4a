package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chancery.extractor.profile.EntityProfile;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/** The names of clusters. */
final class Labels {
  private final Gazetteer gazetteer;

  Labels(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The gazetteer's name, else the most frequent spelling of the fullest name. */
  String fullest(Cluster cluster, UnaryOperator<String> normal) {
    String entry = entryLabel(cluster);
    if (entry != null) {
      return entry;
    }
    String full = fullestForm(cluster, normal);
    return most(cluster, name -> normal.apply(name).equals(full));
  }

  /** The normal form of the fullest name: the most words, then the most letters. */
  static String fullestForm(Cluster cluster, UnaryOperator<String> normal) {
    String fullest = "";
    for (Cluster.Joined member : cluster.members()) {
      String form = normal.apply(member.item().name());
      if (size(form) > size(fullest)
          || (size(form) == size(fullest) && form.compareTo(fullest) < 0)) {
        fullest = form;
      }
    }
    return fullest;
  }

  /** The gazetteer's name, else the most frequent one. */
  String mostFrequent(Cluster cluster) {
    String entry = entryLabel(cluster);
    return entry == null ? most(cluster, name -> true) : entry;
  }

  /** Every wording of the members but the label; sorted. */
  static List<String> others(Cluster cluster, String label) {
    TreeSet<String> others = new TreeSet<>();
    for (Cluster.Joined member : cluster.members()) {
      others.add(member.item().name());
      others.addAll(member.item().otherNames());
      if (!member.item().title().isBlank()) {
        others.add(member.item().title());
      }
    }
    others.remove(label);
    return new ArrayList<>(others);
  }

  /** Links to the same thing elsewhere. */
  Collection<String> sameAs(Cluster cluster) {
    String reference = cluster.reference();
    return reference == null
        ? List.of()
        : gazetteer.entry(reference).map(GazetteerEntry::sameAs).orElse(List.of());
  }

  private @Nullable String entryLabel(Cluster cluster) {
    String reference = cluster.reference();
    return reference == null
        ? null
        : gazetteer.entry(reference).map(GazetteerEntry::label).orElse(null);
  }

  private static String most(Cluster cluster, Predicate<String> allowed) {
    String most = cluster.most(EntityProfile::name, allowed);
    if (most == null) {
      throw new IllegalStateException("no name for " + cluster.key());
    }
    return most;
  }

  private static int size(String form) {
    int words = form.isEmpty() ? 0 : form.split(" ").length;
    return words * 10_000 + form.length();
  }
}
