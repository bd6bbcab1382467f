package foiscope.comparison;

import foiscope.dataset.Dataset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison's way of breaking a year's figures down, with the figures that take part.
 *
 * @param division the party of a gender, the axis of an outcome
 * @param coded the parts that have a code on it, and those that might
 * @param whole the same figures, each case once
 */
record Breakdown(Dataset dataset, @Nullable String division, String outcomeKind, List<Part> coded, List<Part> whole) {}
