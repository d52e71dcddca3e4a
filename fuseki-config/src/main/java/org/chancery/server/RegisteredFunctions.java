package org.chancery.server;

import java.util.Iterator;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Functions and property functions that are known by name, and no others. Jena's own registries
 * also load any class on the class path that a query names ({@code java:}), among them one that
 * sleeps past every time limit.
 */
final class RegisteredFunctions {
  private RegisteredFunctions() {}

  /** Puts the registries into the context of an endpoint. */
  static void install(Context context) {
    FunctionRegistry.set(context, new Functions(FunctionRegistry.get()));
    PropertyFunctionRegistry.set(
        context, new PropertyFunctions(PropertyFunctionRegistry.standardRegistry()));
  }

  private static boolean namesClass(String uri) {
    return uri.startsWith(ARQConstants.javaClassURIScheme);
  }

  private static final class Functions extends FunctionRegistry {
    Functions(FunctionRegistry standard) {
      for (Iterator<String> uris = standard.keys(); uris.hasNext(); ) {
        String uri = uris.next();
        // What somebody's query loaded in this process before is registered there as well.
        if (!namesClass(uri)) {
          put(uri, standard.get(uri));
        }
      }
    }

    @Override
    @SuppressWarnings("NullAway") // the superclass says null where there is no such function
    public @Nullable FunctionFactory get(String uri) {
      return isRegistered(uri) ? super.get(uri) : null;
    }
  }

  private static final class PropertyFunctions extends PropertyFunctionRegistry {
    PropertyFunctions(PropertyFunctionRegistry standard) {
      for (Iterator<String> uris = standard.keys(); uris.hasNext(); ) {
        String uri = uris.next();
        if (!namesClass(uri)) {
          put(uri, standard.get(uri));
        }
      }
    }

    @Override
    public boolean manages(String uri) {
      return isRegistered(uri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
      return isRegistered(uri) ? super.get(uri) : null;
    }
  }
}
