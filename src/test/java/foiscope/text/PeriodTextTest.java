package foiscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

    private static final Phrasebook<String> TO_DATE = toDate();

    private static Phrasebook<String> toDate() {
        Phrasebook<String> book = new Phrasebook<>();
        List.of("to date", "so far", "to the present date", "to the current date", "onwards")
                .forEach(wording -> book.add(wording, "TO_DATE"));
        return book;
    }

    private static PeriodText inALetterOf(@Nullable LocalDate day) {
        return new PeriodText(Calendar.of(TO_DATE, Optional.ofNullable(day), Map.of()));
    }

    private static PeriodText inAnUndatedLetter() {
        return inALetterOf(null);
    }

    /** Each spelling met so far, with the sample or letter that has it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Hertfordshire 2018
                "2015                           |            | 2015-01-01 | 2015-12-31 | calendar_year",
                "2018 to date                   | 2018-09-10 | 2018-01-01 | 2018-09-10 | part_year",
                "2018 so far                    | 2018-09-10 | 2018-01-01 | 2018-09-10 | part_year",
                "2018 to date                   |            | 2018-01-01 |            | part_year",
                "third quarter of the year 2017/18 |         | 2017-10-01 | 2017-12-31 | part_year",
                "1 January 2018 to the 13 June 2023 |        | 2018-01-01 | 2023-06-13 | other",
                // Bedfordshire 2019
                "2015 (1/4/2015 to 31/12/2015)  |            | 2015-04-01 | 2015-12-31 | part_year",
                "2016 (1/4/2016 to 31/12/2016)  |            | 2016-04-01 | 2016-12-31 | part_year",
                "2017 (1/1/2017 to 31/12/2017)  |            | 2017-01-01 | 2017-12-31 | calendar_year",
                "2018 (1/1/2018 to 31/3/2018)   |            | 2018-01-01 | 2018-03-31 | part_year",
                // Northumbria, Home Office, Scottish Government
                "2016/17                        |            | 2016-04-01 | 2017-03-31 | financial_year",
                "2000-01                        |            | 2000-04-01 | 2001-03-31 | financial_year",
                "1999/00                        |            | 1999-04-01 | 2000-03-31 | financial_year",
                "2016-2017                      |            | 2016-04-01 | 2017-03-31 | financial_year",
                "financial year 2018/19         |            | 2018-04-01 | 2019-03-31 | financial_year",
                "FY 2018/19                     |            | 2018-04-01 | 2019-03-31 | financial_year",
                "FY18/19                        |            | 2018-04-01 | 2019-03-31 | financial_year",
                "FY 18-19                       |            | 2018-04-01 | 2019-03-31 | financial_year",
                "FY2018-19                      |            | 2018-04-01 | 2019-03-31 | financial_year",
                "FYE 2023                       |            | 2022-04-01 | 2023-03-31 | financial_year",
                "Financial year ending 2023     |            | 2022-04-01 | 2023-03-31 | financial_year",
                "18/19                          |            | 2018-04-01 | 2019-03-31 | financial_year",
                "Y/E 31 March 2020              |            | 2019-04-01 | 2020-03-31 | financial_year",
                "YE March 2020                  |            | 2019-04-01 | 2020-03-31 | financial_year",
                "2018/19 ( 31.03.18 to 01.04.19)|            | 2018-04-01 | 2019-03-31 | financial_year",
                "2018/19 (1/4/2018 to 31/3/2019)|            | 2018-04-01 | 2019-03-31 | financial_year",
                "2021/22 (1/4/2021 to 28/2/2022)|            | 2021-04-01 | 2022-02-28 | part_year",
                "01/04/15 – 31/03/20            |            | 2015-04-01 | 2020-03-31 | several_years",
                "2010 to the present date       | 2019-11-20 | 2010-01-01 | 2019-11-20 | several_years",
                // Jersey 2023
                "2023*                          |            | 2023-01-01 | 2023-12-31 | calendar_year",
                "2023 to 13 December            |            | 2023-01-01 | 2023-12-13 | part_year",
                // West Midlands 2021
                "2021 (up to 30/09/2021)        |            | 2021-01-01 | 2021-09-30 | part_year",
                "2021 (to 30th September 2021)  |            | 2021-01-01 | 2021-09-30 | part_year",
                "2019 (up to 25/04/19)          |            | 2019-01-01 | 2019-04-25 | part_year",
                // PSNI, Avon and Somerset
                "2015 to 2020                   |            |            |            | _U",
                "2015-2020                      |            |            |            | _U",
                "2015 – 2020                    |            |            |            | _U",
                // Dorset 2025
                "01/03/2021 – 28/02/2025        |            | 2021-03-01 | 2025-02-28 | other",
                // West Yorkshire 2023
                "Jul-17                         |            | 2017-07-01 | 2017-07-31 | month",
                "July 2017                      |            | 2017-07-01 | 2017-07-31 | month",
                "1/2/2020 to 29/2/2020          |            | 2020-02-01 | 2020-02-29 | month",
                // The composed letters
                "Apr-22                         |            | 2022-04-01 | 2022-04-30 | month",
                "Apr 17 - Mar 18                |            | 2017-04-01 | 2018-03-31 | financial_year",
                "April 2019 to March 2020       |            | 2019-04-01 | 2020-03-31 | financial_year",
                "January to March 2020          |            | 2020-01-01 | 2020-03-31 | part_year",
                "Year ending 31 March 2022      |            | 2021-04-01 | 2022-03-31 | financial_year",
                "Year to March 2022             |            | 2021-04-01 | 2022-03-31 | financial_year",
                "12 months to 31 December 2021  |            | 2021-01-01 | 2021-12-31 | calendar_year",
                "Q2 2021/22                     |            | 2021-07-01 | 2021-09-30 | part_year",
                "Quarter 1 of 2021/22           |            | 2021-04-01 | 2021-06-30 | part_year",
                "Q2 2021                        |            |            |            | _U",
                "FY 2021                        |            |            |            | _U",
                "FY21                           |            |            |            | _U",
                "2021-22 (to 31 Dec)            |            | 2021-04-01 | 2021-12-31 | part_year",
                "2022/23 (to 30 September 2022) |            | 2022-04-01 | 2022-09-30 | part_year",
                "2004 - 05                      |            | 2004-04-01 | 2005-03-31 | financial_year",
                "as at 30 September 2023        |            | 2023-09-30 | 2023-09-30 | point_in_time",
                "as at 8 March                  | 2022-05-10 | 2022-03-08 | 2022-03-08 | point_in_time"
            })
    void everySpellingOfAPeriodIsRead(
            String text, @Nullable LocalDate letter, @Nullable LocalDate start, @Nullable LocalDate end, String basis) {
        Optional<Period> period = inALetterOf(letter).whole(text);
        assertThat(period).isPresent();
        assertThat(period.get().start()).isEqualTo(start);
        assertThat(period.get().end()).isEqualTo(end);
        assertThat(period.get().basis().code()).isEqualTo(basis);
        assertThat(period.get().label()).isEqualTo(text);
    }

    @Test
    void aYearAndTheNextTwoDigitsAreAFinancialYearAsAWholeHeadingAndACountInAList() {
        assertThat(inALetterOf(null).whole("2009 - 10").map(Period::start)).contains(LocalDate.of(2009, 4, 1));
        assertThat(inALetterOf(null).in(Words.of("2009 - 10, 2010 - 4")))
                .extracting(f -> f.period().basis())
                .containsOnly(PeriodBasis.CALENDAR_YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021 – 3",
                "2016 x 14",
                "Number of cases",
                "12",
                "Freedom of Information Act 2000",
                "2018/19 complaints",
                "1/4/2015",
                "20155",
                "1 2015 3"
            })
    void whatSaysMoreThanAPeriodIsNone(String text) {
        assertThat(inAnUndatedLetter().whole(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2018-09-10, 2018-01-01, 2018-09-10, part_year",
        "2018/19, 2018-09-10, 2018-04-01, 2018-09-10, part_year",
        "2018, 2018-12-31, 2018-01-01, 2018-12-31, calendar_year",
        "2017, 2018-09-10, 2017-01-01, 2017-12-31, calendar_year",
        "2019, 2018-09-10, 2019-01-01, 2019-12-31, calendar_year"
    })
    void theYearOfTheLetterEndsOnItsDay(String text, LocalDate letter, LocalDate start, LocalDate end, String basis) {
        Period period = inALetterOf(letter).whole(text).orElseThrow();
        assertThat(List.of(
                        period.start() + "", period.end() + "", period.basis().code()))
                .containsExactly(start + "", end + "", basis);
    }

    @Test
    void severalYearsInOneCellCannotBeDated() {
        assertThat(inAnUndatedLetter().whole("2015, 2016").map(Period::basis)).contains(PeriodBasis.UNKNOWN);
    }

    @Test
    void aYearOfWhichTheRequestAsksForAPartEndsThere() {
        Words request = Words.of("the calendar years 2015, 2020 and 2021 (to 30th September 2021)");
        Map<Integer, LocalDate> parts = inAnUndatedLetter().partYears(request);
        assertThat(parts).containsExactly(Map.entry(2021, LocalDate.of(2021, 9, 30)));

        PeriodText periods = new PeriodText(Calendar.of(TO_DATE, Optional.empty(), parts));
        assertThat(periods.whole("2021").map(Period::end)).contains(LocalDate.of(2021, 9, 30));
        assertThat(periods.whole("2020").map(Period::end)).contains(LocalDate.of(2020, 12, 31));
    }

    @Test
    void theYearsThatARequestListsSpanOnePeriod() {
        Period span = inALetterOf(LocalDate.of(2018, 9, 10))
                .span(Words.of("in each of the last six years (2013, 2014, 2015, 2016, 2017, 2018 so far)"))
                .orElseThrow();
        assertThat(span.start()).isEqualTo(LocalDate.of(2013, 1, 1));
        assertThat(span.end()).isEqualTo(LocalDate.of(2018, 9, 10));
        assertThat(span.basis()).isEqualTo(PeriodBasis.SEVERAL_YEARS);
    }

    @Test
    void periodsInASentenceAreFoundWithTheirTokens() {
        Words words = Words.of("from 01/04/15 – 31/03/20 we recorded 12");
        assertThat(inAnUndatedLetter().in(words)).singleElement().satisfies(found -> assertThat(
                        words.between(found.from(), found.to()))
                .isEqualTo("01/04/15 – 31/03/20"));
    }

    @Test
    void theYearOfAnActIsNoPeriod() {
        assertThat(inAnUndatedLetter().in(Words.of("under the Freedom of Information Act 2000")))
                .isEmpty();
    }

    @Test
    void aStockIsOfTheDayAtWhichItStands() {
        assertThat(new PeriodText(Calendar.of(new Phrasebook<>(), Optional.empty(), Map.of()))
                        .in(Words.of("Officers in post at 31 March 2023")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.period().basis()).isEqualTo(PeriodBasis.POINT_IN_TIME);
                    assertThat(found.period().start()).isEqualTo(LocalDate.of(2023, 3, 31));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021/0944", "FOI/2020/0777", "2022.0331", "F-2020-03177", "RFI 2022/118"})
    void aReferenceIsNoPeriod(String reference) {
        assertThat(inAnUndatedLetter().in(Words.of("under " + reference))).isEmpty();
    }
}
