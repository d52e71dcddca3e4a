package org.chancery.extractor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2017-02-22",
        " 2017-02-22 ",
        "2017-02-22T10:00:00Z",
        "2017-02-22T23:30:00-05:00",
        "2017-02-22 10:00:00",
        "2017-02-22T10:00:00.123+0100",
        "20170222",
        "20170222T100000Z",
        "2017/02/22",
        "22 February 2017",
        "22nd February, 2017",
        "February 22, 2017",
        "february 22 2017",
        "Feb. 22, 2017",
        "Feb 22, 2017, 10:15 p.m. EST",
        "Wednesday, February 22, 2017",
        "Wed, 22 Feb 2017 10:00:00 GMT",
        "Wed, 22 Feb 2017 10:00:00 +0100"
      })
  void theUsualWaysToWriteADayAreRead(String words) {
    assertThat(PublicationDates.parse(words)).contains(LocalDate.of(2017, 2, 22));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "22/02/2017",
        "2/22/17",
        "2017",
        "February 2017",
        "2017-02-30",
        "2017-13-01",
        "31 February 2017",
        "22 Febtember 2017",
        "1487721600",
        "201702221"
      })
  void whatNamesNoDayForCertainIsNotGuessed(String words) {
    assertThat(PublicationDates.parse(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sept. 5, 2019", "5 Sep 2019", "September 5, 2019"})
  void septemberHasThreeSpellings(String words) {
    assertThat(PublicationDates.parse(words)).contains(LocalDate.of(2019, 9, 5));
  }
}
