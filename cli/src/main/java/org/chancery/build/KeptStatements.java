package org.chancery.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.correction.Corrections;
import org.chancery.extractor.document.Sha256;
import org.chancery.extractor.identity.CorpusIdentity;
import org.chancery.extractor.identity.IdentityStatements;
import org.chancery.extractor.rdf.Iris;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;

/**
 * What users know better, statements of identity and corrections: what is given now, else what the
 * store keeps.
 */
final class KeptStatements {
  /** A file and whether it is given now. */
  private record Source(String name, String turtle, boolean given) {
    static Source of(@Nullable Path given, Path kept, Optional<String> keptTurtle) {
      if (given == null) {
        return new Source(kept.toString(), keptTurtle.orElse(""), /* given= */ false);
      }
      try {
        String turtle = Files.readString(given, StandardCharsets.UTF_8);
        return new Source(given.toString(), turtle, /* given= */ true);
      } catch (IOException e) {
        throw new BuildException(given + ": expected a readable Turtle file in UTF-8: " + e);
      }
    }
  }

  private final KnowledgeStore store;
  private final Source identitySource;
  private final Source correctionSource;
  private final IdentityStatements identity;
  private final Corrections corrections;

  private KeptStatements(KnowledgeStore store, Source identitySource, Source correctionSource) {
    this.store = store;
    this.identitySource = identitySource;
    this.correctionSource = correctionSource;
    this.identity =
        IdentityStatements.read(identitySource.name(), identitySource.turtle(), store.base());
    this.corrections =
        Corrections.read(correctionSource.name(), correctionSource.turtle(), store.base());
  }

  /**
   * What a build or an explanation respects.
   *
   * @param identity a file of new statements of identity, or null for those that the store keeps
   * @param corrections a file of new corrections, or null for those that the store keeps
   * @throws BuildException when a file cannot be read
   * @throws org.chancery.extractor.identity.IdentityException when the first holds anything else
   * @throws org.chancery.extractor.correction.CorrectionException when the second does
   */
  static KeptStatements of(
      KnowledgeStore store, @Nullable Path identity, @Nullable Path corrections) {
    return new KeptStatements(
        store,
        Source.of(identity, store.identityFile(), store.identityStatements()),
        Source.of(corrections, store.correctionsFile(), store.corrections()));
  }

  /** What the store keeps. */
  static KeptStatements of(KnowledgeStore store) {
    return of(store, null, null);
  }

  /** Settles identity by the rules and the statements. */
  CorpusIdentity identity(Extractor extractor) {
    Iris iris = new Iris(store.base());
    return new CorpusIdentity(extractor.gazetteer(), store.base(), identity, iris::document);
  }

  /** Which facts are wrong, and which are missing. */
  Corrections corrections() {
    return corrections;
  }

  /** Whether a file of them was given now, so that whoever gave it wants to hear about it. */
  boolean areGiven() {
    return identitySource.given() || correctionSource.given();
  }

  /** Tells these statements from others. */
  String fingerprint() {
    return Sha256.hex(identitySource.turtle() + '\0' + correctionSource.turtle());
  }

  /** Makes later builds respect them, too. */
  void keep() {
    String statements = identitySource.turtle();
    if (identitySource.given() && !store.identityStatements().orElse("").equals(statements)) {
      store.keepIdentityStatements(statements);
    }
    String corrected = correctionSource.turtle();
    if (correctionSource.given() && !store.corrections().orElse("").equals(corrected)) {
      store.keepCorrections(corrected);
    }
  }
}
