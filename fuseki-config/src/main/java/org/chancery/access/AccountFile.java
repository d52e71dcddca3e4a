package org.chancery.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads {@code NAME = HASH} lines; {@code #} begins a comment line. */
final class AccountFile {
  private static final String HOW =
      " Make a line with 'chancery hash-password NAME' or 'chancery hash-password NAME --token'.";

  private final Path file;
  private final Map<String, String> hashes = new LinkedHashMap<>();

  private AccountFile(Path file) {
    this.file = file;
  }

  /** The hashes by name. */
  static Map<String, String> read(Path file, Consumer<String> warnings) {
    AccountFile accounts = new AccountFile(file);
    try {
      accounts.checkPermissions(warnings);
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        accounts.line(i + 1, lines.get(i).strip());
      }
    } catch (NoSuchFileException e) {
      throw new AccessException("There is no users' file " + file + "." + HOW, e);
    } catch (IOException e) {
      throw new AccessException("Cannot read the users' file " + file + ": " + e.getMessage(), e);
    }
    if (accounts.hashes.isEmpty()) {
      throw new AccessException("The users' file " + file + " names nobody." + HOW);
    }
    return accounts.hashes;
  }

  private void checkPermissions(Consumer<String> warnings) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    if (permissions.contains(PosixFilePermission.GROUP_WRITE)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new AccessException(
          "Others can write to the users' file "
              + file
              + ", and so let themselves in: chmod 600 "
              + file);
    }
    if (permissions.contains(PosixFilePermission.GROUP_READ)
        || permissions.contains(PosixFilePermission.OTHERS_READ)) {
      warnings.accept(
          "Others can read the users' file "
              + file
              + " and try to guess the passwords behind its hashes: chmod 600 "
              + file);
    }
  }

  private void line(int number, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int equals = line.indexOf('=');
    String name = equals < 0 ? "" : line.substring(0, equals).strip();
    if (!SecretHashes.isName(name)) {
      throw problem(
          number,
          "expected NAME = HASH, with a name of up to 64 letters, digits, dots, hyphens, '_' or '@'"
              + " that begins with a letter or digit."
              + HOW);
    }
    String hash = line.substring(equals + 1).strip();
    if (!SecretHashes.isToken(hash) && !SecretHashes.isPassword(hash)) {
      throw problem(
          number,
          "what stands behind "
              + name
              + " is no hash that Chancery accepts; passwords never stand here themselves."
              + HOW);
    }
    if (hashes.putIfAbsent(name, hash) != null) {
      throw problem(number, name + " has a line already.");
    }
  }

  private AccessException problem(int number, String what) {
    return new AccessException(file + ", line " + number + ": " + what);
  }
}
