package foiscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/4/2015                    | 2015-04-01",
                "31.03.18                    | 2018-03-31",
                "28/04/2025                  | 2025-04-28",
                "2-3-2020                    | 2020-03-02",
                "10th September 2018         | 2018-09-10",
                "7th August 2019             | 2019-08-07",
                "12 February 2020            | 2020-02-12",
                "1 Sept 2019                 | 2019-09-01",
                "3rd of March 2022           | 2022-03-03",
                "22nd Dec. 2023              | 2023-12-22",
                "March 17, 2021              | 2021-03-17",
                "20 June 2006 (75403)        | 2006-06-20",
                "Date Responded 12 June 2020 | 2020-06-12",
                "29 February 2020            | 2020-02-29"
            })
    void datesAreReadDayBeforeMonth(String text, LocalDate date) {
        assertThat(DateText.first(Words.of(text))).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/02/2018",
                "13/13/2018",
                "32/1/2018",
                "1/4",
                "2018",
                "1/4-2015",
                "12.5",
                "29 February 2019",
                "1 of 3 2018",
                "1, February 2022",
                "Friday 3 officers 2018",
                "0800 555 111"
            })
    void whatIsNoDateIsNotRead(String text) {
        assertThat(DateText.first(Words.of(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10th August, 2018-09-10, 2018-08-10",
        "11th July, 2019-08-07, 2019-07-11",
        "20 December, 2018-01-05, 2017-12-20",
        "5 January, 2018-01-05, 2018-01-05",
        "29 February, 2020-03-10, 2020-02-29",
        "29 February, 2020-01-15, 2016-02-29",
        "29 February, 2019-03-10, 2016-02-29"
    })
    void aDayWithoutAYearIsTheLastSuchDay(String text, LocalDate upTo, LocalDate date) {
        assertThat(DateText.withoutYear(Words.of(text), 0, upTo).map(DateText.Found::date))
                .contains(date);
    }

    @Test
    void aDayThatNoYearHasIsNoDate() {
        assertThat(DateText.withoutYear(Words.of("30 February"), 0, LocalDate.of(2020, 3, 10)))
                .isEmpty();
        assertThat(DateText.withoutYear(Words.of("10 officers"), 0, LocalDate.of(2020, 3, 10)))
                .isEmpty();
    }

    @Test
    void aDateEndsAtItsYear() {
        Words words = Words.of("from 1/4/2015 to 31/12/2015");
        assertThat(DateText.at(words, 1)).contains(new DateText.Found(LocalDate.of(2015, 4, 1), 4));
        assertThat(DateText.at(words, 0)).isEmpty();
    }

    @Test
    void monthsHaveTheirNamesAndFirstThreeLetters() {
        assertThat(DateText.month("july")).contains(Month.JULY);
        assertThat(DateText.month("jul")).contains(Month.JULY);
        assertThat(DateText.month("sept")).contains(Month.SEPTEMBER);
        assertThat(DateText.month("ju")).isEqualTo(Optional.empty());
    }
}
