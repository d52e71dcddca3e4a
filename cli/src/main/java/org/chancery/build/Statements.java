package org.chancery.build;

import java.nio.file.Path;
import org.chancery.extractor.correction.Corrections;
import org.chancery.extractor.identity.IdentityStatements;
import org.jspecify.annotations.Nullable;

/**
 * What people give to a build, and what the store keeps from then on. Immutable.
 *
 * @param identity statements of identity; null for those that the store keeps already
 * @param corrections corrections; null for those that the store keeps already
 */
public record Statements(@Nullable StatementFile identity, @Nullable StatementFile corrections) {
  /** Nothing but what the store keeps. */
  public static final Statements NONE = new Statements(null, null);

  /**
   * Reads files, each of which may be null for none.
   *
   * @throws BuildException when one cannot be read
   */
  public static Statements read(@Nullable Path identity, @Nullable Path corrections) {
    return new Statements(
        identity == null ? null : StatementFile.read(identity),
        corrections == null ? null : StatementFile.read(corrections));
  }

  /** Whether nothing is given. */
  public boolean sayNothing() {
    return identity == null && corrections == null;
  }

  /**
   * Fails where a file says anything that it cannot, before any work is done.
   *
   * @param base what IRIs of the graph begin with
   * @throws org.chancery.extractor.identity.IdentityException when the first is malformed
   * @throws org.chancery.extractor.correction.CorrectionException when the second is malformed
   */
  public void check(String base) {
    if (identity != null) {
      IdentityStatements.read(identity.name(), identity.turtle(), base);
    }
    if (corrections != null) {
      Corrections.read(corrections.name(), corrections.turtle(), base);
    }
  }
}
