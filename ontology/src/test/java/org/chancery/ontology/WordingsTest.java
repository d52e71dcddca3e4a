package org.chancery.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** The bundled gazetteers as a whole: references, and wordings that stand for two things. */
class WordingsTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();

  @Test
  void everyReferenceLeadsToAnEntry() {
    Graph all = GraphFactory.createDefaultGraph();
    for (String file : OntologyFiles.GAZETTEERS) {
      OntologyTest.read(file).stream().forEach(all::add);
    }
    Set<String> dangling = new TreeSet<>();
    for (Triple triple : all.stream().toList()) {
      Node object = triple.getObject();
      if (object.isURI()
          && object.getURI().startsWith(Gazetteer.DEFAULT_BASE)
          && !all.contains(object, Node.ANY, Node.ANY)) {
        dangling.add(object.getURI());
      }
    }
    assertThat(dangling).isEmpty();
  }

  @Test
  void oneWordingForTwoThingsIsMarkedAsAmbiguousOnBoth() {
    Map<String, Map<String, Boolean>> owners = new TreeMap<>();
    Stream.of(GAZETTEER.countries(), GAZETTEER.organizations(), GAZETTEER.policies())
        .flatMap(List::stream)
        .forEach(entry -> own(owners, entry));
    assertThat(unmarked(owners)).isEmpty();
  }

  @Test
  void oneTitleForTwoRolesIsMarkedAsAmbiguousOnBoth() {
    Map<String, Map<String, Boolean>> owners = new TreeMap<>();
    GAZETTEER.roles().forEach(role -> own(owners, role));
    assertThat(unmarked(owners)).isEmpty();
  }

  @Test
  void oneTitleForTwoParticularOfficesIsMarkedAsAmbiguousOnBoth() {
    Map<String, Map<String, Boolean>> owners = new TreeMap<>();
    GAZETTEER.offices().forEach(office -> own(owners, office));
    assertThat(unmarked(owners)).isEmpty();
  }

  @Test
  void aComposedTitleHasOneRole() {
    Map<String, Set<String>> roles = new TreeMap<>();
    for (Title title : GAZETTEER.titles()) {
      if (title.office() == null && !title.ambiguous() && title.role() != null) {
        roles.computeIfAbsent(title.text(), text -> new TreeSet<>()).add(title.role());
      }
    }
    roles.values().removeIf(all -> all.size() < 2);
    assertThat(roles).isEmpty();
  }

  @Test
  void noWordingHasStraySpacesOrPunctuation() {
    for (GazetteerEntry entry : GAZETTEER.entries()) {
      for (Wording wording : entry.wordings()) {
        assertThat(wording.text()).isEqualTo(wording.text().strip()).doesNotContain("  ", ";", "|");
        assertThat(wording.text()).doesNotStartWith("the ");
      }
    }
  }

  @Test
  void anExcludedPhraseContainsAWordingOfItsEntry() {
    for (GazetteerEntry entry : GAZETTEER.entries()) {
      for (String phrase : entry.excludedPhrases()) {
        assertThat(entry.wordings())
            .as("%s excludes %s", entry.label(), phrase)
            .anyMatch(
                wording ->
                    phrase
                        .toLowerCase(Locale.ROOT)
                        .contains(wording.text().toLowerCase(Locale.ROOT)));
      }
    }
  }

  private static void own(Map<String, Map<String, Boolean>> owners, GazetteerEntry entry) {
    for (Wording wording : entry.wordings()) {
      owners
          .computeIfAbsent(wording.text(), text -> new TreeMap<>())
          .merge(entry.iri(), wording.ambiguous(), Boolean::logicalAnd);
    }
  }

  private static Map<String, Map<String, Boolean>> unmarked(
      Map<String, Map<String, Boolean>> owners) {
    owners.values().removeIf(of -> of.size() < 2 || !of.containsValue(false));
    return owners;
  }
}
