package org.chancery.transfer;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.chancery.build.Statements;
import org.chancery.extractor.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * The first line, in both directions: who speaks, and how it reads articles. Immutable.
 *
 * @param protocol of the lines that follow
 * @param version of the software
 * @param configuration hash of all that an extraction depends on besides the article
 * @param base what the IRIs of the graph begin with
 * @param machine name of the machine, so that paths of one are not taken for paths of another
 * @param strict whether a batch that breaks the shapes is to be refused; the client's wish
 * @param statements of people, with the client's first batch; null where there are none
 */
record Header(
    int protocol,
    String version,
    String configuration,
    String base,
    String machine,
    boolean strict,
    @Nullable Statements statements) {
  static final int PROTOCOL = 2;

  Header {
    if (version == null || configuration == null || base == null || machine == null) {
      throw new IllegalArgumentException(
          "expected a header with protocol, version, configuration, base and machine");
    }
  }

  static Header of(Configuration configuration) {
    return new Header(
        PROTOCOL,
        configuration.version(),
        configuration.hash(),
        configuration.baseIri(),
        thisMachine(),
        /* strict= */ false,
        null);
  }

  Header withStrict(boolean wanted) {
    return new Header(protocol, version, configuration, base, machine, wanted, statements);
  }

  Header with(Statements given) {
    return new Header(
        protocol, version, configuration, base, machine, strict, given.sayNothing() ? null : given);
  }

  private static String thisMachine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // It has a name that nothing resolves; the message begins with it.
      String message = e.getMessage();
      return message == null ? "unknown" : message.split(":", 2)[0];
    }
  }

  /** Whether two sides make the same graph of the same articles. */
  boolean fits(Header other) {
    return protocol == other.protocol
        && configuration.equals(other.configuration)
        && base.equals(other.base);
  }

  /**
   * The server's header for a client that extracts nothing, so that it need not read as the server.
   *
   * @throws TransferException where the server speaks another protocol
   */
  static Header borrowed(Header server) {
    if (server.protocol != PROTOCOL) {
      throw new TransferException(
          "The server runs version "
              + server.version
              + ", which this client cannot speak with: use the same version for both.");
    }
    return server;
  }

  /** Where two sides differ that do not fit; for whoever runs the client. */
  static String difference(Header server, Header client) {
    if (server.protocol != client.protocol || !server.version.equals(client.version)) {
      return "The server runs version "
          + server.version
          + ", the client version "
          + client.version
          + ": use the same one for both.";
    }
    if (!server.base.equals(client.base)) {
      return "The server's store has IRIs below "
          + server.base
          + ", this build asks for "
          + client.base
          + ": build with --base "
          + server.base;
    }
    return "Server and client read articles with other settings (the server's configuration is "
        + shortened(server.configuration)
        + ", the client's "
        + shortened(client.configuration)
        + "): start both with the same --keep-text, --gazetteer and --no-model, and with the"
        + " same version.";
  }

  private static String shortened(String hash) {
    return hash.length() <= 12 ? hash : hash.substring(0, 12);
  }
}
