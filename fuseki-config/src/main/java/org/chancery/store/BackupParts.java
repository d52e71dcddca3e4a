package org.chancery.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the files in a backup. Whoever restores one takes no others. */
final class BackupParts {
  static final String GRAPH = "graph.nq.gz";
  static final String CATALOGUE = "catalogue.jsonl.gz";

  /** The last file: the SHA-256 sums of all others, in the form of {@code sha256sum}. */
  static final String SUMS = "SHA256SUMS";

  private static final Pattern RECORD =
      Pattern.compile("extractions/([0-9a-f]{16,128})\\.json\\.gz");
  private static final Pattern STATEMENTS = Pattern.compile("[a-z][a-z-]{0,60}\\.ttl");

  private BackupParts() {}

  static String record(String hash) {
    return "extractions/" + hash + ".json.gz";
  }

  /** The hash of a record; empty where a file is none. */
  static Optional<String> recordHash(String name) {
    Matcher record = RECORD.matcher(name);
    return record.matches() ? Optional.of(record.group(1)) : Optional.empty();
  }

  /** Whether a file holds statements by people, such as {@code identity.ttl}. */
  static boolean isStatements(String name) {
    return STATEMENTS.matcher(name).matches();
  }

  static boolean isKnown(String name) {
    return name.equals(GRAPH)
        || name.equals(CATALOGUE)
        || name.equals(StoreDescription.FILE)
        || isStatements(name)
        || recordHash(name).isPresent();
  }
}
