package foiscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.CountInterval;
import foiscope.model.ObservationStatus;
import foiscope.text.CountText.Count;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountTextTest {

    private static CountText.Found at(String text) {
        return CountText.at(Words.of(text), 0).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "0, 0",
        "'1,051', 1051",
        "45955, 45955",
        "12.5, 12.5",
        "three, 3",
        "Four Males, 4",
        "Twenty, 20",
        "3x, 3",
        "22., 22"
    })
    void figuresAreInDigitsOrWords(String text, BigDecimal count) {
        Count read = at(text).count();
        assertThat(read.status()).isEqualTo(ObservationStatus.EXACT);
        assertThat(read.interval()).isEqualTo(CountInterval.exactly(count));
    }

    @ParameterizedTest
    @CsvSource({
        "<5, 0, 4",
        "< 3, 0, 2",
        "less than 5, 0, 4",
        "fewer than five, 0, 4",
        "Under 10, 0, 9",
        "5 or fewer, 0, 5",
        "3 or less, 0, 3",
        "1-4, 1, 4",
        "1 to 4, 1, 4"
    })
    void aSignThatHidesASmallFigureHasItsInterval(String text, long lower, long upper) {
        CountText.Found found = at(text);
        assertThat(found.count().status()).isEqualTo(ObservationStatus.SUPPRESSED);
        assertThat(found.count().interval()).isEqualTo(CountInterval.between(lower, upper));
        assertThat(found.to()).as("all of it is taken").isEqualTo(Words.of(text).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Male", "<", "<0", "W1", "10th", "umpteen officers", "fewer than", "12345678901234"})
    void otherWordsAreNoCount(String text) {
        assertThat(CountText.at(Words.of(text), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3-1", "5 to 5", "2 to officers", "4-4"})
    void whatDoesNotGrowIsNoRange(String text) {
        CountText.Found found = at(text);
        assertThat(found.count().status()).isEqualTo(ObservationStatus.EXACT);
        assertThat(found.to()).isEqualTo(1);
    }

    @Test
    void aCountKnowsTheWordAtWhichItBegins() {
        Words words = Words.of("Male 3 x Female");
        assertThat(CountText.at(words, 1).map(found -> found.count().item())).contains(2);
    }

    @ParameterizedTest
    @CsvSource({"3, true", "three, false", "<, false", "12.5, true", "w1, false"})
    void onlyDigitsAreDigits(String token, boolean digits) {
        assertThat(CountText.digits(token)).isEqualTo(digits);
    }
}
