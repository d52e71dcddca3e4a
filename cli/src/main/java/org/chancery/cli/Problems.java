package org.chancery.cli;

/** Words for exceptions that reach the user. */
final class Problems {
  private Problems() {}

  /**
   * The message of an exception, or what it is where it has none; with its cause's where that says
   * more.
   */
  static String describe(Throwable exception) {
    String message = exception.getMessage();
    String words =
        message == null || message.isBlank() ? exception.getClass().getSimpleName() : message;
    Throwable cause = exception.getCause();
    if (cause != null && cause.getMessage() != null && !words.contains(cause.getMessage())) {
      words += " (" + cause.getMessage() + ")";
    }
    return words;
  }
}
