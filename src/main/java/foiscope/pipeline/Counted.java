package foiscope.pipeline;

import java.util.Map;
import java.util.stream.Collectors;

/** Numbers of things in words. */
final class Counted {

    private Counted() {}

    /** {@code 1 file}, {@code 1,200 files}. */
    static String of(long count, String noun) {
        return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    /** {@code  (1 unknown_format, 1 unreadable)}; nothing where there are none. */
    static String reasons(Map<String, Long> reasons) {
        return reasons.isEmpty()
                ? ""
                : reasons.entrySet().stream()
                        .map(reason -> "%,d %s".formatted(reason.getValue(), reason.getKey()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** {@code , 2 set aside}; nothing where there are none. */
    static String among(long count, String what) {
        return count == 0 ? "" : ", %,d %s".formatted(count, what);
    }
}
