package foiscope.observation;

import foiscope.model.Caveat;
import foiscope.model.CellRef;
import foiscope.model.Coding;
import foiscope.model.Dimension;
import foiscope.model.Doubt;
import foiscope.model.Label;
import foiscope.model.Observation;
import foiscope.model.UnresolvedReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sign in a letter's figures, taken together, that some of them may be read wrong. */
interface DoubtSign {

    /** All signs that a letter is searched for once all its figures are read. */
    Map<Doubt, DoubtSign> ALL = Map.of(
            Doubt.MISMATCH,
            figures -> o -> o.caveats().contains(Caveat.MISMATCH),
            Doubt.SAME_FACTS,
            DoubtSign::sameFacts,
            Doubt.NO_PERIOD,
            figures -> o -> !o.period().dated(),
            Doubt.BEFORE_CAPITAL,
            figures -> DoubtSign::beforeCapital,
            Doubt.UNREAD_NUMBER,
            DoubtSign::unreadNumber);

    Pattern BEFORE_CAPITAL = Pattern.compile("^\\d+ (?![A-Z]{2,}\\b)[A-Z]\\w+.*");

    /** Which of a letter's figures show the sign. */
    Predicate<Observation> in(Figures figures);

    /** All signs of a letter's figures. */
    static void mark(Figures figures, Doubts doubts) {
        ALL.forEach((doubt, sign) -> doubts.add(figures, doubt, sign.in(figures)));
    }

    /**
     * Two figures anywhere in the letter with the same facts and other counts: at least one of them lacks a fact. Parts of one table that
     * say the same code in other words add up, and are no such figures.
     */
    private static Predicate<Observation> sameFacts(Figures figures) {
        Map<List<Object>, List<Observation>> alike = new HashMap<>();
        figures.observations().forEach(o -> alike.computeIfAbsent(facts(o), facts -> new ArrayList<>())
                .add(o));
        Set<CellRef> places = new HashSet<>();
        for (List<Observation> same : alike.values()) {
            boolean counts = same.stream()
                            .map(o -> List.of(o.interval(), o.status()))
                            .distinct()
                            .count()
                    > 1;
            if (counts && !inOtherWords(same)) {
                same.forEach(o -> places.add(o.place()));
            }
        }
        return o -> places.contains(o.place());
    }

    private static boolean inOtherWords(List<Observation> same) {
        boolean coded = same.stream()
                .allMatch(o -> o.divided(Dimension.OUTCOME) && o.coding(Dimension.OUTCOME) != Coding.Unstated.UNKNOWN
                        || o.divided(Dimension.RELATIONSHIP)
                                && o.coding(Dimension.RELATIONSHIP) != Coding.Unstated.UNKNOWN);
        long tables = same.stream().map(o -> o.place().table()).distinct().count();
        long words = same.stream()
                .map(o -> o.path().stream().map(Label::words).toList())
                .distinct()
                .count();
        return coded && tables == 1 && words == same.size();
    }

    private static List<Object> facts(Observation o) {
        return List.of(
                Optional.ofNullable(o.period().start()),
                Optional.ofNullable(o.period().end()),
                o.unit(),
                o.source(),
                o.codes(),
                o.other(),
                o.scope(),
                o.force());
    }

    private static boolean beforeCapital(Observation o) {
        return o.place().table() == 0
                && BEFORE_CAPITAL.matcher(o.verbatim().strip()).matches();
    }

    /** A number of the same paragraph that isn't understood. */
    private static Predicate<Observation> unreadNumber(Figures figures) {
        Set<List<Object>> paragraphs = figures.unresolved().stream()
                .filter(u -> u.reason() == UnresolvedReason.UNKNOWN_LABEL
                        && u.place().table() == 0)
                .map(u -> paragraph(u.place()))
                .collect(Collectors.toSet());
        return o -> o.place().table() == 0 && paragraphs.contains(paragraph(o.place()));
    }

    private static List<Object> paragraph(CellRef place) {
        return List.of(Objects.requireNonNullElse(place.page(), 0), place.row());
    }
}
