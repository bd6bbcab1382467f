package foiscope.pipeline;

import foiscope.store.Parcel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Figures in the order of their groups, cut into whole groups; only one of them is held at a time. */
final class FigureGroups implements Iterator<List<LetterFigure>> {

    private final Iterator<Parcel<LetterFigure>> figures;
    private @Nullable Parcel<LetterFigure> next;

    private FigureGroups(Iterator<Parcel<LetterFigure>> figures) {
        this.figures = figures;
        advance();
    }

    static Stream<List<LetterFigure>> of(Stream<Parcel<LetterFigure>> sorted) {
        Iterable<List<LetterFigure>> once = () -> new FigureGroups(sorted.iterator());
        return StreamSupport.stream(once.spliterator(), false);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<LetterFigure> next() {
        if (next == null) {
            throw new NoSuchElementException("no more groups");
        }
        String group = next.group();
        List<LetterFigure> held = new ArrayList<>();
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
