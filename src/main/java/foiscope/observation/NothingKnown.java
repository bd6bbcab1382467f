package foiscope.observation;

import foiscope.model.Basis;
import foiscope.model.Observation;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;

/** A figure of whose labels not a word is known says nothing. Its words aren't printed, as a name may be among them. */
final class NothingKnown implements Guard {

    @Override
    public void check(GuardedTable table) {
        table.figures().observations().removeIf(o -> {
            if (!known(o)) {
                table.figures()
                        .unresolved()
                        .add(new Unresolved(
                                o.place(),
                                "",
                                UnresolvedReason.UNKNOWN_LABEL,
                                "no word of its labels is known",
                                "add rows to headings.csv or terms.csv"));
            }
            return !known(o);
        });
    }

    private static boolean known(Observation o) {
        return Totals.unitKnown(o)
                || o.period().dated()
                || !o.codes().isEmpty()
                || o.force().isPresent()
                || o.basis() == Basis.TOTAL_ROW;
    }
}
