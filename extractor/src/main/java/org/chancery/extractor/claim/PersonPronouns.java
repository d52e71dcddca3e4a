package org.chancery.extractor.claim;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/** The gender that a personal pronoun asks for. Immutable and safe to share between threads. */
public final class PersonPronouns {
  private final Map<String, String> genders = new HashMap<>();

  public PersonPronouns() {
    for (WordFile.Row row : WordFile.rows(PersonPronouns.class, "pronouns.tsv")) {
      genders.put(row.field(0), row.field(1));
    }
  }

  /** {@code female}, {@code male}, or null where the word is no such pronoun. */
  public @Nullable String gender(String word) {
    return genders.get(word.toLowerCase(Locale.ROOT));
  }

  /** Whether nothing speaks against the pronoun meaning this person. */
  public static boolean compatible(Entity.Person person, String gender) {
    return person.gender() == null || person.gender().equals(gender);
  }
}
