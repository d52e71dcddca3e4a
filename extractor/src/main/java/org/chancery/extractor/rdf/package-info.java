/** IRIs, and quads through StreamRDF into the named graphs of the ontology contract. */
@NullMarked
package org.chancery.extractor.rdf;

import org.jspecify.annotations.NullMarked;
