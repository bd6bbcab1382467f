package foiscope.observation;

import foiscope.model.Basis;
import foiscope.model.CellRef;
import foiscope.model.Codes;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.ObservationStatus;
import foiscope.model.UnresolvedReason;
import foiscope.observation.CellReading.Count;
import foiscope.observation.CellReading.Item;
import foiscope.observation.Line.Cell;
import foiscope.text.Words;
import foiscope.vocabulary.Vocabularies;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the counts of one line into figures, before their unit is known where the line doesn't say it. */
final class LineReader {

    private final CellText cellText;
    private final HeadingText headings;

    LineReader(Vocabularies vocabularies, HeadingText headings) {
        this.cellText = new CellText(vocabularies);
        this.headings = headings;
    }

    /** The counts of a line of counts: its totals, or the figures of one value. */
    Figures counts(Line line, Heading.Counts heading, TableContext context) {
        Figures figures = Figures.none();
        for (Cell cell : line.cells()) {
            Words words = cell.words();
            CellReading reading = cellText.read(cell.text(), words, Optional.empty());
            if (reading instanceof CellReading.Figure figure) {
                Observation whole = figure(line, heading, context, cell, figure.count());
                figures.observations().add(whole);
                figure.ofWhich().forEach(part -> ofWhich(figures, whole, part, cell, words));
            } else if (reading instanceof CellReading.Zero) {
                Count zero = new Count(CountInterval.ZERO, ObservationStatus.EXACT, 1);
                figures.observations().add(figure(line, heading, context, cell, zero));
            } else if (reading instanceof CellReading.NoFigure none) {
                figures.observations().add(noFigure(line, heading, context, cell, none.status()));
            } else if (reading instanceof CellReading.Items items
                    && items.items().size() == 1
                    && unit(words, items.items().get(0)).isPresent()) {
                Item item = items.items().get(0);
                Heading.Counts own = new Heading.Counts(
                        unit(words, item),
                        heading.source(),
                        heading.codes(),
                        heading.scope(),
                        heading.population(),
                        heading.total());
                figures.observations().add(figure(line, own, context, cell, item.count()));
            } else if (!(reading instanceof CellReading.Blank)) {
                boolean digits = cell.text().chars().anyMatch(Character::isDigit);
                figures.unresolved()
                        .add(new Unresolved(
                                cell.place(),
                                cell.text(),
                                digits ? UnresolvedReason.UNKNOWN_LABEL : UnresolvedReason.NO_FIGURE,
                                digits
                                        ? "a figure in a column of counts with words that aren't understood"
                                        : "words where a count was expected",
                                ""));
            }
        }
        return figures;
    }

    /** "3 allegations" in a column of counts says its unit itself. */
    private Optional<String> unit(Words words, Item item) {
        Heading heading = headings.read(words.between(item.from(), item.to()));
        return heading instanceof Heading.Counts counts && counts.codes().isEmpty() ? counts.unit() : Optional.empty();
    }

    private Observation figure(Line line, Heading.Counts heading, TableContext context, Cell cell, Count count) {
        boolean zero = count.interval().equals(CountInterval.ZERO) && count.status() == ObservationStatus.EXACT;
        Basis basis = cell.total() || heading.total() && heading.codes().isEmpty() && isTotal(line)
                ? Basis.TOTAL_ROW
                : zero ? Basis.STATED_ZERO : Basis.STATED;
        return observation(
                line,
                heading,
                context,
                cell,
                cell.place().atItem(count.item()),
                Optional.of(count.interval()),
                count.status(),
                basis,
                heading.codes());
    }

    /** A row or column that calls itself a total, not a column of counts. */
    private boolean isTotal(Line line) {
        String normal = Words.normal(line.label());
        return normal.startsWith("total") || normal.startsWith("grand total") || normal.startsWith("overall");
    }

    private Observation noFigure(
            Line line, Heading.Counts heading, TableContext context, Cell cell, ObservationStatus status) {
        Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
        heading.codes().forEach((dimension, code) -> codes.put(dimension, notGiven(dimension, code, status)));
        return observation(
                line,
                heading,
                context,
                cell,
                cell.place(),
                CellReading.NoFigure.interval(status),
                status,
                Basis.STATED,
                codes);
    }

    /** What a cell says in place of a figure it says of its heading's dimension; a withheld figure keeps its code. */
    private static String notGiven(Dimension dimension, String code, ObservationStatus status) {
        boolean kept =
                code.equals(Codes.TOTAL) || dimension == Dimension.OUTCOME_KIND || status == ObservationStatus.WITHHELD;
        return kept ? code : status == ObservationStatus.NOT_APPLICABLE ? Codes.NOT_APPLICABLE : Codes.UNKNOWN;
    }

    private Observation observation(
            Line line,
            Heading.Counts heading,
            TableContext context,
            Cell cell,
            CellRef place,
            Optional<CountInterval> interval,
            ObservationStatus status,
            Basis basis,
            Map<Dimension, String> codes) {
        Map<String, String> limits = new TreeMap<>(heading.scope());
        heading.population()
                .or(() -> line.section().flatMap(Heading.Counts::population))
                .ifPresent(p -> limits.put("population", p));
        context.scope().forEach(limits::putIfAbsent);
        Optional<String> unit = heading.unit();
        Observation read = new Observation(
                place,
                cell.period(),
                unit.orElse(Codes.UNKNOWN),
                Sources.of(heading.source(), line.section(), context, unit),
                codes,
                cell.others().entrySet().stream().findFirst().map(e -> e.getKey() + "=" + e.getValue()),
                Map.of(),
                interval,
                status,
                basis,
                verbatim(line, heading, cell),
                Set.of(),
                cell.force());
        return read.within(limits);
    }

    private static String verbatim(Line line, Heading.Counts heading, Cell cell) {
        boolean value = !heading.codes().isEmpty() && !line.label().isBlank();
        return value
                ? line.label().strip() + ": " + cell.text().strip()
                : cell.text().strip();
    }

    /** "60 (3 HP)": a part of the figure before it, which its outcome, if it has one, limits. */
    private void ofWhich(Figures figures, Observation whole, Item part, Cell cell, Words words) {
        String label = words.between(part.from(), part.to());
        CellRef place = cell.place().atItem(part.count().item());
        if (!(headings.read(label) instanceof Heading.Counts counts)
                || counts.codes().isEmpty()) {
            figures.unresolved()
                    .add(new Unresolved(
                            place,
                            words.closed(part.first(), part.end()),
                            UnresolvedReason.UNKNOWN_LABEL,
                            "a part of a figure whose label isn't understood",
                            ""));
            return;
        }
        Map<String, String> limits = new TreeMap<>();
        whole.codes().forEach((dimension, code) -> limits.put(dimension.column(), code));
        Observation own = new Observation(
                place,
                cell.period(),
                whole.unit(),
                whole.source(),
                counts.codes(),
                Optional.empty(),
                whole.scope(),
                Optional.of(part.count().interval()),
                part.count().status(),
                part.count().interval().equals(CountInterval.ZERO) ? Basis.STATED_ZERO : Basis.STATED,
                words.closed(part.first(), part.end()),
                Set.of(),
                cell.force());
        figures.observations().add(own.within(limits));
    }
}
