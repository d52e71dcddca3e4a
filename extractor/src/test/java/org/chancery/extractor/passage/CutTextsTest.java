package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text is too odd to be read: passages that begin and end anywhere. */
class CutTextsTest {
  private static final Extractor EXTRACTOR = Extractor.create(ExtractorSettings.defaults());
  private static final int STEP = 97;

  static Stream<Passage> passages() {
    return PassageReader.readFolder(Half.OPEN.folder(), "*").stream();
  }

  @ParameterizedTest
  @MethodSource("passages")
  void aPassageThatBeginsAnywhereIsRead(Passage passage) {
    String text = passage.document().text();
    for (int cut = STEP / 2; cut < text.length() - 1; cut += STEP) {
      Document rest = Document.of("cut", text.substring(cut), Metadata.NONE);
      assertThatCode(() -> EXTRACTOR.extract(rest)).as(rest.text()).doesNotThrowAnyException();
    }
  }
}
