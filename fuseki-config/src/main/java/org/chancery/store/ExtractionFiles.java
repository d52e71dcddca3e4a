package org.chancery.store;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Records of what was extracted from each article, gzipped, one file each, named after a hash of
 * their contents. A file is complete as soon as it has its name. Safe to share between threads.
 */
final class ExtractionFiles {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{16,128}");
  private static final String EXTENSION = ".json.gz";

  private final Path folder;

  ExtractionFiles(Path folder) {
    this.folder = folder;
  }

  void put(String hash, byte[] json) {
    if (get(hash).isPresent()) {
      return;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    putPacked(hash, packed.toByteArray());
  }

  boolean has(String hash) {
    return Files.exists(file(hash));
  }

  /** Keeps a record that is gzipped already. */
  void putPacked(String hash, byte[] packed) {
    Path file = file(hash);
    try {
      Files.createDirectories(file.getParent());
      Path temporary = Files.createTempFile(file.getParent(), hash, ".tmp");
      try {
        Files.write(temporary, packed);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new StoreException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** The gzipped record; empty where there is none. */
  Optional<byte[]> packed(String hash) {
    Path file = file(hash);
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Empty where there is no such record, or where it was cut off by a crash of the machine. */
  Optional<byte[]> get(String hash) {
    Path file = file(hash);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return Optional.of(in.readAllBytes());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (EOFException | ZipException e) {
      discard(file);
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  // So that the next build makes it again instead of taking it for kept.
  private static void discard(Path damaged) {
    try {
      Files.deleteIfExists(damaged);
    } catch (IOException e) {
      throw new StoreException("Cannot delete " + damaged + ": " + e.getMessage(), e);
    }
  }

  /** Deletes all files except those of the given hashes, and returns how many there were. */
  int retain(Set<String> hashes) {
    int deleted = 0;
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (!name.endsWith(EXTENSION)
          || !hashes.contains(name.substring(0, name.length() - EXTENSION.length()))) {
        try {
          Files.deleteIfExists(file);
          deleted++;
        } catch (IOException e) {
          throw new StoreException("Cannot delete " + file + ": " + e.getMessage(), e);
        }
      }
    }
    return deleted;
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new StoreException("Cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  private Path file(String hash) {
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException(
          "expected a hash of 16 to 128 lower-case hexadecimal digits: " + hash);
    }
    return folder.resolve(hash.substring(0, 2)).resolve(hash + EXTENSION);
  }
}
