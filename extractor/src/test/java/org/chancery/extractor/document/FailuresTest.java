package org.chancery.extractor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  @Test
  void everyFailureSaysWhatToDoOrWhatHappened() {
    assertThat(Failures.message(new AccessDeniedException("a.txt"))).contains("right to read it");
    assertThat(Failures.message(new NoSuchFileException("a.txt"))).contains("not there");
    assertThat(Failures.message(new ZipException("Not in GZIP format"))).contains("gzip", "again");
    assertThat(Failures.message(new EOFException("unexpected end"))).contains("cut short");
    assertThat(Failures.message(new IOException("disk on fire"))).contains("disk on fire");
  }
}
