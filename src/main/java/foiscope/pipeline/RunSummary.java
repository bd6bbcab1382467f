package foiscope.pipeline;

/**
 * What a run did, in numbers.
 *
 * @param documents taken in
 * @param partial of them read in part
 * @param setAside of them not read
 * @param figures understood
 * @param unresolved things that weren't understood
 */
public record RunSummary(long documents, long partial, long setAside, long figures, long unresolved) {

    /** Whether every document was read whole. */
    public boolean whole() {
        return partial == 0 && setAside == 0;
    }

    /** {@code Read 11 documents, 2 set aside; 324 figures; 12 not understood}. */
    public String inWords() {
        return "Read " + number(documents, "document") + among(partial, "in part") + among(setAside, "set aside") + "; "
                + number(figures, "figure") + "; " + "%,d not understood".formatted(unresolved);
    }

    private static String number(long count, String noun) {
        return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    private static String among(long count, String what) {
        return count == 0 ? "" : ", %,d %s".formatted(count, what);
    }
}
