package org.chancery.transfer;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.build.Arrival;
import org.chancery.build.ArticleKeeper;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.document.Document;
import org.jspecify.annotations.Nullable;

/** Extracts the articles that a server does not hold, and sends them. Safe to share. */
final class SentArticles implements ArticleKeeper {
  private final Listing listing;
  private final Extractor extractor;
  private final Origin origin;
  private final Sender sender;
  private final AtomicInteger leftOut = new AtomicInteger();

  SentArticles(Listing listing, Extractor extractor, Origin origin, Sender sender) {
    this.listing = listing;
    this.extractor = extractor;
    this.origin = origin;
    this.sender = sender;
  }

  @Override
  public Arrival keep(Document article, @Nullable String source) {
    String id = article.id();
    String key = Extraction.key(article, extractor.configuration());
    String sent = origin.sent(source);
    Entry held = listing.articles().get(id);
    if (held == null || !key.equals(held.key())) {
      sender.add(Entry.of(extractor.extract(article), key, sent));
    } else if (sent != null && !Objects.equals(held.source(), sent)) {
      sender.add(Entry.held(id, key, sent));
    } else {
      leftOut.incrementAndGet();
    }
    return new Arrival(id, key, source);
  }

  /** How many articles the server has, word for word. */
  int leftOut() {
    return leftOut.get();
  }
}
