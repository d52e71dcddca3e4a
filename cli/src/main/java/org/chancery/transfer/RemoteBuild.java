package org.chancery.transfer;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.chancery.build.BuildListener;
import org.chancery.build.BuildReport;
import org.chancery.build.ParallelExtraction;
import org.chancery.build.Pruning;
import org.chancery.build.Reading;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.document.InputRoots;

/**
 * Extracts articles here and sends what was found to a server that has the store open, which writes
 * it: the graph is the same as that of a build on the store itself. What the server holds already
 * is neither extracted nor sent. A build that breaks off has written some batches; it goes on from
 * there when it is run again.
 */
public final class RemoteBuild {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  private final InputStream standardInput;
  private final Duration firstWait;

  /**
   * A build.
   *
   * @param standardInput what the input {@code -} stands for
   */
  public RemoteBuild(InputStream standardInput) {
    this(standardInput, FIRST_WAIT);
  }

  RemoteBuild(InputStream standardInput, Duration firstWait) {
    this.standardInput = standardInput;
    this.firstWait = firstWait;
  }

  /**
   * Reads the inputs and sends them. The report counts the batches together; one that had to be
   * sent twice is counted as the server saw it the second time.
   *
   * @throws TransferException when the server does not take the articles
   * @throws org.chancery.ontology.GazetteerException when a gazetteer cannot be read
   * @throws org.chancery.extractor.identity.IdentityException when statements of identity are
   *     malformed
   * @throws org.chancery.extractor.correction.CorrectionException when corrections are
   */
  public BuildReport run(RemoteBuildRequest request, BuildListener listener) {
    return run(request, Extractor.create(request.extraction()), listener);
  }

  /** As above, with an extractor that has the settings of the request. */
  BuildReport run(RemoteBuildRequest request, Extractor extractor, BuildListener listener) {
    request.statements().check(request.extraction().baseIri());
    ServerConnection server = connect(request.server(), request.credentials(), listener);
    Header client =
        Header.of(extractor.configuration())
            .withStrict(request.strict())
            .with(request.statements());
    Listing listing = server.list();
    if (!client.fits(listing.server())) {
      throw new TransferException(Header.difference(listing.server(), client));
    }
    Origin origin = Origin.of(client, listing.server());
    try (Sender sender = new Sender(server, client, request.size(), listener::problem)) {
      SentArticles articles = new SentArticles(listing, extractor, origin, sender);
      Reading reading =
          new ParallelExtraction(
                  request.inputs(),
                  request.reading(),
                  request.threads(),
                  articles,
                  standardInput,
                  listener)
              .run();
      if (request.prune()) {
        gone(request, listing, origin, reading).forEach(id -> sender.add(Entry.removal(id)));
      }
      listener.step("Waiting for the server");
      return report(sender.finish(), listing, articles.leftOut(), reading.refused());
    }
  }

  /**
   * Takes articles out of the store of a server, with all that only they say.
   *
   * @param ids those that the server does not hold are a problem, and the others go all the same
   * @throws TransferException when the server does not take the request
   */
  public BuildReport remove(
      URI address, Credentials credentials, SortedSet<String> ids, BuildListener listener) {
    ServerConnection server = connect(address, credentials, listener);
    Listing listing = server.list();
    Header header = Header.borrowed(listing.server());
    int unknown = 0;
    try (Sender sender = new Sender(server, header, BatchSize.STANDARD, listener::problem)) {
      for (String id : ids) {
        if (listing.articles().containsKey(id)) {
          sender.add(Entry.removal(id));
        } else {
          listener.problem(id + ": there is no such article in the store");
          unknown++;
        }
      }
      return report(sender.finish(), listing, /* leftOut= */ 0, unknown);
    }
  }

  private ServerConnection connect(URI address, Credentials credentials, BuildListener listener) {
    ServerConnection server =
        new ServerConnection(address, credentials, firstWait, listener::problem);
    if (server.isOpenToOthers()) {
      listener.problem(
          "Warning: "
              + address
              + " is not encrypted: the password or token can be read on the way. Use https.");
    }
    return server;
  }

  private static Set<String> gone(
      RemoteBuildRequest request, Listing listing, Origin origin, Reading reading) {
    Map<String, String> sources = new HashMap<>();
    listing
        .articles()
        .forEach(
            (id, held) -> origin.local(held.source()).ifPresent(path -> sources.put(id, path)));
    return new Pruning(sources, InputRoots.of(request.inputs()))
        .gone(listing.articles().keySet(), reading.seen(), reading.files());
  }

  private static BuildReport report(BuildReport sent, Listing listing, int leftOut, int refused) {
    boolean nothingSent = sent.articles() == 0 && sent.removed() == 0;
    return new BuildReport(
        nothingSent ? listing.articles().size() : sent.articles(),
        sent.added(),
        sent.changed(),
        sent.unchanged() + leftOut,
        sent.removed(),
        sent.rewritten(),
        refused,
        sent.quadsAdded(),
        sent.quadsRemoved());
  }
}
