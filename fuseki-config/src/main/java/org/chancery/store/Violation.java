package org.chancery.store;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A node that breaks a rule of the shapes. Immutable.
 *
 * @param focusNode the node
 * @param path the property that the rule is about, as SHACL writes it; empty where it is about the
 *     node itself
 * @param object the value that breaks it; null where there is none
 * @param severity local name of the SHACL severity, such as {@code Violation}
 * @param message what is wrong
 * @param constraint the kind of rule, a SHACL constraint component
 * @param shape that has the rule
 */
public record Violation(
    Node focusNode,
    String path,
    @Nullable Node object,
    String severity,
    String message,
    Node constraint,
    Node shape) {
  /** The value that breaks the rule, for people; empty where there is none. */
  public String value() {
    return object == null ? "" : object.toString();
  }
}
