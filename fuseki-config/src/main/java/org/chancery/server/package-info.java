/** The read-only SPARQL endpoint and its pages on embedded Fuseki. */
@NullMarked
package org.chancery.server;

import org.jspecify.annotations.NullMarked;
