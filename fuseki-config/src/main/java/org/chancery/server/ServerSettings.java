package org.chancery.server;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the server listens and what it allows.
 *
 * @param host name or address to listen on; {@code 0.0.0.0} for all, as containers need it
 * @param port from 1 to 65535, or 0 for any that is free
 * @param queryTimeout for the first row and, three times as long, for a whole query; empty for what
 *     {@code config.ttl} says
 * @param maxQueryLength in UTF-16 characters; longer queries are refused
 */
public record ServerSettings(
    String host, int port, Optional<Duration> queryTimeout, int maxQueryLength) {
  public static final int DEFAULT_PORT = 3030;

  public ServerSettings {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("expected a port from 0 to 65535, got " + port);
    }
  }

  /** This machine only, port 3030. */
  public static ServerSettings defaults() {
    return new ServerSettings("localhost", DEFAULT_PORT, Optional.empty(), 50_000);
  }

  /** Whether only this machine can reach the server. */
  public boolean isLocal() {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  public ServerSettings withHost(String newHost) {
    return new ServerSettings(newHost, port, queryTimeout, maxQueryLength);
  }

  public ServerSettings withPort(int newPort) {
    return new ServerSettings(host, newPort, queryTimeout, maxQueryLength);
  }

  public ServerSettings withQueryTimeout(Duration timeout) {
    return new ServerSettings(host, port, Optional.of(timeout), maxQueryLength);
  }
}
