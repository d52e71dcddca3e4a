package org.chancery.extractor.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredWordsTest {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final List<String> PIECES =
      List.of(
          "ab", "Ba", "c", " ", "a?", "b+", "c*", "b{2}", "a{0,2}?", ".", "[abc]", "[ac]", "[^a]",
          "[b]", "\\w", "\\p{Lu}", "\\.", "\\b", "(?=a)", "(?!b|c)", "(?<=a)", "(?<!c )");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverDeniesATextThatTheExpressionMatches(long seed) {
    Random random = new Random(seed);
    int matches = 0;
    for (int i = 0; i < 3_000; i++) {
      String expression = expression(random, 3);
      Pattern pattern = Pattern.compile(expression, FLAGS);
      RequiredWords required = RequiredWords.of(expression);
      for (int k = 0; k < 20; k++) {
        String text = text(random);
        if (pattern.matcher(text).find()) {
          matches++;
          assertThat(required.areIn(RequiredWords.fold(text)))
              .as("%s in '%s', requires %s", expression, text, required.sets())
              .isTrue();
        }
      }
    }
    assertThat(matches).isGreaterThan(10_000);
  }

  @Test
  void requiresWhatEveryMatchHas() {
    assertThat(RequiredWords.of("‹[P]\\d+›,? who (?:is|remains) (?:now )?in").sets())
        .containsExactlyInAnyOrder(
            Set.of("‹p"), Set.of(" who "), Set.of("is", "remains"), Set.of("in"));
    assertThat(RequiredWords.of("(?<holder>‹[P]\\d+›)(?:'s?|s') ‹[CG]\\d+›").sets())
        .contains(Set.of("‹p"), Set.of(" ‹c", " ‹g"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "said|(?:told)?",
        "(?:ab|c*)",
        "x[[ab]&&[b]]yy",
        "(?:ab){0,3}",
        "(a)\\1bb",
        "(?:ab){0",
        "ab{x}"
      })
  void requiresNothingWhereItCannotTell(String expression) {
    assertThat(RequiredWords.of(expression).sets()).isEmpty();
  }

  @Test
  void seesNoCase() {
    RequiredWords required = RequiredWords.of("Prime Minister");

    assertThat(required.areIn(RequiredWords.fold("the PRIME minister left"))).isTrue();
    assertThat(required.areIn(RequiredWords.fold("the prime number"))).isFalse();
  }

  private static String expression(Random random, int depth) {
    StringBuilder expression = new StringBuilder();
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      if (depth > 0 && random.nextInt(3) == 0) {
        expression.append(group(random, depth));
      } else {
        expression.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return expression.toString();
  }

  private static String group(Random random, int depth) {
    String[] openings = {"(?:", "(?i:", "(?-i:", "("};
    // Loops only around what has none: others may take exponential time.
    String[] ends =
        depth > 1 ? new String[] {")", ")?"} : new String[] {")", ")?", ")*", "){1,2}", ")+?"};
    StringBuilder group = new StringBuilder(openings[random.nextInt(openings.length)]);
    int alternatives = 1 + random.nextInt(3);
    for (int i = 0; i < alternatives; i++) {
      group.append(i > 0 ? "|" : "").append(expression(random, depth - 1));
    }
    return group.append(ends[random.nextInt(ends.length)]).toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append("abcABC .b".charAt(random.nextInt(9)));
    }
    return text.toString();
  }
}
