package org.chancery.extractor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagePipelineTest {
  private static final String SENTENCES = "sentences.txt";

  private final LanguagePipeline pipeline = new LanguagePipeline(LanguageModels.load());

  @ParameterizedTest
  @MethodSource("sentences")
  void textsAreCutIntoSentencesAndTokens(String text, String expected) {
    assertThat(cut(annotate(text))).isEqualTo(expected);
  }

  static Stream<Arguments> sentences() {
    List<String> lines =
        WordFile.rows(LanguagePipelineTest.class, SENTENCES).stream()
            .map(row -> row.field(0))
            .toList();
    Stream.Builder<Arguments> pairs = Stream.builder();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      pairs.add(Arguments.of(lines.get(i), lines.get(i + 1)));
    }
    return pairs.build();
  }

  @Test
  void offsetsAreExactBesideEmojiCombiningMarksNoBreakSpacesAndCarriageReturns() {
    String text =
        "\uD83C\uDDEB\uD83C\uDDF7 Paris\u2019s\u00A0mayor \uD83D\uDE00met Pen\u0303a\u202FNieto.\r\n"
            + "\r\n\u201CYes,\u201D he\u00A0said.\rThen \uD835\uDC00na left.";
    AnnotatedText annotated = annotate(text);
    assertThat(annotated.tokens())
        .extracting(token -> annotated.document().words(token.span()))
        .containsExactly(
            "\uD83C\uDDEB",
            "\uD83C\uDDF7",
            "Paris",
            "\u2019s",
            "mayor",
            "\uD83D\uDE00",
            "met",
            "Pen\u0303a",
            "Nieto",
            ".",
            "\u201C",
            "Yes",
            ",",
            "\u201D",
            "he",
            "said",
            ".",
            "Then",
            "\uD835\uDC00na",
            "left",
            ".");
    assertThat(annotated.paragraphs()).hasSize(3);
    assertThat(annotated.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1, 2);
    assertThat(annotated.document().words(annotated.sentences().get(1).span()))
        .isEqualTo("\u201CYes,\u201D he\u00A0said.");
  }

  @Test
  void everyCharacterThatIsNoSpaceIsInExactlyOneToken() {
    String text =
        "***\n\u201C\u2018Odd\u2019 text\u201D \u2014 100\u00B0C, \u00ABoui\u00BB, #tag @you a/b c\\d ~ x^2 ==>"
            + " (a)b[c]{d} \uD83C\uDF89\uD83C\uDF89 l'\u00E9tat n\u00BA5 1,5 3.14.15 ''x'' `y` -5 --x a-\u00A0-b\n\u2022 item";
    AnnotatedText annotated = annotate(text);
    StringBuilder covered = new StringBuilder();
    int end = 0;
    for (Token token : annotated.tokens()) {
      assertThat(token.span().begin()).isGreaterThanOrEqualTo(end);
      assertThat(token.text()).isEqualTo(words(annotated, token.span())).isNotBlank();
      end = token.span().end();
      covered.append(token.text());
    }
    assertThat(covered.toString()).isEqualTo(annotated.view().replaceAll("\\s", ""));
  }

  @Test
  void sentencesSpanTheirTokensAndIndexesCount() {
    AnnotatedText annotated = annotate("One came. Two went.\n\nThree stayed.");
    assertThat(annotated.sentences()).extracting(Sentence::index).containsExactly(0, 1, 2);
    List<Integer> indexes = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      List<Token> tokens = sentence.tokens();
      assertThat(sentence.span())
          .isEqualTo(tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span()));
      tokens.forEach(token -> indexes.add(token.index()));
    }
    assertThat(indexes).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void titleLinesAreParagraphsOfTheirOwn() {
    AnnotatedText annotated =
        annotate("Leaders meet in Oslo\nBy Ana Ruiz\n\nOSLO (Courier) - They met.\nThey ate.");
    assertThat(annotated.paragraphs())
        .extracting(span -> words(annotated, span))
        .containsExactly(
            "Leaders meet in Oslo", "By Ana Ruiz", "OSLO (Courier) - They met.", "They ate.");
  }

  @Test
  void hardWrappedLinesAreJoined() {
    String text =
        """
        Leaders meet in Oslo

        OSLO (Courier) - The leaders of Norway and Sweden met on Monday to sign
        a treaty on fishing. Norway's foreign minister, Ada Moss, told Sen. Bo
        Lind that "nobody needs to fear" it.
          The talks went on for ten hours. Neither side wanted to leave without
        a signature, said an aide who was in the room.
        """;
    AnnotatedText annotated = annotate(text);
    assertThat(annotated.paragraphs()).hasSize(3);
    assertThat(cut(annotated))
        .contains("met on Monday to sign a treaty on fishing . // Norway 's foreign minister")
        .contains("told Sen. Bo Lind that");
  }

  @Test
  void aLineThatGoesOnInLowerCaseIsJoined() {
    AnnotatedText annotated = annotate("Ada Moss has repeatedly\npledged\nto resign.\nShe stays.");
    assertThat(annotated.paragraphs()).hasSize(2);
    assertThat(cut(annotated)).startsWith("Ada Moss has repeatedly pledged to resign .");
  }

  @Test
  void listsAndHeadingsAreNotJoined() {
    AnnotatedText annotated =
        annotate("# Results\n- apples from the north\n- pears from the south\n* plums from here\n");
    assertThat(annotated.paragraphs()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "The minister said so., said, VERB, say",
        "Kenya's minister left., 's, PART, 's",
        "It's time to go., 's, AUX, be",
        "They don't know., n't, PART, not",
        "They won't go., wo, AUX, will",
        "She decried the plan., decried, VERB, decry",
        "He joked about it., joked, VERB, joke",
        "They blamed the government., blamed, VERB, blame",
        "The council condemned the attack., condemned, VERB, condemn",
        "He panicked when they left., panicked, VERB, panic",
        "The parties were talking., parties, NOUN, party",
        "Both countries signed it., countries, NOUN, country",
        "The colonies left., colonies, NOUN, colony",
        "They saw two movies., movies, NOUN, movie",
        "They met Ana Ruiz on Monday., Ruiz, PROPN, Ruiz",
        "Her party alleges that ballots are missing., alleges, VERB, allege"
      })
  void wordsHaveTagAndLemma(String text, String word, String tag, String lemma) {
    Token found =
        annotate(text).tokens().stream()
            .filter(token -> token.text().equals(word))
            .findFirst()
            .orElseThrow();
    assertThat(found.lemma()).isEqualTo(lemma);
    assertThat(found.tag()).isEqualTo(tag);
  }

  @Test
  void everyTokenHasATagOfThePennTreebank() {
    AnnotatedText annotated = annotate("They had met two ministers, who didn't agree.");
    assertThat(annotated.tokens())
        .extracting(Token::pennTag)
        .containsExactly("PRP", "VBD", "VBN", "CD", "NNS", ",", "WP", "VBD", "RB", "VB", ".");
  }

  @Test
  void namesAreNamesAlsoWhereTheModelDoesNotKnowThem() {
    AnnotatedText annotated = annotate("They talked to Wenzel Quarrymane of the Framework Party.");
    assertThat(annotated.tokens())
        .filteredOn(Token::isCapitalised)
        .filteredOn(token -> token.index() > 0)
        .extracting(Token::tag)
        .containsOnly("PROPN");
  }

  @Test
  void twoNamesOfTheArticleAreCutAtTheHyphenOneIsNot() {
    AnnotatedText annotated =
        annotate("Ada Moss met Bo Lind. The Moss-Lind plan was Eva Roth-Lind's work.");
    assertThat(cut(annotated))
        .isEqualTo("Ada Moss met Bo Lind . // The Moss - Lind plan was Eva Roth-Lind 's work .");
  }

  @Test
  void sentencesAreFoundByParagraph() {
    AnnotatedText annotated = annotate("One came.\nTwo went. Three stayed.\nFour ate.");
    assertThat(annotated.sentencesOf(0)).extracting(Sentence::index).containsExactly(0);
    assertThat(annotated.sentencesOf(1)).extracting(Sentence::index).containsExactly(1, 2);
    assertThat(annotated.sentencesOf(2)).extracting(Sentence::index).containsExactly(3);
  }

  @Test
  void endingsKeepTheirTagsInVeryLongSentences() {
    AnnotatedText annotated = annotate("and " + "they don't go or ".repeat(300));
    assertThat(annotated.tokens())
        .filteredOn(token -> token.text().equals("n't"))
        .hasSize(300)
        .extracting(Token::tag)
        .containsOnly("PART");
  }

  @Test
  void tokensAreFoundByOffset() {
    AnnotatedText annotated = annotate("Ada Moss left. Bo came.");
    assertThat(annotated.tokenAt(5)).map(Token::text).contains("Moss");
    assertThat(annotated.tokenAt(3)).isEmpty();
    assertThat(annotated.tokensIn(new Span(2, 6))).extracting(Token::text).contains("Ada", "Moss");
    assertThat(annotated.sentenceAt(16)).map(Sentence::index).contains(1);
    assertThat(annotated.sentenceAt(14)).isEmpty();
  }

  @Test
  void theResultDoesNotDependOnWhatWasReadBefore() {
    List<String> texts = texts();
    List<List<Token>> forwards = texts.stream().map(text -> annotate(text).tokens()).toList();
    LanguagePipeline fresh = new LanguagePipeline(LanguageModels.load());
    for (int i = texts.size() - 1; i >= 0; i--) {
      Document document = Document.of("id", texts.get(i), Metadata.NONE);
      assertThat(fresh.annotate(document).tokens()).isEqualTo(forwards.get(i));
    }
  }

  @Test
  void pipelinesOfTwoThreadsGiveTheSame() throws Exception {
    List<String> texts = texts();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<List<Token>>>> results = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        results.add(
            threads.submit(
                () -> {
                  LanguagePipeline own = new LanguagePipeline(LanguageModels.load());
                  return texts.stream()
                      .map(text -> own.annotate(Document.of("id", text, Metadata.NONE)).tokens())
                      .toList();
                }));
      }
      assertThat(results.get(0).get()).isEqualTo(results.get(1).get());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @Timeout(60)
  void monstrousInputIsAnnotatedInReasonableTime() {
    AnnotatedText oneWord = annotate("x".repeat(200_000) + " end.");
    assertThat(oneWord.tokens()).hasSize(3);
    AnnotatedText oneSentence = annotate("word and ".repeat(2_000));
    assertThat(oneSentence.tokens()).hasSize(4_000);
    AnnotatedText dots = annotate("a.".repeat(100_000) + " end.");
    assertThat(dots.sentences()).hasSize(1);
    AnnotatedText marks = annotate("? ".repeat(4_000) + "A. ".repeat(4_000));
    assertThat(marks.tokens()).isNotEmpty();
    AnnotatedText quotes = annotate("\"'((".repeat(2_000) + "\n" + "-'".repeat(2_000));
    assertThat(quotes.tokens()).isNotEmpty();
  }

  private AnnotatedText annotate(String text) {
    return pipeline.annotate(Document.of("id", text, Metadata.NONE));
  }

  private static List<String> texts() {
    return sentences().map(arguments -> (String) arguments.get()[0]).toList();
  }

  private static String words(AnnotatedText annotated, Span span) {
    return annotated.view().substring(span.begin(), span.end());
  }

  private static String cut(AnnotatedText annotated) {
    return annotated.sentences().stream()
        .map(s -> s.tokens().stream().map(Token::text).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" // "));
  }
}
