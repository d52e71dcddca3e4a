package org.chancery.extractor.identity;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chancery.extractor.profile.EntityProfile;
import org.jspecify.annotations.Nullable;

/** Entities of articles that were found to be one thing. Filled by one thread, then only read. */
final class Cluster {
  /** An entity and why it belongs here. */
  record Joined(EntityProfile item, String reason) {}

  private final String key;
  private final SortedMap<String, Joined> members = new TreeMap<>();

  Cluster(String key) {
    this.key = key;
  }

  /** What its members have in common; unique among the clusters of its type. */
  String key() {
    return key;
  }

  /** The IRI of the gazetteer entry that it is, or null. */
  @Nullable String reference() {
    return Keys.reference(key);
  }

  void add(EntityProfile item, String reason) {
    members.put(item.document() + '\n' + item.id(), new Joined(item, reason));
  }

  /** Its members by document and entity. */
  Collection<Joined> members() {
    return members.values();
  }

  /** Where it is first mentioned in each of its documents. */
  Collection<String> evidence() {
    TreeSet<String> evidence = new TreeSet<>();
    members.values().forEach(m -> evidence.add(m.item().document() + '#' + m.item().evidence()));
    return evidence;
  }

  /**
   * The value that most members have; of equals the one that is spelled most carefully: small
   * letters beside capitals, more accents, then the alphabet.
   */
  @Nullable String most(
      Function<EntityProfile, @Nullable String> value, Predicate<String> allowed) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Joined member : members.values()) {
      String text = value.apply(member.item());
      if (text != null && allowed.test(text)) {
        counts.merge(text, 1, Integer::sum);
      }
    }
    String best = null;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (best == null || care(count.getKey(), count.getValue()) > care(best, counts.get(best))) {
        best = count.getKey();
      }
    }
    return best;
  }

  private static long care(String text, @Nullable Integer count) {
    boolean shouted = text.equals(text.toUpperCase(java.util.Locale.ROOT)) && text.length() > 8;
    long accents = text.codePoints().filter(c -> c > 127 && Character.isLetter(c)).count();
    return (shouted ? 0 : 1_000_000_000L) + 1000L * (count == null ? 0 : count) + accents;
  }
}
