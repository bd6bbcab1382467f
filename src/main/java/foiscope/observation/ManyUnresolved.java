package foiscope.observation;

import foiscope.dataset.UnresolvedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sheet of hundreds of thousands of cells that say nothing: some are listed one by one, the rest by their number. */
public final class ManyUnresolved {

    /** Rows of one document that are listed one by one; a letter never comes near. */
    static final int LISTED = 20_000;

    private ManyUnresolved() {}

    /** The rows up to the limit; of each reason beyond it the first, which says how many more there are. */
    public static List<UnresolvedRow> summed(List<UnresolvedRow> rows) {
        if (rows.size() <= LISTED) {
            return rows;
        }
        List<UnresolvedRow> listed = new ArrayList<>(rows.subList(0, LISTED));
        Map<String, List<UnresolvedRow>> rest = new LinkedHashMap<>();
        for (UnresolvedRow row : rows.subList(LISTED, rows.size())) {
            rest.computeIfAbsent(row.reason(), reason -> new ArrayList<>()).add(row);
        }
        rest.values().forEach(same -> listed.add(first(same)));
        return listed;
    }

    private static UnresolvedRow first(List<UnresolvedRow> same) {
        UnresolvedRow row = same.get(0);
        return new UnresolvedRow(
                row.unresolvedId(),
                row.documentId(),
                row.responseId(),
                row.place(),
                row.verbatim(),
                row.reason(),
                "and %,d more after it in this document, for the same reason".formatted(same.size() - 1),
                row.suggestion());
    }
}
