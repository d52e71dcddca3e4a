package org.chancery.transfer;

import java.util.Map;

/**
 * What a server holds. Immutable.
 *
 * @param server the server's header
 * @param articles by their ids; one whose extraction the server has lost is without a key
 */
record Listing(Header server, Map<String, Entry> articles) {
  Listing {
    articles = Map.copyOf(articles);
  }
}
