package foiscope.pipeline;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run did, in numbers.
 *
 * @param documents taken in
 * @param partial of them read in part
 * @param setAside of them not read
 * @param figures understood
 * @param unresolved things that weren't understood
 * @param reasons why documents weren't read whole, with how many each
 * @param dead decisions whose words no document had that they hold for
 */
public record RunSummary(
        long documents,
        long partial,
        long setAside,
        long figures,
        long unresolved,
        SortedMap<String, Long> reasons,
        List<DeadDecision> dead) {

    /**
     * A decision that decided nothing.
     *
     * @param line its line in the decisions file
     */
    public record DeadDecision(long line, String words) {}

    public RunSummary {
        reasons = new TreeMap<>(reasons);
        dead = List.copyOf(dead);
    }

    /** Without decisions. */
    RunSummary(long documents, long partial, long setAside, long figures, long unresolved) {
        this(documents, partial, setAside, figures, unresolved, new TreeMap<>(), List.of());
    }

    RunSummary withReasons(SortedMap<String, Long> known) {
        return new RunSummary(documents, partial, setAside, figures, unresolved, known, dead);
    }

    RunSummary withDead(List<DeadDecision> decisions) {
        return new RunSummary(documents, partial, setAside, figures, unresolved, reasons, decisions);
    }

    /** Whether every document was read whole. */
    public boolean whole() {
        return partial == 0 && setAside == 0;
    }

    /** {@code Read 11 documents, 2 set aside; 324 figures; 12 not understood}. */
    public String inWords() {
        return "Read " + Counted.of(documents, "document") + Counted.among(partial, "in part")
                + Counted.among(setAside, "set aside") + Counted.reasons(reasons) + "; " + Counted.of(figures, "figure")
                + "; "
                + "%,d not understood".formatted(unresolved);
    }
}
