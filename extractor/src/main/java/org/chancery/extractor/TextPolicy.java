package org.chancery.extractor;

/**
 * How much of an article's text is kept; archives are often copyrighted. Whatever the policy, names
 * of entities, sources of claims, the headline and other metadata are kept: the graph has no labels
 * without them.
 */
public enum TextPolicy {
  /** Offsets only. */
  NONE,
  /** The words of mentions, of sources, cues and contents of claims, and of evidence. */
  QUOTES,
  /** The whole text as well. */
  FULL
}
