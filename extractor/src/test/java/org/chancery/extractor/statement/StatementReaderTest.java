package org.chancery.extractor.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
  private static final StatementReader READER = new StatementReader();

  private static int[] telling(String words) {
    return Wording.telling(Claims.statement(words).words(), 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the harbour will not be closed | The harbour won't be closed!",
        "they closed three old harbours | They closed 3 old harbours.",
        "the fee was 2,000 dollars a ship | the fee was 2000 dollars a ship",
        "taxes rose by 4% last year | taxes rose by 4 percent last year",
        "The bishop of Málaga closed the school | the bishop of Malaga closes the school",
        "farmers of Peru's south want water | “Farmers of Peru’s south wanted water”",
        "He can't sell the old ferry | he cannot sell the old ferry",
      })
  void marksFormsAndSpellingMakeNoDifference(String one, String other) {
    assertThat(telling(one)).isEqualTo(telling(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the harbour will be closed soon | the harbour will not be closed soon",
        "the harbour will be closed soon | the harbour may be closed soon",
        "ministers agreed to open it | ministers refused to open it",
        "they closed three old harbours | they closed four old harbours",
        "a fee of 2.5 million dollars | a fee of 25 million dollars",
      })
  void whatTurnsTheMeaningMakesOtherWords(String one, String other) {
    assertThat(telling(one)).isNotEqualTo(telling(other));
  }

  @Test
  void aNegatorReachesToTheNextMarkOrConjunction() {
    int[] closed = telling("the harbour is closed, the market is open");
    int[] negated = telling("the harbour is not closed, the market is open");
    assertThat(negated).endsWith(closed[2], closed[3]).doesNotContain(closed[1]);
    assertThat(telling("the harbour is not closed but the market is open"))
        .endsWith(closed[2], closed[3]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "will win", "“No comment.”", "that is what I have been told", "…!"})
  void tooFewWordsAreNoStatement(String words) {
    assertThat(READER.read(words, false, "Assert", false, words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the treaty was “a gift to smugglers” and dead",
        "the treaty was \"a gift to smugglers\" and dead",
        "the treaty was ''a gift to smugglers'' and dead",
        "the treaty was «a gift to smugglers» and dead",
      })
  void wordsInsideMarksAreQuoted(String words) {
    WordCodes codes = Claims.statement(words).words();
    assertThat(Wording.telling(codes, WordCodes.QUOTED))
        .containsExactly(WordCodes.hash("gift"), WordCodes.hash("smuggler"));
  }

  @Test
  void namesAndNumbersAreFirmButNotTheFirstWord() {
    WordCodes codes = Claims.statement("Ferries to Crete carried nine mayors").words();
    assertThat(Wording.telling(codes, WordCodes.FIRM))
        .containsExactly(WordCodes.hash("crete"), WordCodes.hash("9"));
    WordCodes shouted = Claims.statement("FERRIES CARRIED THE MAYORS").words();
    assertThat(Wording.telling(shouted, WordCodes.FIRM)).isEmpty();
  }

  @Test
  void theSpeechActIsKeptAsFarAsItMatters() {
    String words = "the plan to sell the old ferry";
    assertThat(READER.read(words, false, "Reject", true, "the plan"))
        .hasValueSatisfying(
            statement -> {
              assertThat(statement.manner()).isEqualTo(Manner.REJECTED);
              assertThat(statement.negative()).isTrue();
              assertThat(statement.excerpt()).isEqualTo("the plan");
            });
    assertThat(READER.read(words, false, "Unheard-of", false, words))
        .hasValueSatisfying(statement -> assertThat(statement.manner()).isEqualTo(Manner.STATED));
  }
}
