package org.chancery.archive;

/**
 * What an archive is like. Immutable.
 *
 * @param seed the same settings with the same seed give the same archive, to the byte
 * @param size number of articles
 * @param homonyms share of people, from 0 to 1, who are given the name of somebody else
 * @param reprints share of articles, from 0 to 1, that repeat the beginning of an earlier one, as
 *     papers do with the text of an agency
 */
public record ArchiveSettings(long seed, int size, double homonyms, double reprints) {
  /** Rejects what makes no archive. */
  public ArchiveSettings {
    if (size < 1 || homonyms < 0 || homonyms > 1 || reprints < 0 || reprints > 1) {
      throw new IllegalArgumentException(
          "expected a positive size and shares from 0 to 1, not "
              + size
              + ", "
              + homonyms
              + ", "
              + reprints);
    }
  }

  /** An archive with as many homonyms and reprints as news may have. */
  public static ArchiveSettings ofSize(int size, long seed) {
    return new ArchiveSettings(seed, size, 0.08, 0.15);
  }
}
