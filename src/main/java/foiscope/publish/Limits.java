package foiscope.publish;

/**
 * How much one file and one table of the report may hold.
 *
 * @param rowsPerPart rows of one Parquet file
 * @param rowsPerTable rows of one table of the report
 */
record Limits(long rowsPerPart, int rowsPerTable) {

    /** Those of every published release. */
    static final Limits PUBLISHED = new Limits(1_000_000, 1_000);
}
