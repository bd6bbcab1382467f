package foiscope.bench;

import foiscope.dataset.Reading;
import foiscope.pipeline.Stages;
import foiscope.vocabulary.Vocabularies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Letters a second that one core takes from bytes to rows: {@code read} and {@code interpret} of the seeds' letters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
public class ReadingBenchmark {

    /** The beginning of the sample's file name. */
    @Param({"hertfordshire", "bedfordshire"})
    public String letter = "";

    private byte[] bytes = new byte[0];
    private Vocabularies vocabularies = Vocabularies.builtIn();

    /** Reads the letter's file. */
    @Setup
    public void load() {
        try (Stream<Path> samples = Files.list(Path.of("data-samples"))) {
            List<Path> found = samples.filter(p -> p.getFileName().toString().startsWith(letter))
                    .toList();
            bytes = Files.readAllBytes(found.get(0));
            vocabularies = Vocabularies.builtIn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes to rows. */
    @Benchmark
    public Reading letter() {
        return Stages.interpret(Stages.read("letter.txt", bytes), vocabularies);
    }
}
