package foiscope.pipeline;

import foiscope.dataset.Dataset;
import foiscope.dataset.DocumentRow;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The sorted rows of all datasets, dealt out dataset by dataset as they stream past, and counted. */
final class ReleaseRows {

    private final Iterator<ReleaseRow> rows;
    private final Map<Dataset, Long> counts = new EnumMap<>(Dataset.class);
    private @Nullable ReleaseRow next;
    private long partial;
    private long setAside;

    ReleaseRows(Iterator<ReleaseRow> rows) {
        this.rows = rows;
    }

    RunSummary writeTo(RowSink sink) {
        advance();
        for (Dataset dataset : Dataset.values()) {
            counts.put(dataset, sink.write(dataset, of(dataset)));
        }
        if (next != null) {
            throw new IllegalStateException("rows out of order, or left behind in " + next.dataset());
        }
        return new RunSummary(
                count(Dataset.DOCUMENTS), partial, setAside, count(Dataset.OBSERVATIONS), count(Dataset.UNRESOLVED));
    }

    private long count(Dataset dataset) {
        return counts.getOrDefault(dataset, 0L);
    }

    private Iterator<Record> of(Dataset dataset) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return next != null && next.dataset() == dataset;
            }

            @Override
            public Record next() {
                if (!hasNext() || next == null) {
                    throw new NoSuchElementException(dataset + " has no more rows");
                }
                Record row = next.row();
                advance();
                tally(row);
                return row;
            }
        };
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    private void tally(Record row) {
        if (row instanceof DocumentRow document) {
            switch (document.status()) {
                case "partial" -> partial++;
                case "set_aside" -> setAside++;
                default -> {}
            }
        }
    }
}
