package foiscope.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An answer that gives figures, as far as it matters for which of two letters stands. */
record Letter(String responseId, String documentId, @Nullable LocalDate responded) {

    /** The later letter first, undated ones last, then the smaller document_id (contract: twice). */
    static final Comparator<Letter> LATER_FIRST =
            Comparator.comparing(Letter::respondedOrNever).reversed().thenComparing(Letter::documentId);

    private LocalDate respondedOrNever() {
        return responded == null ? LocalDate.MIN : responded;
    }
}
