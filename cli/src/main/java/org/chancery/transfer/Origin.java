package org.chancery.transfer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the paths of a client lie, as a server knows them: a path of another machine has that
 * machine's name before it, so that no build takes it for a path of its own and prunes what is not
 * there. Immutable.
 *
 * @param prefix empty where client and server see the same files
 */
record Origin(String prefix) {
  static Origin of(Header client, Header server) {
    return new Origin(client.machine().equals(server.machine()) ? "" : client.machine() + ":");
  }

  /** A path of the client, as the server is to know it. */
  @Nullable String sent(@Nullable String path) {
    return path == null ? null : prefix + path;
  }

  /** The path of the client that the server knows; empty where it is none of this client. */
  Optional<String> local(@Nullable String source) {
    return source == null || !source.startsWith(prefix)
        ? Optional.empty()
        : Optional.of(source.substring(prefix.length()));
  }
}
