package foiscope.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {

    @ParameterizedTest
    @CsvSource({
        "3.0, 3",
        "0.0, 0",
        "-0.0, 0",
        "-2.0, -2",
        "2.5, 2.5",
        "0.1, 0.1",
        "0.002, 0.002",
        "1e-7, 0.0000001",
        "0.30000000000000004, 0.30000000000000004",
        "1e15, 1000000000000000",
        "1e23, 100000000000000000000000",
        "1234567.891, 1234567.891"
    })
    void numbersArePlainDecimals(double number, String text) {
        assertThat(DecimalText.of(number)).isEqualTo(text);
    }

    @Test
    void readingBackGivesTheSameNumber() {
        Random random = new Random(20_190_401);
        for (int i = 0; i < 20_000; i++) {
            double number = random.nextDouble() * Math.pow(10, random.nextInt(20) - 10);
            assertThat(Double.parseDouble(DecimalText.of(number))).isEqualTo(number);
        }
    }

    @Test
    void roundingGoesWhereItIsTold() {
        assertThat(DecimalText.rounded(0.1234, 2, RoundingMode.FLOOR)).isEqualTo("0.12");
        assertThat(DecimalText.rounded(0.1234, 2, RoundingMode.CEILING)).isEqualTo("0.13");
        assertThat(DecimalText.rounded(0.001, 2, RoundingMode.FLOOR)).isEqualTo("0");
        assertThat(DecimalText.rounded(10.0, 2, RoundingMode.CEILING)).isEqualTo("10");
    }
}
