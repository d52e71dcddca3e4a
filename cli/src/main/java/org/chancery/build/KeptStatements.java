package org.chancery.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.identity.CorpusIdentity;
import org.chancery.extractor.identity.IdentityStatements;
import org.chancery.extractor.rdf.Iris;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;

/** The user's statements of identity: those given now, else those that the store keeps. */
final class KeptStatements {
  private final KnowledgeStore store;
  private final String turtle;
  private final boolean given;
  private final IdentityStatements statements;

  private KeptStatements(KnowledgeStore store, String name, String turtle, boolean given) {
    this.store = store;
    this.turtle = turtle;
    this.given = given;
    this.statements = IdentityStatements.read(name, turtle, store.base());
  }

  /**
   * The statements that a build or an explanation respects.
   *
   * @param file of new statements, or null for those that the store keeps
   * @throws BuildException when the file cannot be read
   * @throws org.chancery.extractor.identity.IdentityException when it holds anything else
   */
  static KeptStatements of(KnowledgeStore store, @Nullable Path file) {
    if (file == null) {
      return new KeptStatements(
          store,
          store.identityFile().toString(),
          store.identityStatements().orElse(""),
          /* given= */ false);
    }
    try {
      return new KeptStatements(
          store,
          file.toString(),
          Files.readString(file, StandardCharsets.UTF_8),
          /* given= */ true);
    } catch (IOException e) {
      throw new BuildException(file + ": expected a readable Turtle file in UTF-8: " + e);
    }
  }

  /** Settles identity by the rules and the statements. */
  CorpusIdentity identity(Extractor extractor) {
    Iris iris = new Iris(store.base());
    return new CorpusIdentity(extractor.gazetteer(), store.base(), statements, iris::document);
  }

  /** Makes later builds respect them, too. */
  void keep() {
    if (given && !store.identityStatements().orElse("").equals(turtle)) {
      store.keepIdentityStatements(turtle);
    }
  }
}
