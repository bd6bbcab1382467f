package foiscope.pipeline;

/**
 * What became of the files that sources hold.
 *
 * @param files how many there are
 * @param opened those whose bytes were read
 * @param documents taken in that the warehouse didn't hold
 * @param partial of them read in part
 * @param setAside of them not read
 * @param replaced documents whose file holds other bytes now, so that their figures count no longer
 */
public record Intake(long files, long opened, long documents, long partial, long setAside, long replaced) {

    /** {@code Looked at 14 files and opened 3: 2 new documents, 1 set aside; 1 replaced}. */
    public String inWords() {
        return "Looked at " + Counted.of(files, "file") + " and opened %,d: ".formatted(opened)
                + Counted.of(documents, "new document")
                + Counted.among(partial, "read in part")
                + Counted.among(setAside, "set aside")
                + (replaced == 0 ? "" : "; %,d replaced".formatted(replaced));
    }

    /** Whether every new document was read whole. */
    public boolean whole() {
        return partial == 0 && setAside == 0;
    }
}
