package foiscope.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is worked out when it is first asked for, and then known. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> from;
    private final List<T> known = new ArrayList<>(1);

    Once(Supplier<T> from) {
        this.from = from;
    }

    @Override
    public T get() {
        if (known.isEmpty()) {
            known.add(from.get());
        }
        return known.get(0);
    }
}
