package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunSummaryTest {

    @Test
    void saysWhatWasDone() {
        assertThat(new RunSummary(11, 0, 2, 1324, 12).inWords())
                .isEqualTo("Read 11 documents, 2 set aside; 1,324 figures; 12 not understood");
        assertThat(new RunSummary(1, 1, 0, 1, 0).inWords())
                .isEqualTo("Read 1 document, 1 in part; 1 figure; 0 not understood");
    }

    @Test
    void wholeOnlyIfNothingIsMissing() {
        assertThat(new RunSummary(1, 0, 0, 0, 0).whole()).isTrue();
        assertThat(new RunSummary(1, 1, 0, 0, 0).whole()).isFalse();
        assertThat(new RunSummary(1, 0, 1, 0, 0).whole()).isFalse();
    }
}
