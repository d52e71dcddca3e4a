package org.chancery.extractor.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.language.WordFile;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Wording;
import org.jspecify.annotations.Nullable;

/** Where diplomats are posted. Immutable and safe to share between threads. */
final class Postings {
  private static final Set<String> ROLES = WordFile.words(Postings.class, "posted-roles.txt");
  private static final Pattern POSTED = Pattern.compile(" to (?:the )?(.+)$");

  private final Map<String, String> countries = new HashMap<>();

  Postings(Gazetteer gazetteer) {
    for (GazetteerEntry.Country country : gazetteer.countries()) {
      for (Wording wording : country.wordings()) {
        countries.putIfAbsent(Names.normal(wording.text()), country.label());
      }
      countries.put(Names.normal(country.label()), country.label());
    }
  }

  /** Whether a state has several posts of a role, one for each destination. */
  static boolean isPosted(@Nullable String role) {
    return role != null && ROLES.contains(role.substring(role.lastIndexOf('/') + 1));
  }

  /**
   * Where somebody with a title is posted, by the country's name where it is a country or its
   * capital; null where the title does not say.
   */
  @Nullable String destination(String title) {
    Matcher posted = POSTED.matcher(title);
    if (!posted.find()) {
      return null;
    }
    String destination = Names.normal(posted.group(1));
    return countries.getOrDefault(destination, destination);
  }
}
