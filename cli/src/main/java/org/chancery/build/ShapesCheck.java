package org.chancery.build;

import org.chancery.store.UpdateCheck;
import org.chancery.store.ValidationResult;
import org.chancery.store.Violation;

/**
 * Tells the listener where a batch breaks the shapes, and refuses it where the build is strict.
 *
 * @param strict whether a batch that breaks them is refused
 * @param passed done when the batch has passed, before it is written
 */
record ShapesCheck(boolean strict, BuildListener listener, Runnable passed) implements UpdateCheck {
  private static final int MOST_TOLD = 20;

  @Override
  public void check(ValidationResult changed) {
    int violations = changed.violations().size();
    changed.violations().stream().limit(MOST_TOLD).forEach(this::tell);
    if (violations > MOST_TOLD) {
      listener.problem((violations - MOST_TOLD) + " more nodes break the shapes");
    }
    if (strict && violations > 0) {
      throw new InvalidBatchException(violations);
    }
    passed.run();
  }

  private void tell(Violation violation) {
    listener.problem(
        violation.focusNode()
            + " breaks the shapes: "
            + violation.message()
            + " ("
            + (violation.path() + " " + violation.value()).strip()
            + ")");
  }
}
