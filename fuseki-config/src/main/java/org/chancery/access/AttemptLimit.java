package org.chancery.access;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords: after a few wrong ones from an address, each further one
 * closes the door to that address for twice as long, up to some minutes. Safe to share between
 * threads.
 */
final class AttemptLimit {
  private static final int FREE_ATTEMPTS = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final int REMEMBERED_ADDRESSES = 10_000;

  /** Who gets an IPv6 connection gets at least this much of the address space. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED_ADDRESSES;
        }
      };

  AttemptLimit(InstantSource clock) {
    this.clock = clock;
  }

  /** How long an address has to wait until it may try again; zero where it may now. */
  synchronized Duration delay(InetAddress address) {
    Failures known = failures.get(key(address));
    long left = known == null ? 0 : known.closedUntil - clock.millis();
    return Duration.ofMillis(Math.max(0, left));
  }

  synchronized void failed(InetAddress address) {
    String key = key(address);
    Failures known = failures.get(key);
    int count = known == null ? 1 : known.count + 1;
    long closed = clock.millis() + closing(count).toMillis();
    failures.put(key, new Failures(count, closed));
  }

  synchronized void succeeded(InetAddress address) {
    failures.remove(key(address));
  }

  private static Duration closing(int count) {
    if (count < FREE_ATTEMPTS) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT;
    for (int i = FREE_ATTEMPTS; i < count && wait.compareTo(LONGEST_WAIT) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static String key(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
  }

  private record Failures(int count, long closedUntil) {}
}
