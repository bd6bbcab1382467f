package foiscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {

    /** The test vector of FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void itIsTheHashOfTheBytes() {
        assertThat(DocumentId.of("abc".getBytes(StandardCharsets.UTF_8))).hasToString(ABC);
    }

    @Test
    void aStableIdIsTheFirst32HexDigits() {
        assertThat(DocumentId.stableId("abc")).isEqualTo(ABC.substring(0, 32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"})
    void onlyLowerCaseHexOf64DigitsIsOne(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentId(text));
    }
}
