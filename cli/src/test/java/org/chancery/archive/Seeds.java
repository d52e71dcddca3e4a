package org.chancery.archive;

/** Makes seeds from seeds, so that each part of an archive can be made without the others. */
final class Seeds {
  private Seeds() {}

  /** A seed that differs in all bits for other parts. */
  static long mix(long seed, long... parts) {
    long mixed = seed;
    for (long part : parts) {
      mixed += 0x9E3779B97F4A7C15L * (part + 1);
      mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
      mixed ^= mixed >>> 31;
    }
    return mixed;
  }
}
