package foiscope.publish;

/**
 * What one task wrote of a dataset: a run of its rows, as Parquet and as lines of CSV without a header.
 *
 * @param partition its place among the dataset's parts
 * @param parquet the name of the Parquet file in the dataset's folder of parts
 * @param csv the name of the file of CSV lines there
 * @param comparable how many of its rows may be compared; 0 in other datasets
 * @param sha256 of the Parquet file, in hex
 */
public record WrittenPart(int partition, String parquet, String csv, long rows, long comparable, String sha256) {}
