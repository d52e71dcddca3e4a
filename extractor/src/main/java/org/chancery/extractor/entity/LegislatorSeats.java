package org.chancery.extractor.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * The region for which somebody sits in a legislature, as the words beside the name tell: {@code
 * (R-Mich.)}, {@code Sen. Ana Ruiz of Ohio}, {@code a congresswoman from Texas}. Legislatures have
 * members of one name, and the region tells them apart.
 */
final class LegislatorSeats {
  private static final int REACH = 90;
  private static final String TITLE =
      "(?:[Rr]ep(?:\\.|resentative)|[Ss]en(?:\\.|ator)|[Cc]ongress(?:man|woman)|[Ll]awmaker"
          + "|[Ll]egislator)";
  private static final String REGION = "(\\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*){0,2})";
  private static final Pattern SIGN = Pattern.compile("^,? \\(?\\p{Lu}{1,4}-" + REGION + "[),]");
  private static final Pattern OF = Pattern.compile("^,? (?:of|from) " + REGION);
  private static final Pattern BEHIND =
      Pattern.compile(
          "^, (?:[\\p{L}.'-]+ ){1,5}?(?:(?:R|r)epublican |(?:D|d)emocratic )?"
              + TITLE
              + " (?:from|for|of) "
              + REGION);
  private static final Pattern TITLED = Pattern.compile(TITLE + " $");

  private LegislatorSeats() {}

  /** The only region that the article names so, or empty. */
  static Optional<String> of(AnnotatedText text, Cluster person) {
    String seat = null;
    for (Mention mention : person.mentions()) {
      String found = at(text.view(), mention.span());
      if (found != null && seat != null && !found.equals(seat)) {
        return Optional.empty();
      }
      seat = found == null ? seat : found;
    }
    return Optional.ofNullable(seat);
  }

  private static @Nullable String at(String view, Span name) {
    String after = view.substring(name.end(), Math.min(view.length(), name.end() + REACH));
    String before = view.substring(Math.max(0, name.begin() - REACH), name.begin());
    for (Pattern pattern : new Pattern[] {SIGN, BEHIND, OF}) {
      Matcher matcher = pattern.matcher(after);
      if (matcher.find() && (pattern != OF || TITLED.matcher(before).find())) {
        return region(matcher.group(1));
      }
    }
    return null;
  }

  /** The longest region that words begin with, in one form of its name, or null. */
  private static @Nullable String region(String words) {
    for (String name = words; ; name = name.substring(0, name.lastIndexOf(' '))) {
      Optional<Regions.Region> known = Regions.known(name);
      if (known.isPresent()) {
        return known.get().name();
      }
      if (name.indexOf(' ') < 0) {
        return null;
      }
    }
  }
}
