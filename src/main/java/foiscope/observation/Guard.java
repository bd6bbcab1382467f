package foiscope.observation;

import java.util.List;

/** A check of one table's figures before any of them counts as sure: what it doubts is listed, or stays with a caveat. */
@FunctionalInterface
interface Guard {

    /** All guards, in the order in which they are asked. */
    List<Guard> ALL = List.of(
            new NothingKnown(),
            new SameLabelsOtherCount(),
            new FractionOfNothing(),
            new SharesOfOthers(),
            new RunningYears(),
            new LaterThanLetter(),
            new PeriodsAgainstTotal(),
            new ValuesAgainstTotal());

    void check(GuardedTable table);
}
