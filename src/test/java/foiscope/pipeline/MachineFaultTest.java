package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineFaultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "/mnt/release/a.csv: Disk quota exceeded",
                "There is not enough space on the disk",
                "The DiskSpace quota of /user/foiscope is exceeded"
            })
    void aFullDiskIsFoundBelowWhatWrapsIt(String message) {
        IOException full = new IOException(message);
        assertThat(MachineFault.in(new IllegalStateException(new RuntimeException("job aborted", full))))
                .hasValueSatisfying(
                        told -> assertThat(told).startsWith("a disk is full (" + message + "); free some space"));
    }

    @Test
    void whatWasSuppressedIsACauseToo() {
        RuntimeException fault = new RuntimeException("closing");
        fault.addSuppressed(new IOException("Too many open files"));
        assertThat(MachineFault.in(fault)).hasValueSatisfying(told -> assertThat(told)
                .isEqualTo("Too many open files; allow more, as with ulimit -n 4096, and run it again"));
    }

    @Test
    void javasMemoryIsToldToo() {
        assertThat(MachineFault.in(new RuntimeException(new OutOfMemoryError("Java heap space"))))
                .hasValueSatisfying(told -> assertThat(told).contains("-Xmx"));
    }

    @Test
    void wordsAloneAreNoFaultOfTheMachine() {
        assertThat(MachineFault.in(new IllegalArgumentException("no space left on device")))
                .isEmpty();
        assertThat(MachineFault.said(new IllegalArgumentException("x"))).isEmpty();
    }

    @Test
    void otherwiseTheDeepestWordsOfTheFileSystemAreTold() {
        IOException upper = new IOException("upper", new FileNotFoundException("a.parquet is gone\nand more"));
        assertThat(MachineFault.in(upper)).isEmpty();
        assertThat(MachineFault.said(new UncheckedIOException(upper)))
                .contains("FileNotFoundException: a.parquet is gone");
    }

    @Test
    void aCircleOfCausesEnds() {
        RuntimeException first = new RuntimeException("first");
        RuntimeException second = new RuntimeException("second", first);
        first.initCause(second);
        assertThat(MachineFault.in(second)).isEmpty();
    }
}
