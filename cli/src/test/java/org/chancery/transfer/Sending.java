package org.chancery.transfer;

import java.io.IOException;
import java.nio.file.Path;

/** What tests of other packages need to send articles. */
public final class Sending {
  public static final String PASSWORD = Archive.PASSWORD;

  public static final String ARTICLE =
      "Norway's foreign minister, Kari Solberg, rejected the fisheries treaty on Monday.\n";

  private Sending() {}

  /** A file with the account ana, who has {@link #PASSWORD}. */
  public static Path users(Path file) throws IOException {
    return Archive.users(file);
  }
}
