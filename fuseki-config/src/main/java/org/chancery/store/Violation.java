package org.chancery.store;

import org.apache.jena.graph.Node;

/**
 * A node that breaks a rule of the shapes.
 *
 * @param focusNode the node
 * @param path the property that the rule is about, as SHACL writes it; empty where it is about the
 *     node itself
 * @param value the value that breaks it; empty where there is none
 * @param severity local name of the SHACL severity, such as {@code Violation}
 * @param message what is wrong
 */
public record Violation(
    Node focusNode, String path, String value, String severity, String message) {}
