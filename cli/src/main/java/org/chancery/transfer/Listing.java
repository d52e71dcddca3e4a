package org.chancery.transfer;

import java.util.Map;
import org.chancery.build.Arrival;

/**
 * What a server holds. Immutable.
 *
 * @param server the server's header
 * @param articles by their ids
 */
record Listing(Header server, Map<String, Arrival> articles) {
  Listing {
    articles = Map.copyOf(articles);
  }
}
