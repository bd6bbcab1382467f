package foiscope.observation;

import foiscope.model.Observation;
import foiscope.model.UnresolvedReason;
import java.time.LocalDate;

/** No letter counts what happens after its own day: a later period is misread, or the letter's day is. */
final class LaterThanLetter implements Guard {

    @Override
    public void check(GuardedTable table) {
        table.letterDate()
                .ifPresent(day -> table.doubt(
                        o -> begins(o, day),
                        UnresolvedReason.UNDATED,
                        "its period begins after the day of the letter",
                        "see whether the period or the letter's date is misread"));
    }

    private static boolean begins(Observation o, LocalDate day) {
        LocalDate start = o.period().start();
        return start != null && start.isAfter(day);
    }
}
