package org.chancery.store;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one process at a time has a store open. The lock belongs to the process: it goes
 * away with it, however it ends.
 */
final class StoreLock implements AutoCloseable {
  static final String FILE = "lock";

  private static final String WRITABLE = "takes articles";

  // The locked byte lies behind the process id, so that others can read that even on systems where
  // a locked region cannot be read.
  private static final long LOCKED_BYTE = 1L << 40;

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws StoreException where another process, or this one, has the store open already, or where
   *     the folder cannot be written to
   */
  static StoreLock acquire(Path store) {
    Path file = store.resolve(FILE);
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        closeQuietly(channel);
        throw inUse(store, file, null);
      }
      StoreLock held = new StoreLock(channel);
      held.write(Long.toString(ProcessHandle.current().pid()));
      return held;
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      throw inUse(store, file, e);
    } catch (IOException e) {
      closeQuietly(channel);
      if (e instanceof AccessDeniedException || !Files.isWritable(store)) {
        throw new StoreException(
            "No permission to write to "
                + store
                + ", or it lies on something that is read-only. A store has to be writable even for"
                + " reading it, because it is locked meanwhile.",
            e);
      }
      throw new StoreException("Cannot lock " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Tells whoever finds the store locked how to reach its holder.
   *
   * @param server the address that this process serves the store at
   * @param takesArticles whether articles can be sent there
   */
  void announce(URI server, boolean takesArticles) {
    try {
      write(ProcessHandle.current().pid() + "\n" + server + "\n" + (takesArticles ? WRITABLE : ""));
    } catch (IOException e) {
      throw new StoreException("Cannot write to the lock: " + e.getMessage(), e);
    }
  }

  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    channel.write(ByteBuffer.wrap(bytes), 0);
    channel.truncate(bytes.length);
  }

  /** With a cause where this process itself holds the lock. */
  private static StoreException inUse(Path store, Path file, @Nullable Throwable cause) {
    List<String> lines = lines(file);
    String server = lines.size() > 1 ? lines.get(1) : "";
    String instead = "";
    if (lines.contains(WRITABLE)) {
      instead = ", or let it do the work (chancery build --server " + server + ")";
    } else if (!server.isEmpty()) {
      instead =
          ", or have it take articles (chancery serve --users FILE, chancery build --server "
              + server
              + ")";
    }
    return new StoreException(
        "The store "
            + store
            + " is in use by "
            + (cause == null ? holder(lines) : "this process")
            + (server.isEmpty() ? "" : ", which serves it at " + server)
            + ". One process at a time can open a store: stop that one first"
            + instead
            + ".",
        cause);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readString(file, StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String holder(List<String> lines) {
    try {
      long pid = Long.parseLong(lines.isEmpty() ? "" : lines.get(0).strip());
      if (pid == ProcessHandle.current().pid()) {
        // Containers count processes on their own: that of each is often number 1.
        return "a process of another container or machine, which has the number " + pid + " there";
      }
      Optional<String> command =
          ProcessHandle.of(pid).flatMap(process -> process.info().commandLine());
      return "process " + pid + command.map(c -> " (" + shortened(c) + ")").orElse("");
    } catch (NumberFormatException e) {
      return "another process";
    }
  }

  private static String shortened(String commandLine) {
    return commandLine.length() <= 100 ? commandLine : commandLine.substring(0, 97) + "...";
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // Nothing was written, and the lock is gone in either case.
      }
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }
}
