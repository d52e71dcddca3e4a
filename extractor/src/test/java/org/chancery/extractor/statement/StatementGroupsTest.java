package org.chancery.extractor.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.extractor.statement.Claims.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chancery.extractor.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementGroupsTest {
  private static final String WALL = "“We will not pay for that wall, not now and not ever”";
  private static final String PORTS =
      "the ports would stay open to every trawler of the northern fleet";

  private static List<StatementGroup> groups(List<Reported> claims) {
    return new StatementGroups().group(claims).groups();
  }

  private static List<List<String>> documents(List<Reported> claims) {
    return groups(claims).stream()
        .map(group -> group.members().stream().map(Reported::document).toList())
        .toList();
  }

  @Test
  void theFirstIsTheEarliestAndTheFullestWordingIsTheLabel() {
    List<Reported> claims =
        List.of(
            claim("undated", null, "ruiz", WALL),
            claim("second", "2024-03-02", "ruiz", WALL),
            claim("first", "2024-03-01", "ruiz", "“We will not pay”"));
    assertThat(groups(claims))
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.first().document()).isEqualTo("first");
              assertThat(group.label()).isEqualTo(WALL);
              assertThat(group.members())
                  .extracting(Reported::document)
                  .containsExactly("first", "second", "undated");
            });
  }

  @Test
  void aShortQuotationJoinsNoStatementOfAnotherTime() {
    assertThat(
            groups(
                List.of(
                    claim("a", "2024-03-01", "ruiz", WALL),
                    claim("b", "2024-06-01", "ruiz", "“We will not pay”"))))
        .isEmpty();
  }

  @Test
  void noChainOfLikenessesJoinsDifferentStatements() {
    String common = "“we will rebuild the old harbour of our fathers”";
    List<Reported> claims =
        List.of(
            claim("a", "2024-03-01", "ruiz", common),
            claim(
                "b",
                "2024-03-01",
                "ruiz",
                "“we will rebuild the old harbour of our fathers with granite from Norway”"),
            claim(
                "c",
                "2024-03-02",
                "ruiz",
                "“we will rebuild the old harbour of our fathers when taxes pay for concrete”"));
    assertThat(documents(claims)).hasSize(1);
    assertThat(documents(claims).get(0)).contains("a").hasSize(2);
  }

  @Test
  void twoPartsOfALongQuotationAreNotOneStatement() {
    String long1 = "“Our fishermen deserve better prices for mackerel and herring.";
    String long2 = " The inspectors from Oslo should finally answer their angry letters.";
    String long3 = " Nobody consulted the cooperatives before closing seven villages' quays.”";
    List<Reported> claims =
        List.of(
            claim("whole", "2024-03-01", "ruiz", long1 + long2 + long3),
            claim(
                "begin", "2024-03-02", "ruiz", "“deserve better prices for mackerel and herring”"),
            claim("end", "2024-03-02", "ruiz", "“consulted the cooperatives before closing”"),
            claim(
                "middle",
                "2024-03-03",
                "ruiz",
                "“The inspectors from Oslo should finally answer”"));
    assertThat(documents(claims))
        .singleElement()
        .satisfies(group -> assertThat(group).hasSize(2).contains("whole"));
  }

  @Test
  void whatIsQuotedInsideAnotherClaimIsNotThatClaim() {
    String inner = "the ferry carried twice as many passengers as its papers allowed";
    Reported outer = claim("a", "2024-03-01", "", "the court found " + inner, new Span(0, 90));
    assertThat(groups(List.of(outer, claim("a", "2024-03-01", "ruiz", inner, new Span(20, 90)))))
        .isEmpty();
    assertThat(groups(List.of(outer, claim("b", "2024-03-01", "ruiz", inner, new Span(20, 90)))))
        .hasSize(1);
  }

  @Test
  void anArticleThatComesLaterDoesNotRenameAGroup() {
    List<Reported> claims = new ArrayList<>();
    claims.add(claim("a", "2024-03-01", "ruiz", "“We will not pay for that wall of stone”"));
    claims.add(claim("b", "2024-03-02", "ruiz", "We will not pay for that wall of stone"));
    long id = groups(claims).get(0).id();
    String whole = "“We will not pay for that wall of stone, not now and not ever”";
    claims.add(claim("c", "2024-03-03", "ruiz", whole));
    claims.add(claim("0", "2024-03-04", "ruiz", whole));
    assertThat(groups(claims)).extracting(StatementGroup::id).containsExactly(id);
    claims.add(claim("earlier", "2024-02-29", "ruiz", "We will NOT pay for that wall of stone!"));
    assertThat(groups(claims)).extracting(StatementGroup::id).containsExactly(id);
  }

  @Test
  void theSameWordsOfDifferentPeopleAreDifferentGroups() {
    List<Reported> claims =
        List.of(
            claim("a", "2024-03-01", "ruiz", PORTS),
            claim("b", "2024-03-01", "okoro", PORTS),
            claim("c", "2024-03-02", "ruiz", PORTS),
            claim("d", "2024-03-02", "okoro", PORTS));
    assertThat(documents(claims)).containsExactly(List.of("a", "c"), List.of("b", "d"));
    assertThat(groups(claims)).extracting(StatementGroup::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfClaimsMakesNoDifference(long seed) {
    List<Reported> claims = many(60, seed);
    List<StatementGroup> groups = groups(claims);
    assertThat(groups).hasSizeGreaterThan(10);
    Collections.shuffle(claims, new Random(seed));
    assertThat(groups(claims)).isEqualTo(groups);
  }

  @Test
  void claimsWithoutACommonKeyNeedNotBeThere() {
    List<Reported> claims = many(60, 7);
    List<StatementGroup> groups = groups(claims);
    claims.add(claim("alone", "2024-03-01", "ruiz", "zebras graze beside quiet volcanoes"));
    assertThat(groups(claims)).isEqualTo(groups);
  }

  @Test
  void theNumberOfComparisonsGrowsWithTheNumberOfClaims() {
    StatementGroups.Result some = new StatementGroups().group(many(1000, 11));
    StatementGroups.Result more = new StatementGroups().group(many(4000, 11));
    assertThat((double) more.compared() / more.wordings())
        .isLessThan(4.0 * some.compared() / some.wordings());
    assertThat(more.compared()).isLessThan(more.wordings() * 50);
  }

  /** Claims of random words, many of them shortened, negated or repeated by others. */
  private static List<Reported> many(int count, long seed) {
    Random random = new Random(seed);
    List<Reported> claims = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> words = new ArrayList<>();
      IntStream.range(0, 7 + random.nextInt(6))
          .forEach(w -> words.add("w" + (char) ('a' + random.nextInt(26)) + random.nextInt(40)));
      String who = random.nextInt(4) == 0 ? "" : "p" + random.nextInt(5);
      String date = "2024-03-0" + (1 + random.nextInt(9));
      claims.add(claim("d" + i, date, who, String.join(" ", words)));
      for (int copy = random.nextInt(4); copy > 0; copy--) {
        List<String> part = words.subList(0, words.size() - random.nextInt(4));
        String negated = random.nextInt(5) == 0 ? "not " : "";
        String by = random.nextInt(4) == 0 ? "" : who;
        claims.add(claim("d" + i + "-" + copy, date, by, negated + String.join(" ", part)));
      }
    }
    return claims;
  }
}
