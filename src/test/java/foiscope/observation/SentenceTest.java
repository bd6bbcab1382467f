package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ObservationRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences, and the figures that each gives. */
class SentenceTest {

    private static final String ASKED = "You asked for the number of officers dismissed in the calendar year 2020.";
    private static final String ANSWER = "Our response is below.";

    private static Read answered(String... paragraphs) {
        String[] all = new String[paragraphs.length + 3];
        all[0] = "Kent Police";
        all[1] = ASKED;
        all[2] = ANSWER;
        System.arraycopy(paragraphs, 0, all, 3, paragraphs.length);
        return letter(all);
    }

    @Test
    void eachNumberTakesTheWordsBehindIt() {
        assertThat(answered("In 2019 there were 9 officers investigated: 7 were dismissed, two resigned.")
                        .figures())
                .contains(
                        "2019 person role=officer outcome=dismissal sanction=dismissal 7 prose",
                        "2019 person role=officer outcome=resigned exit=resigned 2 prose");
    }

    @Test
    void aPartTakesWhatItsWholeCounts() {
        assertThat(answered("In 2019 18 officers were suspended. Five of the 18 were sergeants.")
                        .figures())
                .contains("In 2019 person role=officer rank=sergeant 5 prose");
    }

    @Test
    void aPartOfThoseWithAnOutcomeHasThatOutcome() {
        assertThat(answered("In 2019 18 officers were dismissed. Of the 18 officers, five were sergeants.")
                        .figures())
                .contains("In 2019 person role=officer rank=sergeant outcome=dismissal sanction=dismissal 5 prose");
        assertThat(answered("In 2019 18 officers were dismissed. Five of the 18 were sergeants.")
                        .figures())
                .contains("In 2019 person role=officer rank=sergeant outcome=dismissal sanction=dismissal 5 prose");
    }

    /** All that a sentence says of parts is of one whole: what was complained of, and of whom. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2019 there were 12 complaints against police staff. Six of these were upheld, four were withdrawn and two are ongoing.",
                "In 2019 there were 12 complaints against police staff, of which six were upheld, four were withdrawn and two are ongoing.",
                "In 2019 there were 12 complaints against police staff; of those, six were upheld, four were withdrawn and two are ongoing.",
                "In 2019 there were 12 complaints against police staff. Of the 12, six were upheld, four were withdrawn and two are ongoing."
            })
    void eachPartOfAWholeIsLimitedAsItIs(String answer) {
        assertThat(answered(answer).figures())
                .filteredOn(figure -> figure.contains("outcome="))
                .hasSize(3)
                .allMatch(figure -> figure.contains("complaint complaint_source=public role=staff"));
    }

    @Test
    void partsOfOneWholeDontLimitOneAnother() {
        assertThat(answered("In 2019 10 officers were investigated. Of these, six were male and four were dismissed.")
                        .figures())
                .contains("In 2019 person role=officer outcome=dismissal sanction=dismissal 4 prose");
    }

    @Test
    void aNumberWithoutANounCountsWhomTheOneBeforeCounts() {
        assertThat(answered("In 2019 three police constables were dismissed and two resigned.")
                        .figures())
                .contains("In 2019 person role=officer rank=constable outcome=resigned exit=resigned 2 prose");
    }

    @Test
    void aDayWithoutAYearAndAReferenceCountNothing() {
        Read read = answered("The officers were counted on 31 March each year, as told under F-2020-03177.");
        assertThat(read.figures()).isEmpty();
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void theSamePeriodIsThatOfTheFiguresBefore() {
        Read read = letter(
                "Kent Police",
                "In the financial year 2018/19 the force recorded 26 complaints alleging sexual harassment by police officers.",
                "In respect of police staff, 9 complaints were recorded over the same period, of which 4 were withdrawn.");
        assertThat(read.figures())
                .containsExactly(
                        "2018/19 complaint complaint_source=public role=officer 26 prose",
                        "2018/19 complaint complaint_source=public role=staff 9 prose",
                        "2018/19 complaint complaint_source=public role=staff outcome=withdrawn process=withdrawn 4 prose");
        assertThat(read.observations())
                .allMatch(row -> row.scope() == null || !row.scope().contains("population"));
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void theSamePeriodIsNoneWhereTheFiguresBeforeAreOfSeveral() {
        Read read = letter(
                "Kent Police",
                "In 2018 there were 7 complaints, and in 2019 there were 5.",
                "Over the same period 4 officers were dismissed.");
        assertThat(read.doubts()).singleElement().asString().startsWith("undated");
    }

    @Test
    void aPartOfWhatAQuestionAsksIsNoMoreThanAsked() {
        Read read = letter(
                "Kent Police",
                "You asked, for the calendar year 2020:\n1) How many officers were dismissed?\n2) How many staff were dismissed?",
                "Answers",
                "1) Two sergeants and five constables.\n2) None.");
        assertThat(read.figures()).hasSize(3).allMatch(figure -> figure.contains("sanction=dismissal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q1 and Q2: None.", "1 and 2: None.", "Questions 1 and 2 - nil.", "Q1 & Q2: Zero."})
    void oneAnswerToTwoQuestionsIsAFigureOfEach(String answer) {
        Read read = letter(
                "Kent Police",
                "You asked, for the calendar year 2020:\n1) How many officers were dismissed?\n2) How many staff resigned?",
                "Answers",
                answer);
        assertThat(read.figures())
                .containsExactlyInAnyOrder(
                        "2020 person role=officer outcome=dismissal sanction=dismissal 0 prose",
                        "2020 person role=staff outcome=resigned exit=resigned 0 prose");
        assertThat(read.observations().stream()
                        .map(ObservationRow::observationId)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void aNumberWithoutWordsSaysWhatTheOneBeforeItSays() {
        assertThat(answered("Three complaints were made in 2020 and none in 2021.")
                        .figures())
                .contains(
                        "2020 complaint complaint_source=public role=officer 3 prose",
                        "in 2021 complaint complaint_source=public role=officer 0 prose");
    }

    @Test
    void anAnswerOfOneWordTakesWhatItsQuestionAsks() {
        Read read = letter(
                "Kent Police",
                "You asked, for the calendar year 2020:\n1) How many officers were dismissed?\n2) How many staff were dismissed?",
                "Answers",
                "1) Four.\n2) None.");
        assertThat(read.figures()).hasSize(2).allMatch(figure -> figure.contains("sanction=dismissal"));
    }

    @Test
    void aSmallNumberIsAnInterval() {
        assertThat(answered("In 2019 fewer than five officers resigned and between 1 and 4 were dismissed.")
                        .figures())
                .anyMatch(figure -> figure.contains("suppressed 0..4"))
                .anyMatch(figure -> figure.contains("suppressed 1..4"));
    }

    @Test
    void whatAFigureIsComparedWithIsNoFigure() {
        assertThat(answered("In 2019 12 officers were dismissed, an increase of 5 on the year before.")
                        .figures())
                .containsExactly("In 2019 person role=officer outcome=dismissal sanction=dismissal 12 prose");
        assertThat(answered("In 2019 12 officers were dismissed, compared with 7 in 2018.")
                        .figures())
                .contains("In 2019 person role=officer outcome=dismissal sanction=dismissal 12 prose");
    }

    @Test
    void thePeriodThatWasAskedForIsTheRequests() {
        assertThat(answered("In the period requested there were 31 reports.").figures())
                .hasSize(1)
                .allMatch(figure -> figure.contains("report") && figure.contains("31"));
    }

    @Test
    void aListThatAddsUpToASentencesFigureCountsWhatThatCounts() {
        Read read = answered(
                "In 2019 there were 18 reports.",
                "The relationship of suspect to victim in 2019 was:\n- spouse: 11\n- sibling: 7",
                "The suspects in 2019 were:\n- male: 10\n- female: 8");
        assertThat(read.observations())
                .filteredOn(o -> !o.relationship().equals("_T"))
                .hasSize(2)
                .allMatch(o -> o.countingUnit().equals("report"));
        assertThat(read.observations())
                .filteredOn(o -> !o.subjectGender().equals("_T"))
                .hasSize(2)
                .allMatch(o -> o.countingUnit().equals("person"));
    }

    @Test
    void namesOfBreakdownsOverCountsAreItsValues() {
        Read read = answered("Allegations recorded in 2019: 48\nRace: 29\nSex: 6\nDisability: 13");
        assertThat(read.figures()).hasSize(4);
        assertThat(read.observations())
                .filteredOn(o -> o.otherBreakdown() != null)
                .hasSize(3);
    }

    @Test
    void anExampleEndsWithItsSentence() {
        Read read = letter(
                "Kent Police",
                "You asked how many officers were dismissed, with their rank, for example. The years are 2019 and 2020.",
                ANSWER,
                "Nine officers were dismissed.");
        assertThat(read.observations())
                .hasSize(1)
                .allMatch(o -> "2019-01-01".equals(String.valueOf(o.periodStart()))
                        && "2020-12-31".equals(String.valueOf(o.periodEnd())));
    }

    @Test
    void anUndatedFigureStandsAndIsListed() {
        Read read = letter(
                "Kent Police", "You asked how many officers were dismissed.", ANSWER, "Nine officers were dismissed.");
        assertThat(read.observations()).hasSize(1).allMatch(o -> o.periodStart() == null && o.periodEnd() == null);
        assertThat(read.doubts()).hasSize(1).allMatch(doubt -> doubt.startsWith("undated"));
    }

    @Test
    void theYearsBeforeALetterEndWithItAndBeginUnsaid() {
        Read read = letter(
                "Kent Police",
                "1 March 2024",
                "You asked how many officers were dismissed.",
                ANSWER,
                "In the past three years nine officers were dismissed.");
        assertThat(read.observations())
                .hasSize(1)
                .allMatch(o -> o.periodStart() == null && "2024-03-01".equals(String.valueOf(o.periodEnd())));
    }

    @Test
    void aHeadingDatesTheSentencesBelowIt() {
        Read read = letter(
                "Kent Police",
                "You asked how many officers were dismissed.",
                ANSWER,
                "Misconduct outcomes, October to December 2017",
                "Nine officers were dismissed.");
        assertThat(read.figures())
                .containsExactly(
                        "October to December 2017 person role=officer outcome=dismissal sanction=dismissal 9 prose");
    }

    @Test
    void aNumberBeforeAVerbIsSoManyOfThoseBefore() {
        Read read =
                answered("In 2019 three complaints were made against sergeants.\nOne was upheld.\nTwo are ongoing.");
        assertThat(read.observations())
                .hasSize(3)
                .allMatch(o -> o.countingUnit().equals("complaint") && o.rank().equals("sergeant"));
    }

    @Test
    void aNumberBehindOneThatIsNotReadIsNotGuessed() {
        Read read = answered(
                "In 2019 there were 9 complaints.\nThere were 17 zorged appeals allowed or frummed.\nThree were dismissed.");
        assertThat(read.figures()).noneMatch(figure -> figure.contains(" 3 "));
        assertThat(read.doubts()).hasSize(2);
    }

    @Test
    void aListOfOutcomesGoesOnInWordsThatAreNotKnown() {
        assertThat(answered("In 2019 nine officers were dismissed, two resigned and four signed a Zorged Pledge.")
                        .figures())
                .contains("In 2019 person role=officer outcome=_U 4 prose");
    }

    @Test
    void howLongSomethingLastsLimitsWhomItCounts() {
        Read read = answered(
                "As at 30 June 2022, 23 officers were suspended. Fifteen of the 23 have been suspended for more than six months.");
        assertThat(read.observations())
                .filteredOn(o -> Double.valueOf(15).equals(o.count()))
                .hasSize(1)
                .allMatch(o -> String.valueOf(o.scope()).contains("more than 6 months"));
    }

    @Test
    void theSameDayIsTheLastStocksDay() {
        Read read = answered(
                "As at 30 June 2022, 23 officers were suspended.",
                "On the same date, 9 officers were on restricted duties.");
        assertThat(read.observations())
                .hasSize(2)
                .allMatch(o -> "2022-06-30".equals(String.valueOf(o.periodEnd())))
                .anyMatch(o -> String.valueOf(o.scope()).contains("population=restricted_duties")
                        && !String.valueOf(o.scope()).contains("suspended"));
    }

    @Test
    void whatIsSuspendedNowIsSoAtTheLettersDay() {
        Read read = letter(
                "Kent Police",
                "1 March 2024",
                "You asked how many officers are suspended.",
                ANSWER,
                "Seven officers are suspended.");
        assertThat(read.observations())
                .hasSize(1)
                .allMatch(o ->
                        o.periodBasis().equals("point_in_time") && "2024-03-01".equals(String.valueOf(o.periodEnd())));
    }

    @Test
    void aMarkBehindASentenceLeadsToItsNote() {
        Read read = letter(
                "Kent Police",
                "1 March 2024",
                "You asked how many officers are suspended.",
                ANSWER,
                "Seven officers are suspended.†",
                "Nine officers are on restricted duties.*",
                "† As at 15 February 2024.",
                "* Some were moved.");
        assertThat(read.observations())
                .hasSize(2)
                .anyMatch(o -> "2024-02-15".equals(String.valueOf(o.periodEnd())))
                .anyMatch(o -> String.valueOf(o.caveats()).contains("note"));
    }

    @Test
    void aSentenceMayEndAList() {
        Read read = letter(
                "Kent Police",
                "You asked for the number of hearings in each month of 2022.",
                ANSWER,
                "Misconduct hearings: January 2022 – 1, February 2022 – 0, March 2022 – 3. No staff were dismissed in January 2022.");
        assertThat(read.figures()).hasSize(4);
    }

    @Test
    void aCountInBracketsBehindItsShareIsTheCount() {
        assertThat(answered("In 2019: on duty 55% (n=22), off duty 40% (n=16), not established 5% (n=2).")
                        .figures())
                .hasSize(3)
                .allMatch(figure -> figure.contains("duty_status="));
    }

    @Test
    void aRoleThatOnlyALaterQuestionNamesLimitsNoOtherAnswer() {
        Read read = letter(
                "Kent Police",
                "You asked, for the calendar year 2020:\n1) How many complaints were made?\n2) How many officers were dismissed?",
                "Answers",
                "1) Twelve complaints were made.\n2) None.");
        assertThat(read.figures()).contains("2020 complaint complaint_source=public 12 prose");
    }

    @Test
    void wordsOfATitleThatAreNotKnownLimitWhomItsListCounts() {
        Read read = answered("Officers placed on the Zorged Register: 2019 – 1; 2020 – 2.");
        assertThat(read.observations()).hasSize(2).allMatch(o -> String.valueOf(o.scope())
                .contains("population=_ register"));
    }

    @Test
    void anAnswersColonIsNoNumber() {
        assertThat(letter(
                                "Kent Police",
                                "How many officers were dismissed in 2019?\nAnswer: 40 officers were dismissed.")
                        .figures())
                .contains("2019 person role=officer outcome=dismissal sanction=dismissal 40 prose");
    }

    @Test
    void aFigureToldTwiceIsCountedOnce() {
        Read read = answered("Year | Complaints\n2019 | 12\n2020 | 9", "In 2019 12 complaints were made.");
        assertThat(read.figures()).hasSize(2);
    }

    @Test
    void aFigureToldTwiceWithAnotherCountStaysAsPrintedAndIsNotCompared() {
        Read read = answered("Year | Complaints\n2019 | 12\n2020 | 9", "In 2019 14 complaints were made.");
        assertThat(read.observations().stream()
                        .filter(o -> String.valueOf(o.caveats()).contains("mismatch")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2019 12 officers would be dismissed.",
                "In 2019 at least 12 officers were dismissed.",
                "In 2019 12 officers were not dismissed.",
                "In 2019 about 12 officers were dismissed.",
                "In 2019 12 officers resigned rather than being dismissed.",
                "If 12 officers had been dismissed in 2019 we would say so.",
                "In 2019 the search took 12 hours.",
                "In 2019 12 other forces dismissed officers.",
                "Allegation 12 was made in 2019.",
                "In 2019 12 zorged blems frummed and glorped officers."
            })
    void whatIsNotSaidPlainlyIsNoFigure(String sentence) {
        assertThat(answered(sentence).figures()).isEmpty();
    }
}
