package foiscope.model;

import foiscope.model.FoiscopeException.Code;
import java.time.Duration;
import java.util.Map;

/**
 * How much of one document is read, and for how long. What is over a limit is left, and the document says so; what stood before is kept.
 * Each can be set in the environment: {@code FOISCOPE_LIMIT_SECONDS=120}.
 *
 * @param bytes of a file, which is held in memory whole
 * @param cells cells and lines
 * @param characters of all its text
 * @param depth documents within documents, and tables within tables
 * @param seconds until a document is abandoned
 */
public record DocumentLimits(int bytes, int cells, int characters, int depth, int seconds) {

    /** Those of no environment: a letter never comes near. */
    public static final DocumentLimits USUAL = new DocumentLimits(64 << 20, 400_000, 8_000_000, 20, 60);

    private static final String PREFIX = "FOISCOPE_LIMIT_";

    /** Those of this process. */
    private static final class InForce {
        private static final DocumentLimits LIMITS = of(System.getenv());
    }

    /**
     * The limits of this process.
     *
     * @throws FoiscopeException USAGE if the environment sets one to what is no positive number
     */
    public static DocumentLimits inForce() {
        return InForce.LIMITS;
    }

    /**
     * The limits that an environment sets.
     *
     * @throws FoiscopeException USAGE if it sets one to what is no positive number
     */
    public static DocumentLimits of(Map<String, String> environment) {
        return new DocumentLimits(
                limit(environment, "BYTES", USUAL.bytes),
                limit(environment, "CELLS", USUAL.cells),
                limit(environment, "CHARACTERS", USUAL.characters),
                limit(environment, "DEPTH", USUAL.depth),
                limit(environment, "SECONDS", USUAL.seconds));
    }

    private static int limit(Map<String, String> environment, String name, int usual) {
        String value = environment.get(PREFIX + name);
        try {
            int limit = value == null || value.isBlank() ? usual : Integer.parseInt(value.strip());
            if (limit > 0) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new FoiscopeException(
                Code.USAGE, "%s%s is %s; it must be a whole number from 1 on".formatted(PREFIX, name, value));
    }

    /** How long a document may take. */
    public Duration time() {
        return Duration.ofSeconds(seconds);
    }
}
