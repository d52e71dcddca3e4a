package org.chancery.extractor.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.KnownTerms;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.ontology.Gazetteer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimDetailsTest {
  /** A Thursday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2018, 3, 15);

  private static final LanguagePipeline PIPELINE = new LanguagePipeline(LanguageModels.load());
  private static final KnownTerms TERMS = new KnownTerms(Gazetteer.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The minister said on Tuesday that the talks were over. | 2018-03-13",
        "\"The talks are over,\" the minister said on Thursday. | 2018-03-15",
        "The minister said in June 2012 that the bank was safe. | 2012-06",
        "On March 3, the minister said that the bank was safe. | 2018-03-03",
        "The minister said yesterday that the bank was safe. | 2018-03-14",
        "The minister said last year that the bank was safe. | 2017",
        "The minister said last month that the bank was safe. | 2018-02",
        "The minister said earlier this month that the bank was safe. | 2018-03",
        "The minister said last week that the bank was safe. | 2018-03",
        "The minister said two days ago that the bank was safe. | 2018-03-13",
        "The minister said in November that the bank was safe. | 2017-11",
        "On March 20, the minister said that the bank was safe. | 2017-03-20",
        "In a speech on December 30, the minister said that the bank was safe. | 2017-12-30",
        "The minister said in a report on Monday that the bank was safe. | 2018-03-12",
        "The minister praised the bank on Monday. | 2018-03-12",
        "The minister will say on Friday that the bank is safe. | 2018-03-16",
        "The minister said that the bank was safe. | none",
        "The minister said that the bank would close on Monday. | none",
      })
  void datesTheStatementNotWhatItSays(String text, String date) {
    assertThat(String.valueOf(only(text).date())).isEqualTo(date.equals("none") ? "null" : date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The minister said that the bank was safe. | Assert | Positive | Actual",
        "The minister denied that the bank was safe. | Deny | Negative | Actual",
        "The minister has not denied that the bank was safe. | Deny | Positive | Actual",
        "The minister did not say that the bank was safe. | Assert | Negative | Actual",
        "The minister has never publicly said that the bank was safe. | Assert | Negative | Actual",
        "The minister would not say whether the bank was safe. | Assert | Negative | Actual",
        "The minister would say that the bank was safe. | Assert | Positive | Conditional",
        "The minister would not have said that the bank was safe. | Assert | Negative | Conditional",
        "The minister may have said that the bank was safe. | Assert | Positive | Possible",
        "The minister reportedly said that the bank was safe. | Assert | Positive | Possible",
        "The minister will say that the bank is safe. | Assert | Positive | Future",
        "The minister must say that the bank is safe. | Assert | Positive | Necessary",
        "If the minister says that the bank is safe, nobody will leave. | Assert | Positive | Conditional",
        "Nobody said that the bank was safe. | Assert | Negative | Actual",
        "The minister declined to say whether the bank was safe. | Reject | Negative | Actual",
        "The minister said that the bank would fail. | Assert | Positive | Actual",
        "The minister said that the bank will fail. | Assert | Positive | Actual",
        "The minister vowed to save the bank. | Promise | Positive | Actual",
        "The minister agreed to save the bank. | Promise | Positive | Actual",
        "The minister agreed that the bank was weak. | Assert | Positive | Actual",
        "The minister warned that the bank was weak. | Warn | Positive | Actual",
        "The minister accused the bank of fraud. | Accuse | Positive | Actual",
        "The minister called the bank a disgrace. | Accuse | Positive | Actual",
        "The minister praised the bank. | Praise | Positive | Actual",
        "The minister rejected the offer of the bank. | Reject | Positive | Actual",
        "The minister asked whether the bank was safe. | Ask | Positive | Actual",
        "The minister asked the bank to close. | Demand | Positive | Actual",
        "The minister told the bank to close. | Demand | Positive | Actual",
        "The minister assured savers that the bank would pay. | Promise | Positive | Actual",
        "The minister suggested that the bank should close. | Propose | Positive | Actual",
        "The minister suggested that the bank was weak. | Assert | Positive | Actual",
        "The minister defended the bank. | Assert | Positive | Actual",
        "The minister's promise to save the bank was kept. | Promise | Positive | Actual",
        "\"Is the bank safe?\" the minister said. | Ask | Positive | Actual",
      })
  void tellsWhatIsDoneBySaying(String text, String act, String polarity, String modality) {
    Claim claim = only(text);

    assertThat(List.of(claim.speechAct(), claim.polarity(), claim.modality()))
        .containsExactly(act, polarity, modality);
  }

  private static Claim only(String text) {
    Metadata metadata = new Metadata(null, PUBLISHED, null, null, null, "en");
    AnnotatedText annotated = PIPELINE.annotate(Document.of("test", text, metadata));
    List<Claim> claims =
        new AttributionClaimFinder(new RuleAttributionFinder(), TERMS)
            .find(annotated, new ArticleEntities(List.of()));
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }
}
