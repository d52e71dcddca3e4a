package org.chancery.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The editions of a store's data: folders with a database and its text index, of which a small file
 * names the one that counts. A new edition is made aside and becomes the current one in one step,
 * because one file can be replaced atomically and two folders cannot. Belongs to the holder of the
 * store's lock.
 */
final class Editions {
  static final String POINTER = "current";

  private static final Pattern NAME = Pattern.compile("data-(\\d{1,9})");

  private final Path store;

  Editions(Path store) {
    this.store = store;
  }

  /**
   * The folder of the current edition.
   *
   * @return null where none has been published yet
   * @throws StoreException where the pointer names what is not there
   */
  @Nullable Path current() {
    Path pointer = store.resolve(POINTER);
    try {
      String name = Files.readString(pointer, StandardCharsets.US_ASCII).strip();
      Path folder = store.resolve(name);
      if (!NAME.matcher(name).matches() || !Files.isDirectory(folder)) {
        throw new StoreException(
            pointer + " is damaged: expected the name of a folder data-N beside it, found " + name);
      }
      return folder;
    } catch (NoSuchFileException e) {
      refuseLostPointer(pointer);
      return null;
    } catch (IOException e) {
      throw new StoreException("Cannot read " + pointer + ": " + e.getMessage(), e);
    }
  }

  // The pointer is written before anything else; an edition without it was cut off from it.
  private void refuseLostPointer(Path pointer) {
    for (Path folder : folders()) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new StoreException(
              pointer
                  + " is missing: expected the name of the folder with the graph, such as "
                  + folder.getFileName()
                  + ". Write it there, or restore a backup (chancery restore).");
        }
      } catch (IOException e) {
        throw new StoreException("Cannot list " + folder + ": " + e.getMessage(), e);
      }
    }
  }

  /** An empty folder for a new edition, which does not count before it is published. */
  Path create() {
    int last = 0;
    for (Path folder : folders()) {
      last = Math.max(last, number(folder));
    }
    try {
      return Files.createDirectory(store.resolve("data-" + (last + 1)));
    } catch (IOException e) {
      throw new StoreException("Cannot write to " + store + ": " + e.getMessage(), e);
    }
  }

  /** Makes an edition the current one; on disk, with its files, when this returns. */
  void publish(Path edition) {
    Path temporary = store.resolve(POINTER + ".tmp");
    try {
      sync(edition);
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        channel.write(
            ByteBuffer.wrap((edition.getFileName() + "\n").getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
      Files.move(temporary, store.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
    } catch (IOException e) {
      throw new StoreException("Cannot write to " + store + ": " + e.getMessage(), e);
    }
  }

  // The database was not necessarily told to bring all of its files to disk.
  private static void sync(Path edition) throws IOException {
    try (Stream<Path> entries = Files.walk(edition)) {
      for (Path file : entries.filter(Files::isRegularFile).toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  // Some systems cannot open a folder; there the move is as safe as they make it.
  private void syncFolder() {
    try (FileChannel channel = FileChannel.open(store, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  /** Deletes all editions but the current one: what a killed build or an earlier one has left. */
  void sweep() {
    Path current = current();
    for (Path folder : folders()) {
      if (!folder.equals(current)) {
        delete(folder);
      }
    }
  }

  static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException e)
                throws IOException {
              if (e != null) {
                throw e;
              }
              Files.delete(left);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw new StoreException("Cannot delete " + folder + ": " + e.getMessage(), e);
    }
  }

  private List<Path> folders() {
    try (Stream<Path> entries = Files.list(store)) {
      return entries.filter(entry -> number(entry) > 0 && Files.isDirectory(entry)).toList();
    } catch (IOException e) {
      throw new StoreException("Cannot list " + store + ": " + e.getMessage(), e);
    }
  }

  private static int number(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }
}
