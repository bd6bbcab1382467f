package foiscope.pipeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Faults of the machine or its network, which a user can mend and a stack trace would bury. Spark and the writers of files wrap
 * them several times over, so they are looked for among all causes.
 */
public final class MachineFault {

    /** As Linux, macOS, Windows and HDFS call a disk that takes no more, in lower case. */
    private static final List<String> FULL = List.of(
            "no space left on device",
            "disk quota exceeded",
            "there is not enough space on the disk",
            "diskspace quota");

    private static final String OPEN_FILES = "too many open files";

    private MachineFault() {}

    /** What happened and what to do, in a line; empty for any other fault. */
    public static Optional<String> in(Throwable fault) {
        return causes(fault).flatMap(cause -> told(cause).stream()).findFirst();
    }

    private static Optional<String> told(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return Optional.of("Java ran out of memory; give it more, as with JAVA_OPTS=-Xmx4g");
        }
        String message = String.valueOf(cause.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (!(cause instanceof IOException)) {
            return Optional.empty();
        }
        if (FULL.stream().anyMatch(lower::contains)) {
            return Optional.of(
                    "a disk is full (%s); free some space where the output lies, and where temporary files do (%s), and run it again"
                            .formatted(message, System.getProperty("java.io.tmpdir")));
        }
        return lower.contains(OPEN_FILES)
                ? Optional.of("%s; allow more, as with ulimit -n 4096, and run it again".formatted(message))
                : Optional.empty();
    }

    /** What the file system or the network said at the bottom of a fault, in a line; empty where neither was asked. */
    public static Optional<String> said(Throwable fault) {
        return causes(fault)
                .filter(IOException.class::isInstance)
                .reduce((upper, deeper) -> deeper)
                .map(io -> io.getClass().getSimpleName() + ": "
                        + String.valueOf(io.getMessage()).lines().findFirst().orElse(""));
    }

    /** A fault and all that it came of, each once, those further down later. */
    private static Stream<Throwable> causes(Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> causes = new ArrayList<>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(fault));
        while (!open.isEmpty()) {
            Throwable next = open.removeFirst();
            if (seen.add(next)) {
                causes.add(next);
                open.addAll(List.of(next.getSuppressed()));
                Optional.ofNullable(next.getCause()).ifPresent(open::add);
            }
        }
        return causes.stream();
    }
}
