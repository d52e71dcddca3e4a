package org.chancery.extractor.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.language.PlainLetters;
import org.chancery.extractor.language.WordFile;

/** Short forms of given names, such as Joe for Joseph. Safe to share between threads. */
public final class ShortForms {
  private static final Map<String, Set<String>> SHORT_FORMS = load();

  private ShortForms() {}

  /** Whether one given name is a short form of the other, whatever case and accents. */
  public static boolean areAlike(String one, String other) {
    String first = normal(one);
    String second = normal(other);
    return SHORT_FORMS.getOrDefault(first, Set.of()).contains(second)
        || SHORT_FORMS.getOrDefault(second, Set.of()).contains(first);
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> forms = new HashMap<>();
    WordFile.sections(ShortForms.class, "short-names.txt")
        .forEach(
            (name, shorter) ->
                shorter.forEach(
                    form ->
                        forms
                            .computeIfAbsent(normal(name), unused -> new HashSet<>())
                            .add(normal(form))));
    return forms;
  }

  private static String normal(String name) {
    return PlainLetters.of(name).toLowerCase(Locale.ROOT);
  }
}
