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

    /** One file while it holds all rows; else so many that each stays well below, since they are never of quite the same size. */
    int parts(long rows) {
        return rows <= rowsPerPart ? 1 : Math.toIntExact((2 * rows + rowsPerPart - 1) / rowsPerPart);
    }
}
