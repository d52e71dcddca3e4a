package org.chancery.build;

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
    static Source of(@Nullable StatementFile file, Path kept, Optional<String> keptTurtle) {
      return file == null
          ? new Source(kept.toString(), keptTurtle.orElse(""), /* given= */ false)
          : new Source(file.name(), file.turtle(), /* given= */ true);
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
   * What a build respects.
   *
   * @throws org.chancery.extractor.identity.IdentityException when statements of identity are
   *     malformed
   * @throws org.chancery.extractor.correction.CorrectionException when corrections are
   */
  static KeptStatements of(KnowledgeStore store, Statements given) {
    return new KeptStatements(
        store,
        Source.of(given.identity(), store.identityFile(), store.identityStatements()),
        Source.of(given.corrections(), store.correctionsFile(), store.corrections()));
  }

  /** What the store keeps. */
  static KeptStatements of(KnowledgeStore store) {
    return of(store, Statements.NONE);
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
