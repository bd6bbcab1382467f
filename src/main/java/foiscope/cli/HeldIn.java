package foiscope.cli;

import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Where figures are held that a command asks for: a release, or a warehouse. */
final class HeldIn {

    @Option(names = "--release", required = true, paramLabel = "DIR", description = "The folder of a release.")
    private Optional<String> release = Optional.empty();

    @Option(names = "--warehouse", required = true, paramLabel = "W", description = "The folder of a warehouse.")
    private Optional<String> warehouse = Optional.empty();

    String name() {
        return release.or(() -> warehouse).orElse("");
    }

    /** What one of the two gives. */
    <T> T in(Function<String, T> ofRelease, Function<String, T> ofWarehouse) {
        return release.map(ofRelease).orElseGet(() -> ofWarehouse.apply(warehouse.orElse("")));
    }
}
