package org.chancery.access;

import java.time.Duration;

/** What came of the check of a request. */
public sealed interface Admission {
  /**
   * Let in.
   *
   * @param name of the account
   */
  record Granted(String name) implements Admission {}

  /** Nothing given, or something wrong; which of them is not said. */
  record Refused() implements Admission {}

  /**
   * Not even checked, after too many wrong passwords or because too many wait to be checked.
   *
   * @param delay until it makes sense to try again; more than zero
   */
  record Postponed(Duration delay) implements Admission {}
}
