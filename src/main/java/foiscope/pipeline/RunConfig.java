package foiscope.pipeline;

import foiscope.model.FoiscopeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one run is asked to do, checked whole before anything starts.
 *
 * @param sources files, folders or URIs that Hadoop's FileSystem opens
 * @param target the folder of the release: a local path, or a URI
 * @param overwrite whether a release that stands there is replaced
 * @param vocabularies a folder of rows added to the built-in vocabularies
 * @param decisions a file of the user's rulings on words
 * @param packBytes how much input one task takes at most
 */
public record RunConfig(
        List<String> sources,
        String target,
        boolean overwrite,
        Optional<Path> vocabularies,
        Optional<Path> decisions,
        long packBytes) {

    /** Enough work for a task to be worth its start, little enough for a core's memory. */
    public static final long PACK_BYTES = 16L << 20;

    /**
     * Checks all at once.
     *
     * @throws FoiscopeException USAGE with every fault found
     */
    public RunConfig {
        sources = List.copyOf(sources);
        List<String> faults = new ArrayList<>();
        if (sources.isEmpty()) {
            faults.add("no SOURCE given: name a file, a folder or a URI");
        }
        if (sources.stream().anyMatch(String::isBlank)) {
            faults.add("an empty SOURCE given: name a file, a folder or a URI");
        }
        if (target.isBlank()) {
            faults.add("no folder for the release given: name one with --to");
        }
        vocabularies
                .filter(folder -> !Files.isDirectory(folder))
                .ifPresent(folder -> faults.add("no folder of vocabularies: " + folder));
        decisions
                .filter(file -> !Files.isRegularFile(file))
                .ifPresent(file -> faults.add("no file of decisions: " + file));
        if (packBytes < 1) {
            faults.add("a pack can't hold " + packBytes + " bytes");
        }
        if (!faults.isEmpty()) {
            throw FoiscopeException.usage(faults);
        }
    }

    /** A run of sources into a new release with everything else as it comes. */
    public static RunConfig of(List<String> sources, String target) {
        return new RunConfig(sources, target, false, Optional.empty(), Optional.empty(), PACK_BYTES);
    }
}
