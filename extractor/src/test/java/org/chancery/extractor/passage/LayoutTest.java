package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The language stage finds the words of a text however the text is laid out. */
class LayoutTest {
  private static final double SHARE = 0.995;

  private final LanguagePipeline pipeline = new LanguagePipeline(LanguageModels.load());

  @ParameterizedTest
  @EnumSource(Layout.class)
  void mentionsBeginAndEndWithTokensInEveryLayout(Layout layout) {
    TokenLayer layer = new TokenLayer();
    List<PassageError> errors = new ArrayList<>();
    for (Passage passage : openPassages()) {
      Passage laidOut = layout.apply(passage);
      layer.add(Comparison.of(laidOut.document(), laidOut.gold(), laidOut.gold()), errors::add);
    }
    Figure figure = Objects.requireNonNull(layer.figures().get("token boundaries"));
    assertThat(figure.gold()).isGreaterThan(1000);
    assertThat(figure.recall()).as(() -> join(errors)).isGreaterThanOrEqualTo(SHARE);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void marksStayOnTheirWordsInEveryLayout(Layout layout) {
    for (Passage passage : openPassages()) {
      Passage laidOut = layout.apply(passage);
      for (int i = 0; i < passage.gold().mentions().size(); i++) {
        String before = passage.document().words(passage.gold().mentions().get(i).span());
        String after = laidOut.document().words(laidOut.gold().mentions().get(i).span());
        assertThat(plain(after)).isEqualTo(plain(before));
      }
    }
  }

  /** No token and no sentence is found elsewhere than where its words stand. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void tokensAreTheWordsAtTheirOffsets(Layout layout) {
    for (Passage passage : openPassages()) {
      AnnotatedText text = pipeline.annotate(layout.apply(passage).document());
      int end = 0;
      for (Token token : text.tokens()) {
        assertThat(token.span().begin()).isGreaterThanOrEqualTo(end);
        String words = text.document().words(token.span());
        assertThat(words.codePointCount(0, words.length())).isEqualTo(token.span().length());
        assertThat(words).isNotBlank().doesNotContainAnyWhitespaces();
        end = token.span().end();
      }
    }
  }

  @Test
  void titleLinesInCapitalsAreSentencesOfTheirOwn() {
    List<String> wrong = new ArrayList<>();
    for (Passage passage : openPassages()) {
      String title = passage.document().metadata().title();
      String capitals = (title == null ? passage.name() : title).toUpperCase(Locale.ROOT);
      for (String gap : List.of("\n", "\r\n", "\n\n")) {
        Document document =
            Document.of("titled", capitals + gap + passage.document().text(), Metadata.NONE);
        for (Sentence sentence : pipeline.annotate(document).sentences()) {
          int end = capitals.codePointCount(0, capitals.length());
          if (sentence.span().begin() < end && sentence.span().end() > end) {
            wrong.add(document.words(sentence.span()));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String join(List<PassageError> errors) {
    return errors.stream().map(PassageError::toString).collect(Collectors.joining("\n"));
  }

  private static List<Passage> openPassages() {
    List<Passage> passages = new ArrayList<>(PassageReader.readFolder(Half.OPEN.folder(), "*"));
    passages.addAll(PassageReader.readFolder(Half.OPEN.identityFolder(), "*"));
    return passages;
  }

  /** Words without what a layout may change. */
  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .replaceAll("[\\s\u00A0]+", " ")
        .replace('’', '\'')
        .replaceAll("[“”]", "\"");
  }
}
