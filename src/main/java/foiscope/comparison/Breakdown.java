package foiscope.comparison;

import foiscope.dataset.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * A comparison's way of breaking a year's figures down.
 *
 * @param division the party of a gender, the axis of an outcome
 */
record Breakdown(Dataset dataset, @Nullable String division, String outcomeKind) {}
