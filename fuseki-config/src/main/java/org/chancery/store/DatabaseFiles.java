package org.chancery.store;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How large the files of a TDB2 database are, and how large they were when it was made: a note of
 * that lies beside them.
 */
final class DatabaseFiles {
  private static final Pattern MAPPED = Pattern.compile(".*\\.(dat|idn)");
  private static final Pattern GROWING = Pattern.compile(".*\\.(dat|idn|obj)");
  private static final String NOTE = "compacted-size";
  private static final String SIZES = "file-sizes";

  // TDB2 maps its indexes to memory in segments of this size; of the last one of each file most may
  // be a hole that takes up no room.
  private static final long SEGMENT = 8L << 20;

  private final Path quads;

  DatabaseFiles(Path quads) {
    this.quads = quads;
  }

  /** How many bytes the files take up, about. */
  long size() {
    return size(quads);
  }

  /** How many bytes a file or the files of a folder take up, about. */
  static long size(Path entry) {
    AtomicLong size = new AtomicLong();
    try {
      Files.walkFileTree(
          entry,
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
      throw new StoreException("Cannot list " + entry + ": " + e.getMessage(), e);
    }
    return size.get();
  }

  /**
   * Remembers the size that the files have now as that of a compact database, where there is room
   * for that: without the note the next compaction only comes sooner.
   */
  void noteCompacted() {
    write(NOTE, size() + "\n");
  }

  private void write(String note, String text) {
    Path temporary = quads.resolve(note + ".tmp");
    try {
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      Files.move(temporary, quads.resolve(note), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // The change of the database itself has succeeded, and is not to be reported as a failure.
      return;
    }
  }

  /** Remembers how large each file is that never becomes smaller. */
  void noteSizes() {
    StringBuilder sizes = new StringBuilder();
    try (Stream<Path> entries = Files.walk(quads)) {
      for (Path file : entries.filter(DatabaseFiles::isGrowing).sorted().toList()) {
        sizes.append(Files.size(file)).append(' ').append(quads.relativize(file)).append('\n');
      }
    } catch (IOException | UncheckedIOException e) {
      // As above: what is noted already is still true.
      return;
    }
    write(SIZES, sizes.toString());
  }

  private static boolean isGrowing(Path file) {
    return GROWING.matcher(file.getFileName().toString()).matches();
  }

  /**
   * Looks for files that are gone or were cut off: TDB2 would fill them up with zeros.
   *
   * @throws StoreException where there is one
   */
  void check() {
    Path noted = quads.resolve(SIZES);
    try {
      for (String line : Files.readAllLines(noted, StandardCharsets.UTF_8)) {
        int gap = line.indexOf(' ');
        Path file = quads.resolve(line.substring(gap + 1));
        long expected = Long.parseLong(line.substring(0, Math.max(0, gap)));
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size < expected) {
          throw new StoreException(
              file
                  + " is damaged: "
                  + size
                  + " bytes, expected "
                  + expected
                  + " at least. Restore a backup (chancery restore), or build the store anew.");
        }
      }
    } catch (NoSuchFileException | NumberFormatException e) {
      // Nothing was noted, or the note itself is damaged: there is nothing to compare with.
      return;
    } catch (IOException e) {
      throw new StoreException("Cannot read " + noted + ": " + e.getMessage(), e);
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
