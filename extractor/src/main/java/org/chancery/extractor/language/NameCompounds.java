package org.chancery.extractor.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;

/**
 * Cuts two names joined by a hyphen ({@code the Moss-Lind plan}) where the same article has each of
 * them alone, which tells them from a double-barrelled name. Made for one article; immutable.
 */
final class NameCompounds {
  private static final Pattern ALONE =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{Nd}'-])\\p{Lu}[\\p{L}\\p{M}]++(?![\\p{Nd}-])");
  private static final Pattern COMPOUND =
      Pattern.compile("(\\p{Lu}[\\p{L}\\p{M}]++)-(\\p{Lu}[\\p{L}\\p{M}]++)");

  private final Set<String> alone;

  private NameCompounds(Set<String> alone) {
    this.alone = alone;
  }

  static NameCompounds of(String view) {
    Set<String> alone = new HashSet<>();
    Matcher matcher = ALONE.matcher(view);
    while (matcher.find()) {
      alone.add(matcher.group());
    }
    return new NameCompounds(alone);
  }

  /** The tokens of a sentence with such compounds cut in three. */
  List<Span> cut(String view, List<Span> tokens) {
    List<Span> cut = new ArrayList<>(tokens.size());
    for (Span token : tokens) {
      Matcher compound = COMPOUND.matcher(view).region(token.begin(), token.end());
      if (compound.matches()
          && alone.contains(compound.group(1))
          && alone.contains(compound.group(2))) {
        int hyphen = compound.end(1);
        cut.add(new Span(token.begin(), hyphen));
        cut.add(new Span(hyphen, hyphen + 1));
        cut.add(new Span(hyphen + 1, token.end()));
      } else {
        cut.add(token);
      }
    }
    return cut;
  }
}
