package foiscope.pipeline;

import foiscope.dataset.ComparisonRow;
import foiscope.dataset.Dataset;
import foiscope.model.FoiscopeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which rows of which comparisons are asked for. An empty list of topics, forces or units asks for all.
 *
 * @param by the datasets, in the order asked
 * @param forces by their codes or official names
 */
public record ComparisonQuery(List<Dataset> by, List<String> topics, List<String> forces, List<String> units) {

    private static final String PREFIX = "by_";

    public ComparisonQuery {
        by = List.copyOf(by);
        topics = List.copyOf(topics);
        forces = List.copyOf(forces);
        units = List.copyOf(units);
    }

    /**
     * A query in a user's words.
     *
     * @param by {@code year}, {@code role}, ...
     * @throws FoiscopeException USAGE for one that doesn't exist, with those that do
     */
    public static ComparisonQuery of(List<String> by, List<String> topics, List<String> forces, List<String> units) {
        List<Dataset> datasets = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String name : by) {
            Arrays.stream(Dataset.values())
                    .filter(dataset -> dataset.comparison() && name(dataset).equals(name.strip()))
                    .findFirst()
                    .ifPresentOrElse(
                            datasets::add,
                            () -> faults.add("nothing is compared by '%s': there are %s".formatted(name, names())));
        }
        if (!faults.isEmpty()) {
            throw FoiscopeException.usage(faults);
        }
        return new ComparisonQuery(datasets, topics, forces, units);
    }

    /** What may be compared by. */
    public static String names() {
        return Arrays.stream(Dataset.values())
                .filter(Dataset::comparison)
                .map(ComparisonQuery::name)
                .collect(Collectors.joining(", "));
    }

    /** What a dataset compares by. */
    static String name(Dataset dataset) {
        return dataset.fileName().substring(PREFIX.length());
    }

    boolean asksFor(ComparisonRow row) {
        return in(topics, row.topic())
                && in(units, row.countingUnit())
                && (in(forces, row.force()) || in(forces, row.forceCode()));
    }

    private static boolean in(List<String> asked, String value) {
        return asked.isEmpty()
                || asked.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)));
    }
}
