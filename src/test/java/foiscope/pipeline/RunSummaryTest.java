package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

    @Test
    void saysWhatWasDone() {
        assertThat(new RunSummary(11, 0, 2, 1324, 12).inWords())
                .isEqualTo("Read 11 documents, 2 set aside; 1,324 figures; 12 not understood");
        assertThat(new RunSummary(1, 1, 0, 1, 0).inWords())
                .isEqualTo("Read 1 document, 1 in part; 1 figure; 0 not understood");
        assertThat(new RunSummary(4, 1, 2, 1, 0)
                        .withReasons(new TreeMap<>(Map.of("unreadable", 1L, "too_large", 2L)))
                        .inWords())
                .isEqualTo(
                        "Read 4 documents, 1 in part, 2 set aside (2 too_large, 1 unreadable); 1 figure; 0 not understood");
    }

    @Test
    void wholeOnlyIfNothingIsMissing() {
        assertThat(new RunSummary(1, 0, 0, 0, 0).whole()).isTrue();
        assertThat(new RunSummary(1, 1, 0, 0, 0).whole()).isFalse();
        assertThat(new RunSummary(1, 0, 1, 0, 0).whole()).isFalse();
    }
}
