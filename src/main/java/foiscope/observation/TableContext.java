package foiscope.observation;

import foiscope.label.BandType;
import foiscope.model.ComplaintSource;
import foiscope.model.Fact;
import foiscope.model.Label;
import foiscope.model.Party;
import foiscope.model.Period;
import foiscope.model.Scope;
import foiscope.vocabulary.NumberKind;
import java.util.List;
import java.util.Optional;

/**
 * What the words round a table say of all its figures.
 *
 * @param unit what is counted, where they name one unit only
 * @param farUnit what an earlier paragraph of the answer or the request counts
 * @param source who raised it
 * @param dated the period of figures that have none of their own
 * @param scope limits on all its figures
 * @param limits limits that give way where the table's own labels speak of the same
 * @param around what its labels are
 * @param party whose gender it speaks of
 * @param force whose figures they are, where that isn't the letter's force
 * @param noCount what its numbers are, where they are no counts
 * @param note what a remark in the table says is counted, against its headings
 * @param labels the words that say so
 */
record TableContext(
        Optional<String> unit,
        Optional<String> farUnit,
        Optional<ComplaintSource> source,
        ContextPeriods.Dated dated,
        Scope scope,
        Scope limits,
        Optional<BandType> around,
        Party party,
        Optional<Fact.OfForce> force,
        Optional<NumberKind> noCount,
        Optional<Note> note,
        List<Label> labels) {

    /** The period of figures that have none of their own. */
    Optional<Period> period() {
        return dated.period();
    }

    /** What a remark says is counted, and who raised it, where it says so. */
    record Note(String unit, Optional<ComplaintSource> source) {}
}
