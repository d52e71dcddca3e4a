package org.chancery.extractor;

/** How much of an article's text is kept; archives are often copyrighted. */
public enum TextPolicy {
  /** Offsets only. */
  NONE,
  /** The words of mentions, spans and claims. */
  QUOTES,
  /** The whole text as well. */
  FULL
}
