package foiscope.pipeline;

import foiscope.dataset.ObservationRow;
import foiscope.store.Parcel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Figures in the order of their groups, cut into whole groups; only one of them is held at a time. */
final class FigureGroups implements Iterator<List<ObservationRow>> {

    private final Iterator<Parcel<ObservationRow>> figures;
    private @Nullable Parcel<ObservationRow> next;

    private FigureGroups(Iterator<Parcel<ObservationRow>> figures) {
        this.figures = figures;
        advance();
    }

    static Stream<List<ObservationRow>> of(Stream<Parcel<ObservationRow>> sorted) {
        Iterable<List<ObservationRow>> once = () -> new FigureGroups(sorted.iterator());
        return StreamSupport.stream(once.spliterator(), false);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<ObservationRow> next() {
        if (next == null) {
            throw new NoSuchElementException("no more groups");
        }
        String group = next.group();
        List<ObservationRow> held = new ArrayList<>();
        while (next != null && next.group().equals(group)) {
            held.add(next.record());
            advance();
        }
        return held;
    }

    private void advance() {
        next = figures.hasNext() ? figures.next() : null;
    }
}
