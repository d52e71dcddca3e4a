package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.chancery.extractor.claim.Attribution;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Annotations.Held;
import org.chancery.extractor.passage.Annotations.Marked;
import org.chancery.extractor.passage.Annotations.Member;
import org.chancery.extractor.passage.Annotations.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageReaderTest {
  private static final Path FILE = Path.of("some", "test.txt");

  @Test
  void aPassageIsReadWithItsMentionsNamesTenuresAndAffiliations() {
    Passage passage = PassageReader.read(PassageScorerTest.folder("gold").resolve("harbour.txt"));
    assertThat(passage.name()).isEqualTo("harbour");
    assertThat(passage.document().metadata().title()).isEqualTo("Ministers meet");
    assertThat(passage.document().metadata().date()).isEqualTo(LocalDate.of(2019, 5, 6));
    assertThat(passage.document().text())
        .startsWith("Norwegian Foreign Minister Kari Solberg met Luis Quispe, Peru’s former")
        .endsWith("fisheries treaty with Norway.");
    assertThat(passage.gold().names()).containsEntry("p.solberg", List.of("Kari Solberg"));
    assertThat(passage.gold().tenures())
        .contains(
            new Held("p.quispe", List.of("president"), List.of("c.pe"), "former", "2011", "2016"));
    assertThat(passage.gold().affiliations())
        .containsExactly(new Member("p.solberg", "g.centre", "party"));
  }

  @Test
  void offsetsCountCodePointsAndMarksNest() {
    Passage passage =
        PassageReader.read(FILE, "\n😀 the {o.x ambassador to {c.mx México}} left.\r\n---\n");
    assertThat(passage.document().text()).isEqualTo("😀 the ambassador to México left.");
    assertThat(passage.gold().mentions())
        .containsExactly(
            new Marked(new Span(6, 26), EntityType.OFFICE, "o.x"),
            new Marked(new Span(20, 26), EntityType.COUNTRY, "c.mx"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text without a header||test.txt:1: expected @date, @title, # or an empty line",
        "@date yesterday||test.txt:1: expected a day such as 2019-03-12, not yesterday",
        "@date 2019-03-12~~No end.||test.txt:3: expected a line ---",
        "~A~{p.may May~---||test.txt:3: the mark {p.may does not end",
        "~A }~---||test.txt:2: a } without {",
        "~{x.may May}~---||test.txt:2: expected an id such as p.may",
        "~{p.may May }~---||test.txt:2: the mark {p.may has no words",
        "~{p.a A {p.b B}}~---||test.txt:2: the marks p.a and p.b of one type overlap",
        "~{p.a A}~---~facts p.a||test.txt:4: expected name, tenure, affiliation, claim, policy or",
        "~{p.a A}~---~tenure p.b; mayor; -; current||test.txt:4: expected the id of a person who",
        "~{p.a A}~---~tenure p.a; mayor; -; past||test.txt:4: expected one of [acting,",
        "~{p.a A}~---~tenure p.a; mayor; p.a; former||test.txt:4: expected the id of a country",
        "~{p.a A}~---~tenure p.a; mayor||test.txt:4: expected: tenure PERSON",
        "~{p.a A}~---~affiliation p.a; c.x; party||test.txt:4: expected: affiliation PERSON",
        "~{C1 A}~---||test.txt:2: expected a line behind ---: claim 1",
        "~{S1 A}~---~claim 1; direct; -||test.txt:4: claim 1 has no content",
        "~{S1 A {C1 b}}~---~claim 1; direct; -||test.txt:4: source, cue and content of claim 1",
        "~{C1 A}~---~claim 1; quoted; -||test.txt:4: expected one of [direct, indirect, mixed]",
        "~{C1 A}~---~claim 1; direct; p.a||test.txt:4: expected ids that are marked in the text",
        "~{C1 A}~---~claim 1; direct; -; Say||test.txt:4: expected one of [Accuse,",
        "~{C1 A}~---~claim one; direct; -||test.txt:4: expected: claim NUMBER",
        "~{C1 A}~---~claim 1; direct; -~claim 1; direct; -||test.txt:5: claim 1 has two lines",
        "~{y.a A}~---~policy y.a||test.txt:4: expected: policy ID",
        "~{y.a A}~---~policy y.b; Law||test.txt:4: expected the id of a policy that is marked",
        "~{c.pe A}~---~policy c.pe; Law||test.txt:4: expected the id of a policy that is marked",
        "~{y.a A}~---~policy y.a; law||test.txt:4: expected one of [Diplomatic, Economic,",
        "~{y.a A}~---~policy y.a; Law~policy y.a; Law||test.txt:5: y.a has two types",
        "~{y.a A}~---~fact y.a; endedBy||test.txt:4: expected: fact POLICY",
        "~{y.a A}~---~fact y.b; endedBy; p.a||test.txt:4: expected the id of a policy",
        "~{y.a A}~---~fact y.a; signedBy; p.a||test.txt:4: expected one of [concerns, enactedBy,",
        "~{y.a A}~---~fact y.a; endedBy; p.a||test.txt:4: expected the id of a person, country",
        "~{y.a A}~---~fact y.a; endedBy; y.a||test.txt:4: expected the id of a person, country",
        "~{y.a A {p.b B}}~---~fact y.a; party; p.b||test.txt:4: expected the id of a country",
        "~{y.a A {p.b B}}~---~fact y.a; endedBy; p.b~fact y.a; endedBy; p.b||test.txt:5: this fact",
      })
  void errorsSayFileLineAndWhatWasExpected(String contents, String nothing, String message) {
    // In the table, ~ is a line end, and ; the bar between fields.
    String file = contents.replace('~', '\n').replace("; ", " | ");
    assertThatThrownBy(() -> PassageReader.read(FILE, file))
        .isInstanceOf(PassageException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void claimsAreReadWithTheirPartsInPieces() {
    String text =
        "\n{C1 “😀 {y.deal The deal},”} {S1 the {c.no Norwegian}} {Q1 said}, {C1 “is {c.no Norway}’s.”}"
            + "\n---\nclaim 1 | direct | c.no | Deny | Negative\n";
    assertThat(PassageReader.read(FILE, text).gold().claims())
        .containsExactly(
            new Said(
                List.of(new Span(14, 27)),
                List.of(new Span(28, 32)),
                List.of(new Span(0, 13), new Span(34, 48)),
                Attribution.DIRECT,
                Set.of("c.no"),
                Set.of("y.deal"),
                "Deny",
                "Negative"));
  }

  @Test
  void aGlobChoosesFilesByName() {
    Path folder = PassageScorerTest.folder("gold");
    assertThat(PassageReader.readFolder(folder, "*is*"))
        .extracting(Passage::name)
        .containsExactly("island");
    assertThat(PassageReader.readFolder(folder, "{harbour,silent}"))
        .extracting(Passage::name)
        .containsExactly("harbour", "silent");
  }

  @Test
  void aPassageBecomesJsonOfTheAnnotationScheme() {
    Passage passage = PassageReader.read(PassageScorerTest.folder("gold").resolve("island.txt"));
    JsonNode json = GoldJson.json(passage);
    assertThat(json.path("mentions").path(0).toString())
        .isEqualTo(
            "{\"start\":0,\"end\":8,\"text\":\"Ada Moss\",\"type\":\"Person\","
                + "\"entity\":\"p.moss\"}");
    assertThat(json.path("tenures").path(1).toString())
        .isEqualTo(
            "{\"person\":\"p.moss\",\"office\":[\"finance minister\"],\"of\":null,"
                + "\"status\":\"designate\"}");
  }

  @Test
  void theSealedHalfGivesTotalsOnly() {
    Properties properties = new Properties();
    properties.setProperty("passages.report", "sealed");
    assertThat(ReportRequest.of(properties).showsErrors()).isFalse();
    properties.setProperty("passages.files", "a*");
    assertThatThrownBy(() -> ReportRequest.of(properties)).hasMessageContaining("as a whole");
    Properties folder = new Properties();
    folder.setProperty("passages.folder", "passages/sealed");
    assertThatThrownBy(() -> ReportRequest.of(folder)).hasMessageContaining("sealed");
  }
}
