package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.chancery.extractor.passage.StatementCase.Expected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCaseReaderTest {
  private static final Path FILE = Path.of("statements.txt");

  @Test
  void readsTextCuesAndWhatStandsAroundThem() {
    List<StatementCase> cases =
        read(
            """
            # A comment.

            2019-05-06 😀 Ana {1 said} it. // She {2 denied} it.
            1 | ? | | | | |
            2 | Deny | Negative | Possible | Ana Ruiz; Bo Lind | Norway | 2019-05
            """);

    assertThat(cases).hasSize(1);
    StatementCase one = cases.get(0);
    assertThat(one.document().text()).isEqualTo("😀 Ana said it.\n\nShe denied it.");
    assertThat(one.document().metadata().date()).hasToString("2019-05-06");
    assertThat(one.statements().stream().map(s -> one.document().words(s.cue())))
        .containsExactly("said", "denied");
    Expected first = one.statements().get(0);
    assertThat(first.act()).isNull();
    assertThat(first.polarity()).isEqualTo("Positive");
    assertThat(first.modality()).isEqualTo("Actual");
    assertThat(first.claimants()).isEmpty();
    assertThat(first.date()).isNull();
    Expected second = one.statements().get(1);
    assertThat(second.act()).isEqualTo("Deny");
    assertThat(second.claimants()).containsExactly("Ana Ruiz", "Bo Lind");
    assertThat(second.addressees()).containsExactly("Norway");
    assertThat(second.date()).isEqualTo("2019-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-05-06 Ana {1 said} it.\n",
        "2019-05-06 Ana said it.\n1 | Assert | | | | |\n",
        "2019-05-06 Ana {1 said} it.\n1 | Assert\n",
        "yesterday Ana {1 said} it.\n1 | Assert | | | | |\n",
      })
  void refusesWhatIsNotInTheFormat(String contents) {
    assertThatThrownBy(() -> read(contents))
        .isInstanceOf(PassageException.class)
        .hasMessageContaining("statements.txt:");
  }

  private static List<StatementCase> read(String contents) {
    return StatementCaseReader.read(FILE, contents);
  }
}
