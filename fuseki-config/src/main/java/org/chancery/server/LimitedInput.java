package org.chancery.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error past a number of bytes: a small body may grow without end when unpacked. */
final class LimitedInput extends FilterInputStream {
  private final String what;
  private final long limit;
  private long read;

  LimitedInput(InputStream in, long limit, String what) {
    super(in);
    this.limit = limit;
    this.what = what;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      count(count);
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) throws IntakeException {
    read += bytes;
    if (read > limit) {
      throw new IntakeException(
          IntakeException.Reason.TOO_LARGE, what + " is longer than " + limit + " bytes");
    }
  }
}
