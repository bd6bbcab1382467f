package foiscope.comparison;

import foiscope.dataset.ObservationRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer that gives figures, as far as it matters for which of two letters stands. */
record Letter(String responseId, String documentId, @Nullable LocalDate responded) {

    /** The later letter first, undated ones last, then the smaller document_id (contract: twice). */
    static final Comparator<Letter> LATER_FIRST =
            Comparator.comparing(Letter::respondedOrNever).reversed().thenComparing(Letter::documentId);

    static Letter of(ObservationRow row, Map<String, LocalDate> responded) {
        return new Letter(row.responseId(), row.documentId(), responded.get(row.responseId()));
    }

    private LocalDate respondedOrNever() {
        return responded == null ? LocalDate.MIN : responded;
    }
}
