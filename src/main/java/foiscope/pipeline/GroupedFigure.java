package foiscope.pipeline;

import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;

/**
 * A figure on its way to the figures that it is compared with.
 *
 * @param group the key that they share
 * @param key its place among all figures
 */
record GroupedFigure(String group, String key, ObservationRow observation) {

    static GroupedFigure of(ObservationRow observation, DocumentStages.Group group) {
        return new GroupedFigure(group.of(observation), SortKey.of(Dataset.OBSERVATIONS, observation), observation);
    }
}
