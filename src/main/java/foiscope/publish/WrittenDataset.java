package foiscope.publish;

import foiscope.dataset.Dataset;
import java.util.List;

/**
 * A dataset as it stands in the release folder.
 *
 * @param rows how many it has
 * @param parquet its Parquet files in order, as paths relative to the folder
 */
record WrittenDataset(Dataset dataset, long rows, List<String> parquet) {

    WrittenDataset {
        parquet = List.copyOf(parquet);
    }

    static String csvOf(Dataset dataset) {
        return dataset.fileName() + ".csv";
    }

    /** The Parquet file, or the folder of its parts. */
    static String parquetOf(Dataset dataset) {
        return dataset.fileName() + ".parquet";
    }

    String csv() {
        return csvOf(dataset);
    }
}
