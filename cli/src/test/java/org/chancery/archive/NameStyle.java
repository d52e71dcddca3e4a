package org.chancery.archive;

import java.text.Normalizer;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a story writes somebody's full name. */
enum NameStyle {
  USUAL,
  WITH_MIDDLE_NAME,
  WITH_INITIAL,
  WITHOUT_ACCENTS,
  NICKNAME,
  /** The full name does not occur; title and surname have to do. */
  TITLE_AND_SURNAME;

  private static final Map<String, String> NICKNAMES =
      WordFiles.read("nicknames.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(line -> line.get(0), line -> line.get(1)));

  /** Mostly the usual one. */
  static NameStyle pick(Person person, Random random) {
    int at = random.nextInt(100);
    if (at < 6) {
      return TITLE_AND_SURNAME;
    }
    if (at < 11) {
      return WITHOUT_ACCENTS;
    }
    if (at < 18 && NICKNAMES.containsKey(person.given())) {
      return NICKNAME;
    }
    if (at < 40 && person.middle() != null) {
      return at < 30 ? WITH_MIDDLE_NAME : WITH_INITIAL;
    }
    return USUAL;
  }

  /** The full name, or for {@link #TITLE_AND_SURNAME} the surname. */
  String full(Person person) {
    @Nullable String middle = person.middle();
    return switch (this) {
      case USUAL -> person.name();
      case WITH_MIDDLE_NAME -> person.given() + between(middle) + person.surname();
      case WITH_INITIAL ->
          person.given()
              + between(middle == null ? null : middle.charAt(0) + ".")
              + person.surname();
      case WITHOUT_ACCENTS -> plain(person.name());
      case NICKNAME ->
          NICKNAMES.getOrDefault(person.given(), person.given()) + " " + person.surname();
      case TITLE_AND_SURNAME -> person.surname();
    };
  }

  /** The surname as this style writes it. */
  String surname(Person person) {
    return this == WITHOUT_ACCENTS ? plain(person.surname()) : person.surname();
  }

  private static String between(@Nullable String middle) {
    return middle == null ? " " : " " + middle + " ";
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
