package foiscope.document;

import foiscope.model.SetAsideReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The documents within one as they are taken out, no more and no longer than a limit. */
final class Enclosures {

    /** Documents that one may hold. */
    static final int MOST = 10_000;

    /** Bytes that all of them may have together. */
    static final long LARGEST = 256L << 20;

    private final List<Enclosure> taken = new ArrayList<>();
    private long room = LARGEST;

    /**
     * Takes one out.
     *
     * @throws NotReadableException if it is too long, or one too many; those before it stay
     */
    void take(String name, InputStream bytes) throws IOException, NotReadableException {
        byte[] read = bytes.readNBytes((int) Math.min(room, Integer.MAX_VALUE - 8L));
        if (taken.size() >= MOST || read.length >= room) {
            throw new NotReadableException(
                    SetAsideReason.TOO_LARGE,
                    "It holds more than %,d documents or %,d bytes; those before were read.".formatted(MOST, LARGEST));
        }
        room -= read.length;
        taken.add(new Enclosure(plain(name), read));
    }

    List<Enclosure> taken() {
        return List.copyOf(taken);
    }

    /** A path below its holder, whatever it says. */
    private static String plain(String name) {
        List<String> steps = Arrays.stream(name.replace('\\', '/').split("/"))
                .map(step -> step.replaceAll("\\p{Cntrl}", "").strip())
                .filter(step -> !step.isEmpty() && !step.matches("\\.+"))
                .toList();
        return steps.isEmpty() ? "attachment" : String.join("/", steps);
    }
}
