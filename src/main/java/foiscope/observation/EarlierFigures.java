package foiscope.observation;

import foiscope.model.Codes;
import foiscope.model.CountInterval;
import foiscope.model.Label;
import foiscope.model.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of a letter up to a place, so that one which a list or a table divides is found without going through all of them. */
final class EarlierFigures {

    private record Whole(BigDecimal count, Optional<LocalDate> start, Optional<LocalDate> end) {}

    private final Figures all = Figures.none();
    private final Map<Whole, List<Observation>> totals = new HashMap<>();
    private final Map<BigDecimal, List<Observation>> sentences = new HashMap<>();

    void add(Figures figures) {
        all.addAll(figures);
        for (Observation o : figures.observations()) {
            Optional<BigDecimal> count = o.interval().flatMap(CountInterval::exact);
            if (count.isEmpty() || o.unit().equals(Codes.UNKNOWN)) {
                continue;
            }
            if (!o.isPart()) {
                totals.computeIfAbsent(whole(o, count.get()), w -> new ArrayList<>())
                        .add(o);
            }
            if (o.path().stream().anyMatch(label -> label.role() == Label.Role.SENTENCE)) {
                sentences
                        .computeIfAbsent(count.get().stripTrailingZeros(), c -> new ArrayList<>())
                        .add(o);
            }
        }
    }

    /** All of them. */
    Figures all() {
        return all;
    }

    /** Those of known units that nothing divides, with the count and the period of another. */
    List<Observation> totalsLike(Observation other) {
        return other.interval()
                .flatMap(CountInterval::exact)
                .map(count -> totals.getOrDefault(whole(other, count), List.of()))
                .orElse(List.of());
    }

    /** Those of known units that sentences tell, with a count. */
    List<Observation> sentencesOf(BigDecimal count) {
        return sentences.getOrDefault(count.stripTrailingZeros(), List.of());
    }

    private static Whole whole(Observation o, BigDecimal count) {
        return new Whole(
                count.stripTrailingZeros(),
                Optional.ofNullable(o.period().start()),
                Optional.ofNullable(o.period().end()));
    }
}
