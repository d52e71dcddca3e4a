package org.chancery.extractor.sequence;

/**
 * Weights in eight bits. Small ones are told apart more finely than large ones: the weight grows
 * with the square of the code. Stateless.
 */
final class Codes {
  private static final int MOST = 127;

  private Codes() {}

  /** The code of a weight: from -127 to 127. */
  static byte code(double weight, double largest) {
    double part = Math.sqrt(Math.min(1, Math.abs(weight) / largest));
    return (byte) (Math.signum(weight) * Math.round(part * MOST));
  }

  /** The weight of each code; the place is the code as an unsigned byte. */
  static double[] values(double largest) {
    double[] values = new double[256];
    for (int code = -MOST; code <= MOST; code++) {
      double part = (double) code / MOST;
      values[code & 0xFF] = Math.signum(part) * part * part * largest;
    }
    return values;
  }
}
