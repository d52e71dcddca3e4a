package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/** Says what keeps things of like names apart. Safe to share between threads once it is made. */
final class Namesaking {
  private final Contradictions contradictions;
  private final Map<String, PersonGroup> groups = new HashMap<>();

  Namesaking(List<PersonGroup> people, Contradictions contradictions) {
    this.contradictions = contradictions;
    for (PersonGroup group : people) {
      group.bearers().forEach(b -> groups.put(UserConstraints.key(b.item()), group));
    }
  }

  /** Nodes of like names, in the order of their IRIs. */
  List<Namesake> of(CorpusNode node, Identities identities) {
    Set<String> names = names(node);
    List<Namesake> namesakes = new ArrayList<>();
    for (CorpusNode other : identities.nodes()) {
      if (other.type() == node.type() && !other.iri().equals(node.iri()) && meet(names, other)) {
        String reason = reason(node, other);
        if (reason != null) {
          namesakes.add(new Namesake(other.iri(), other.label(), reason));
        }
      }
    }
    namesakes.sort(Comparator.comparing(Namesake::iri));
    return namesakes;
  }

  private static boolean meet(Set<String> names, CorpusNode other) {
    return names(other).stream().anyMatch(names::contains);
  }

  /** Whole names; for people the surname as well, for offices only the label. */
  private static Set<String> names(CorpusNode node) {
    Set<String> names = new TreeSet<>();
    names.add(Names.normal(node.label()));
    if (node.type() == EntityType.OFFICE) {
      return names;
    }
    node.altLabels().forEach(label -> names.add(Names.normal(label)));
    if (node.type() == EntityType.PERSON) {
      names.add(Spelling.key(NameForm.of(node.label()).last()));
    }
    return names;
  }

  /** Null for people who have no more than the surname in common. */
  private @Nullable String reason(CorpusNode node, CorpusNode other) {
    PersonGroup one = group(node);
    PersonGroup two = group(other);
    if (one != null && two != null) {
      return reason(one, two);
    }
    return node.details().equals(other.details())
        ? "nothing says that they are one"
        : "of another country, body or kind";
  }

  private @Nullable String reason(PersonGroup one, PersonGroup other) {
    boolean related =
        one.forms().stream()
            .anyMatch(
                form ->
                    other.forms().stream()
                        .anyMatch(o -> NameRelation.of(form, o) != NameRelation.NONE));
    boolean part =
        one.forms().stream().anyMatch(form -> form.words().size() == 1)
            || other.forms().stream().anyMatch(form -> form.words().size() == 1);
    String contradiction = contradictions.between(one, other);
    boolean stated = contradiction != null && contradiction.startsWith("your statement");
    if (!related && !part && !stated) {
      return null;
    }
    return contradiction != null
        ? contradiction
        : "too little speaks for it: " + Support.of(one, other).reason();
  }

  private @Nullable PersonGroup group(CorpusNode node) {
    return node.members().isEmpty()
        ? null
        : groups.get(node.members().get(0).document() + '\n' + node.members().get(0).entity());
  }
}
