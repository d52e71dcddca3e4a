package org.chancery.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How large the files of a TDB2 database are, and how large they were when it was made: a note of
 * that lies beside them.
 */
final class DatabaseFiles {
  private static final Pattern MAPPED = Pattern.compile(".*\\.(dat|idn)");
  private static final String NOTE = "compacted-size";

  // TDB2 maps its indexes to memory in segments of this size; of the last one of each file most may
  // be a hole that takes up no room.
  private static final long SEGMENT = 8L << 20;

  private final Path quads;

  DatabaseFiles(Path quads) {
    this.quads = quads;
  }

  /** How many bytes the files take up, about. */
  long size() {
    AtomicLong size = new AtomicLong();
    try {
      Files.walkFileTree(
          quads,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              boolean mapped = MAPPED.matcher(file.getFileName().toString()).matches();
              size.addAndGet(mapped ? Math.max(0, attributes.size() - SEGMENT) : attributes.size());
              return FileVisitResult.CONTINUE;
            }

            // Lock files come and go.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new StoreException("Cannot list " + quads + ": " + e.getMessage(), e);
    }
    return size.get();
  }

  /**
   * Remembers the size that the files have now as that of a compact database, where there is room
   * for that: without the note the next compaction only comes sooner.
   */
  void noteCompacted() {
    Path temporary = quads.resolve(NOTE + ".tmp");
    try {
      Files.writeString(temporary, size() + "\n", StandardCharsets.US_ASCII);
      Files.move(temporary, quads.resolve(NOTE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // The change of the database itself has succeeded, and is not to be reported as a failure.
      return;
    }
  }

  /**
   * The size after the last compaction in bytes.
   *
   * @return null where none is known
   */
  @Nullable Long compactedSize() {
    Path note = quads.resolve(NOTE);
    try {
      return Long.valueOf(Files.readString(note, StandardCharsets.US_ASCII).strip());
    } catch (NoSuchFileException | NumberFormatException e) {
      return null;
    } catch (IOException e) {
      throw new StoreException("Cannot read " + note + ": " + e.getMessage(), e);
    }
  }
}
