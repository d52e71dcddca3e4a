package org.chancery.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * Which words of a database can be searched for: names of entities, headlines of documents, and
 * contents of claims. Labels of mentions and facts repeat these and are left out.
 */
final class IndexedWords {
  static final String LABEL = "label";
  static final String CLAIM = "claim";
  static final String HEADLINE = "headline";

  static final List<Node> PROPERTIES =
      List.of(
          RDFS.label.asNode(),
          SKOS.altLabel.asNode(),
          SchemaDO.headline.asNode(),
          SchemaDO.text.asNode());

  private final Node entities;

  IndexedWords(String base) {
    this.entities = NodeFactory.createURI(base + "graph/entities");
  }

  /** The fields of the index and the properties that they hold. */
  static EntityDefinition fields() {
    EntityDefinition fields = new EntityDefinition("uri", LABEL, "graph", RDFS.label.asNode());
    fields.set(LABEL, SKOS.altLabel.asNode());
    fields.set(CLAIM, SchemaDO.text.asNode());
    fields.set(HEADLINE, SchemaDO.headline.asNode());
    // With it, what is added twice is there once, and what is deleted is gone.
    fields.setUidField("uid");
    fields.setLangField("lang");
    fields.setCacheQueries(false);
    return fields;
  }

  boolean isIndexed(Quad quad) {
    if (!PROPERTIES.contains(quad.getPredicate()) || !quad.getObject().isLiteral()) {
      return false;
    }
    boolean name =
        quad.getPredicate().equals(RDFS.label.asNode())
            || quad.getPredicate().equals(SKOS.altLabel.asNode());
    return !name || quad.getGraph().equals(entities);
  }
}
