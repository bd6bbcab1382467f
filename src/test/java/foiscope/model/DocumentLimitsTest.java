package foiscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentLimitsTest {

    @Test
    void theEnvironmentSetsSomeAndLeavesTheOthers() {
        DocumentLimits limits =
                DocumentLimits.of(Map.of("FOISCOPE_LIMIT_SECONDS", "120", "FOISCOPE_LIMIT_CELLS", " 9 "));
        assertThat(limits).isEqualTo(new DocumentLimits(64 << 20, 9, 8_000_000, 20, 120));
        assertThat(DocumentLimits.of(Map.of())).isEqualTo(DocumentLimits.USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1e3", "99999999999"})
    void whatIsNoLimitIsRefused(String value) {
        assertThatThrownBy(() -> DocumentLimits.of(Map.of("FOISCOPE_LIMIT_BYTES", value)))
                .isInstanceOf(FoiscopeException.class)
                .hasMessageContaining("FOISCOPE_LIMIT_BYTES is " + value);
    }
}
