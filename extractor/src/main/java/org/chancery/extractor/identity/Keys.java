package org.chancery.extractor.identity;

import org.chancery.extractor.profile.EntityProfile;
import org.jspecify.annotations.Nullable;

/** Keys that entities of one thing share. */
final class Keys {
  private static final String REFERENCE = "reference:";
  private static final String NAME = "name:";
  private static final String ALONE = "alone:";

  private Keys() {}

  static String of(String iri) {
    return REFERENCE + iri;
  }

  /** The IRI in a key of a gazetteer entry, or null for other keys. */
  static @Nullable String reference(String key) {
    return key.startsWith(REFERENCE) ? key.substring(REFERENCE.length()) : null;
  }

  static String name(String normal) {
    return NAME + normal;
  }

  /** For a name that is one thing only together with something else. */
  static String name(String normal, String context) {
    return NAME + normal + '@' + context;
  }

  /** What a name is one thing together with, or null for other keys. */
  static @Nullable String context(String key) {
    int at = key.startsWith(NAME) ? key.indexOf('@') : -1;
    return at < 0 ? null : key.substring(at + 1);
  }

  static boolean isAlone(String key) {
    return key.startsWith(ALONE);
  }

  /** For an entity that is joined with nothing. */
  static String alone(EntityProfile item) {
    return ALONE + item.document() + '#' + item.id();
  }
}
