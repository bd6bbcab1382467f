package foiscope.label;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.label.CellContent.Item;
import foiscope.model.CountInterval;
import foiscope.model.ObservationStatus;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.NumberKind;
import foiscope.vocabulary.Vocabularies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    private static final CellText CELLS = new CellText(Vocabularies.builtIn());

    private static CellContent read(String text, Domain domain) {
        return CELLS.read(text, Words.of(text), List.of(domain));
    }

    private static CellContent read(String text) {
        return read(text, Domain.MISCONDUCT);
    }

    /** {@code 2 Sgt;1 Constable}. */
    private static String told(String text, List<Item> items) {
        Words words = Words.of(text);
        return String.join(
                ";",
                items.stream()
                        .map(item -> item.count().interval().exact().orElseThrow() + " "
                                + words.between(item.from(), item.to()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "3 x Officer 2 x Sgt 1 x Constable              > ROLE       > 3 Officer;2 Sgt;1 Constable",
                "1 X Officer (Constable) 1 X PCSO               > ROLE       > 1 Officer (Constable;1 PCSO",
                "2 Females; 1 Male                              > GENDER     > 2 Females;1 Male",
                "3x Male, 1x Female                             > GENDER     > 3 Male;1 Female",
                "Four Males                                     > GENDER     > 4 Males",
                "Male 3 Female 1                                > GENDER     > 3 Male;1 Female",
                "Male x 3                                       > GENDER     > 3 Male",
                "1 Written Warning; 1 Not Upheld by PSD         > MISCONDUCT > 1 Written Warning;1 Not Upheld by PSD",
                "1 remains live, 1 had no case to answer and 1 was resolved. > MISCONDUCT > 1 remains live;1 had no case to answer;1 was resolved",
                "2 x Outcome 22 1 x NFA                         > CRIME      > 2 Outcome 22;1 NFA",
                "1 x 1st written warning                        > MISCONDUCT > 1 1st written warning",
                "1,051 x Fine                                   > CRIME      > 1051 Fine"
            })
    void figuresWithTheirLabelsAreItems(String text, Domain domain, String items) {
        assertThat(read(text, domain))
                .isInstanceOfSatisfying(CellContent.Items.class, read -> assertThat(told(text, read.items()))
                        .isEqualTo(items));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "'1,051', 1051", "2023*, 2023", "0, 0", "seven, 7"})
    void aNumberAloneIsAFigure(String text, long figure) {
        assertThat(read(text)).isInstanceOfSatisfying(CellContent.Figure.class, read -> {
            assertThat(read.count().interval()).isEqualTo(CountInterval.exactly(figure));
            assertThat(read.ofWhich()).isEmpty();
        });
    }

    @Test
    void aFigureInBracketsIsAPartOfTheOneBefore() {
        assertThat(read("60 (3 HP)", Domain.ROLE)).isInstanceOfSatisfying(CellContent.Figure.class, read -> {
            assertThat(read.count().interval()).isEqualTo(CountInterval.exactly(60));
            assertThat(told("60 (3 HP)", read.ofWhich())).isEqualTo("3 HP");
        });
    }

    @Test
    void aSignThatHidesAFigureIsSuppressed() {
        assertThat(read("<5")).isInstanceOfSatisfying(CellContent.Figure.class, read -> assertThat(
                        read.count().status())
                .isEqualTo(ObservationStatus.SUPPRESSED));
    }

    /** A word for zero, no figure, and nothing at all are different things. */
    @ParameterizedTest
    @CsvSource({
        "NONE, ZERO",
        "Nil, ZERO",
        "zero, ZERO",
        "No complaints, ZERO",
        "N/A, NOT_APPLICABLE",
        "n/a, NOT_APPLICABLE",
        "Not applicable, NOT_APPLICABLE",
        "Unknown, NOT_RECORDED",
        "Not Recorded, NOT_RECORDED",
        "This is not recorded for conduct cases., NOT_RECORDED",
        "No information held, NOT_HELD",
        "exempt, WITHHELD",
        "Low figures, WITHHELD",
        "S38(1) & S40(2) apply, WITHHELD",
        "Exempt under s.40(2), WITHHELD",
        "'', BLANK",
        "'  ', BLANK"
    })
    void wordsInPlaceOfAFigureAreToldApart(String text, String expected) {
        CellContent reading = read(text);
        String told = reading instanceof CellContent.NoFigure none
                ? none.status().name()
                : reading instanceof CellContent.Zero ? "ZERO" : reading instanceof CellContent.Blank ? "BLANK" : "?";
        assertThat(told).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Male", "Resigned", "Case to answer Management action", "Complaint was resolved."})
    void wordsWithoutAFigureAreBare(String text) {
        assertThat(read(text)).isInstanceOf(CellContent.Bare.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "*", "~", "..", "‡"})
    void aSignAloneIsWhatANoteSays(String text) {
        assertThat(read(text)).isEqualTo(new CellContent.Sign(text));
    }

    @ParameterizedTest
    @CsvSource({
        "34%, PERCENT",
        "£500, MONEY",
        "'4 Years and 2 months', DURATION",
        "10 Months, DURATION",
        "4 to 6 months, DURATION"
    })
    void aNumberThatIsNoCountSaysWhatItIs(String text, NumberKind kind) {
        assertThat(read(text)).isEqualTo(new CellContent.NoCount(kind));
    }

    @ParameterizedTest
    @CsvSource({"12 (34%), 12", "34% (n=12), 12", "34% (12), 12", "'1,012 (3.4%)', 1012"})
    void aCountBesideItsShareIsTheCount(String text, long count) {
        assertThat(read(text)).isInstanceOfSatisfying(CellContent.Figure.class, figure -> assertThat(
                        figure.count().interval())
                .isEqualTo(CountInterval.exactly(count)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 3 or so", "Male 3 Female", "3 x"})
    void whatMayHoldAFigureIsUnclear(String text) {
        assertThat(read(text, Domain.GENDER)).isInstanceOf(CellContent.Unclear.class);
    }

    @Test
    void aNumberOfALabelIsNoCount() {
        assertThat(read("Outcome 22", Domain.CRIME)).isInstanceOf(CellContent.Bare.class);
    }
}
