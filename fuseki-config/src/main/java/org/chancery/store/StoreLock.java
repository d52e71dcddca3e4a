package org.chancery.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one process at a time has a store open. The lock belongs to the process: it goes
 * away with it, however it ends.
 */
final class StoreLock implements AutoCloseable {
  static final String FILE = "lock";

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
      channel.truncate(0);
      String pid = Long.toString(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
      return new StoreLock(channel);
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      throw inUse(store, file, e);
    } catch (AccessDeniedException e) {
      throw new StoreException(
          "No permission to write to "
              + store
              + ". A store has to be writable even for reading it, because it is locked meanwhile.",
          e);
    } catch (IOException e) {
      closeQuietly(channel);
      throw new StoreException("Cannot lock " + file + ": " + e.getMessage(), e);
    }
  }

  private static StoreException inUse(Path store, Path file, @Nullable Throwable cause) {
    return new StoreException(
        "The store "
            + store
            + " is in use by "
            + holder(file)
            + ". One process at a time can open a store: stop that one first.",
        cause);
  }

  private static String holder(Path file) {
    try {
      long pid = Long.parseLong(Files.readString(file, StandardCharsets.US_ASCII).strip());
      if (pid == ProcessHandle.current().pid()) {
        return "this process";
      }
      Optional<String> command =
          ProcessHandle.of(pid).flatMap(process -> process.info().commandLine());
      return "process " + pid + command.map(c -> " (" + shortened(c) + ")").orElse("");
    } catch (IOException | NumberFormatException e) {
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
