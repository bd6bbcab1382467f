package foiscope.pipeline;

import foiscope.dataset.Dataset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A release that is only held. */
final class MemorySink implements RowSink {

    private final Map<Dataset, List<Record>> rows = new EnumMap<>(Dataset.class);

    @Override
    public long write(Dataset dataset, Iterator<? extends Record> given) {
        List<Record> held = new ArrayList<>();
        given.forEachRemaining(held::add);
        rows.put(dataset, held);
        return held.size();
    }

    Map<Dataset, List<Record>> rows() {
        return rows;
    }

    List<Record> rows(Dataset dataset) {
        return rows.getOrDefault(dataset, List.of());
    }
}
