package foiscope.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Basis;
import foiscope.model.Dimension;
import foiscope.model.PeriodBasis;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TwiceTest {

    private static final LocalDate EARLIER = LocalDate.of(2018, 5, 1);
    private static final LocalDate LATER = LocalDate.of(2019, 5, 1);

    private static Set<String> superseded(Map<String, LocalDate> written, Given... given) {
        return Lines.superseded(Lines.observed(given), Lines.dates(written, given));
    }

    @Test
    void partsOfOneTableAddUp() {
        assertThat(Lines.lines(
                        "by_outcome",
                        Given.count(8).outcome(Dimension.SANCTION, "dismissal"),
                        Given.count(2).outcome(Dimension.SANCTION, "dismissal").at(1, 2, 1, 1)))
                .containsExactly("2017 sanction dismissal 10 of -");
    }

    @Test
    void proseAndTableCountOnce() {
        Given prose = Given.count(8).role("officer").basis(Basis.PROSE).at(0, 4, 0, 1);
        Given again = Given.count(8).role("officer").basis(Basis.PROSE).at(0, 9, 0, 1);
        assertThat(Lines.lines("by_role", Given.count(8).role("officer"), prose, again))
                .containsExactly("2017 officer 8 of -");
    }

    @Test
    void proseAndTableThatDifferMakeAnInterval() {
        assertThat(Lines.lines(
                        "by_role",
                        Given.count(8).role("officer"),
                        Given.count(9).role("officer").at(0, 4, 0, 1)))
                .containsExactly("!2017 officer 8..9 of - (mismatch)");
    }

    @Test
    void theLaterLetterStandsAndTheOtherIsSuperseded() {
        Given old = Given.count(8).letter("a");
        Given revised = Given.count(9).letter("b");
        Map<String, LocalDate> written = Map.of("a", EARLIER, "b", LATER);
        assertThat(Lines.lines(Lines.rows(written, old, revised), "by_year")).containsExactly("2017 9 of 9");
        assertThat(superseded(written, old, revised)).containsExactly(old.id());
    }

    @Test
    void anUndatedLetterComesLast() {
        Given undated = Given.count(8).letter("a");
        Given dated = Given.count(9).letter("b");
        assertThat(Lines.lines(Lines.rows(Map.of("b", EARLIER), undated, dated), "by_year"))
                .containsExactly("2017 9 of 9");
    }

    @Test
    void ofLettersOfOneDayTheSmallerDocumentIdStands() {
        assertThat(Lines.lines(
                        "by_year", Given.count(9).letter("b"), Given.count(8).letter("a")))
                .containsExactly("2017 8 of 8");
    }

    @Test
    void theFullerYearStandsWhateverTheLettersDates() {
        Given full = Given.count(9).letter("a");
        Given part =
                Given.count(5).letter("b").period("2017-01-01", "2017-09-30", "2017 to date", PeriodBasis.PART_YEAR);
        Map<String, LocalDate> written = Map.of("a", EARLIER, "b", LATER);
        assertThat(Lines.lines(Lines.rows(written, full, part), "by_year")).containsExactly("2017 9 of 9");
        assertThat(superseded(written, full, part)).containsExactly(part.id());
    }

    @Test
    void partsOfAPartYearNeverMeetTheTotalOfTheWhole() {
        Given full = Given.count(9).letter("a");
        Given part = Given.count(5)
                .role("officer")
                .letter("b")
                .period("2017-01-01", "2017-09-30", "2017 to date", PeriodBasis.PART_YEAR);
        assertThat(Lines.lines("by_role", full, part)).containsExactly("!2017 officer 5 of - (part_year)");
    }

    @Test
    void whatALaterLetterWithholdsStandsAsTheEarlierOneGaveIt() {
        Given given = Given.count(8).letter("a");
        Given held = Given.withheld().letter("b");
        Map<String, LocalDate> written = Map.of("a", EARLIER, "b", LATER);
        assertThat(Lines.lines(Lines.rows(written, given, held), "by_year")).containsExactly("2017 8 of 8");
        assertThat(superseded(written, given, held)).isEmpty();
    }

    @Test
    void twoListsOfOneLetterMayHoldTheSameCases() {
        assertThat(Lines.lines(
                        "by_role",
                        Given.listedCase(1).role("officer"),
                        Given.listedCase(2).role("officer"),
                        Given.listedCase(1).role("officer").table(2)))
                .containsExactly("!2017 officer 2..3 of 2..3 (mismatch;small_base)");
    }

    @Test
    void theSameFigureAgainIsNotSuperseded() {
        assertThat(superseded(
                        Map.of("a", EARLIER, "b", LATER),
                        Given.count(8).letter("a"),
                        Given.count(8).letter("b")))
                .isEmpty();
    }

    @Test
    void aDoubledLetterChangesNoFigure() {
        Given[] once = BedfordshireTest.LETTER;
        Given[] twice = new Given[2 * once.length];
        for (int i = 0; i < once.length; i++) {
            twice[i] = once[i];
            twice[once.length + i] = once[i].letter("b");
        }
        assertThat(Lines.rows(twice)).isEqualTo(Lines.rows(once));
        assertThat(superseded(Map.of(), twice)).isEmpty();
    }
}
