package org.chancery.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of one story as it is written, with the places of its names. For one thread. */
final class StoryText {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(,?)(?:\\.(\\w+))?}");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
  private static final int COMMON_DATES = 97;

  private final Cast cast;
  private final Map<String, List<String>> lists = StoryWords.lists();
  private final StringBuilder text = new StringBuilder();
  private final List<NameInText> names = new ArrayList<>();
  private final Set<Person> introduced = new HashSet<>();

  StoryText(Cast cast) {
    this.cast = cast;
  }

  /** Whether everybody whom a template names is in the story. */
  boolean canWrite(String template) {
    return SLOT.matcher(template)
        .results()
        .map(slot -> slot.group(1))
        .filter(name -> name.matches("[PQRF]"))
        .allMatch(cast.roles()::containsKey);
  }

  /** Adds a sentence, after a blank, or after an empty line where a paragraph begins. */
  void sentence(String template, boolean paragraph, Random random) {
    if (text.length() > 0) {
      text.append(paragraph ? "\n\n" : " ");
    }
    int begin = text.length();
    Matcher slot = SLOT.matcher(template);
    int from = 0;
    while (slot.find()) {
      text.append(template, from, slot.start());
      from = slot.end();
      String part = slot.group(3) == null ? "" : slot.group(3);
      boolean atEnd = from < template.length() && ".,”".indexOf(template.charAt(from)) >= 0;
      fill(slot.group(1), part, !slot.group(2).isEmpty() && !atEnd, random);
    }
    text.append(template, from, template.length());
    text.setCharAt(begin, Character.toUpperCase(text.charAt(begin)));
  }

  private void fill(String slot, String part, boolean commas, Random random) {
    Role role = cast.roles().get(slot);
    if (role != null) {
      fill(role, part, commas, random);
    } else if (slot.equals("A") || slot.equals("B")) {
      Country country = slot.equals("A") ? cast.policy().first() : cast.policy().second();
      text.append(
          switch (part) {
            case "adj" -> country.adjective();
            case "capital" -> country.capital();
            default -> country.name();
          });
    } else {
      text.append(word(slot, part, random));
    }
  }

  private String word(String slot, String part, Random random) {
    return switch (slot) {
      case "policy" -> "the " + cast.policy().name();
      case "n" -> String.valueOf(12 + random.nextInt(COMMON_DATES - 12));
      case "pct" -> String.valueOf(3 + random.nextInt(9));
      case "day" -> DAYS.get(random.nextInt(DAYS.size()));
      default -> {
        String fixed = cast.words().get(slot);
        String word = fixed == null ? StoryWords.pick(lists, slot, random) : fixed;
        yield part.equals("l") ? word.toLowerCase(Locale.ROOT) : word;
      }
    };
  }

  private void fill(Role role, String part, boolean commas, Random random) {
    boolean female = role.person().female();
    switch (part) {
      case "he" -> text.append(female ? "she" : "he");
      case "He" -> text.append(female ? "She" : "He");
      case "his" -> text.append(female ? "her" : "his");
      case "party" -> text.append(role.person().party());
      case "post" -> text.append(role.post().title());
      default -> {
        if (introduced.add(role.person())) {
          introduce(role, commas, random);
        } else {
          mention(role, random);
        }
      }
    }
  }

  private void introduce(Role role, boolean commas, Random random) {
    String full = role.style().full(role.person());
    Country country = role.post().country();
    if (role.style() == NameStyle.TITLE_AND_SURNAME) {
      text.append(role.former() ? "former " : "").append(titleBefore(role)).append(' ');
      name(role, full);
      text.append(" of ").append(country.name());
    } else if (commas && random.nextInt(3) > 0) {
      introduceWithCommas(role, full, random.nextBoolean());
    } else if (role.former()) {
      text.append("former ").append(country.adjective()).append(' ');
      text.append(role.post().kind() == Post.Kind.MINISTER ? role.post().title() : "politician");
      text.append(' ');
      name(role, full);
    } else {
      text.append(country.adjective()).append(' ').append(titleBefore(role)).append(' ');
      name(role, full);
    }
  }

  private void introduceWithCommas(Role role, String full, boolean nameFirst) {
    if (role.former()) {
      name(role, full);
      text.append(", a former ").append(titleBehind(role)).append(',');
    } else if (nameFirst || role.post().kind() == Post.Kind.PARTY) {
      name(role, full);
      text.append(", the ").append(titleBehind(role)).append(',');
    } else {
      text.append(role.post().country().name()).append("'s ");
      text.append(role.post().title()).append(", ");
      name(role, full);
      text.append(',');
    }
  }

  private void mention(Role role, Random random) {
    Person person = role.person();
    String surname = role.style().surname(person);
    int at = random.nextInt(100);
    if (cast.isShared(person.surname())
        || (at < 8 && role.style() != NameStyle.TITLE_AND_SURNAME)) {
      name(role, role.style().full(person));
      return;
    }
    if (at < 20 && !role.former() && role.post().kind() != Post.Kind.PARTY) {
      text.append(titleBefore(role)).append(' ');
    } else if (at < 30) {
      text.append(person.female() ? "Ms. " : "Mr. ");
    }
    name(role, surname);
  }

  private static String titleBefore(Role role) {
    Post post = role.post();
    return switch (post.kind()) {
      case MINISTER -> capitals(post.title());
      case ENVOY -> "Ambassador";
      case PARTY -> post.title().replace("leader of the ", "") + " leader";
    };
  }

  private static String titleBehind(Role role) {
    Post post = role.post();
    return switch (post.kind()) {
      case MINISTER -> post.title() + " of " + post.country().name();
      case ENVOY -> post.country().adjective() + " " + post.title();
      case PARTY -> post.title().replace("of the ", "of " + post.country().name() + "'s ");
    };
  }

  private static String capitals(String title) {
    StringBuilder out = new StringBuilder();
    for (String word : title.split(" ", -1)) {
      out.append(out.length() == 0 ? "" : " ")
          .append(Character.toUpperCase(word.charAt(0)))
          .append(word, 1, word.length());
    }
    return out.toString();
  }

  private void name(Role role, String words) {
    int begin = text.codePointCount(0, text.length());
    text.append(words);
    int end = text.codePointCount(0, text.length());
    names.add(new NameInText(begin, end, role.person().id(), words));
  }

  /** What was written so far. */
  String text() {
    return text.toString();
  }

  /** The names in it, in their order. */
  List<NameInText> names() {
    return List.copyOf(names);
  }
}
