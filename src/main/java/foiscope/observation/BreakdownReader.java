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
import foiscope.vocabulary.Coder;
import foiscope.vocabulary.LabelCodes;
import foiscope.vocabulary.Vocabularies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the cells of a breakdown: figures with their labels, and bare words that a row's total counts. */
final class BreakdownReader {

    private final CellText cellText;
    private final Coder coder;

    BreakdownReader(Vocabularies vocabularies, Coder coder) {
        this.cellText = new CellText(vocabularies);
        this.coder = coder;
    }

    /** The line's cells, each read as far as it can be without the row's total. */
    List<Part> read(Line line, Heading.Breakdown heading, TableContext context) {
        List<Part> parts = new ArrayList<>();
        for (Cell cell : line.cells()) {
            Words words = cell.words();
            CellReading reading = cellText.read(cell.text(), words, Optional.of(heading.domain()));
            if (reading instanceof CellReading.Items items) {
                parts.add(items(heading, context, cell, words, items.items()));
            } else if (reading instanceof CellReading.Bare) {
                parts.add(new Part.Waiting(
                        cell,
                        words,
                        coder.parts(
                                heading.domain(),
                                heading.dimension(),
                                words,
                                0,
                                words.size(),
                                Optional.of(cell.period()))));
            } else if (reading instanceof CellReading.NoFigure none) {
                parts.add(new Part.Printed(cell, List.of(noFigure(heading, context, cell, none.status())), List.of()));
            } else if (reading instanceof CellReading.Zero) {
                parts.add(new Part.Printed(
                        cell, List.of(), List.of(noWhole(cell, "a zero under a breakdown names no value"))));
            } else if (!(reading instanceof CellReading.Blank)) {
                parts.add(new Part.Printed(
                        cell, List.of(), List.of(noWhole(cell, "a figure under a breakdown names no value"))));
            }
        }
        return parts;
    }

    private static Unresolved noWhole(Cell cell, String why) {
        return new Unresolved(cell.place(), cell.text(), UnresolvedReason.UNKNOWN_LABEL, why, "");
    }

    private Part items(Heading.Breakdown heading, TableContext context, Cell cell, Words words, List<Item> items) {
        List<Observation> figures = new ArrayList<>();
        List<Unresolved> unresolved = new ArrayList<>();
        for (Item item : items) {
            Optional<LabelCodes> label = coder.code(
                    heading.domain(), heading.dimension(), words, item.from(), item.to(), Optional.of(cell.period()));
            String verbatim = words.closed(item.first(), item.end());
            CellRef place = cell.place().atItem(item.count().item());
            Map<Dimension, String> codes = label.map(LabelCodes::codes).orElseGet(() -> unknown(heading));
            figures.add(part(
                    heading,
                    context,
                    cell,
                    place,
                    codes,
                    label.flatMap(LabelCodes::population),
                    item.count(),
                    Basis.STATED,
                    verbatim));
            String code = codes.getOrDefault(heading.dimension(), Codes.TOTAL);
            boolean notKnown =
                    label.isEmpty() || code.equals(Codes.UNKNOWN) && heading.dimension() == Dimension.OUTCOME;
            if (notKnown) {
                unresolved.add(new Unresolved(
                        place,
                        verbatim,
                        UnresolvedReason.UNKNOWN_LABEL,
                        label.isEmpty()
                                ? "no " + heading.domain().key() + " term that is known"
                                : "an offence where an outcome was asked for",
                        "add a row to terms.csv"));
            }
        }
        return new Part.Printed(cell, figures, unresolved);
    }

    private static Map<Dimension, String> unknown(Heading.Breakdown heading) {
        return withKind(heading, Codes.UNKNOWN);
    }

    private static Map<Dimension, String> withKind(Heading.Breakdown heading, String code) {
        Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
        codes.put(heading.dimension(), code);
        if (heading.dimension() == Dimension.OUTCOME) {
            codes.put(Dimension.OUTCOME_KIND, heading.domain().key());
        }
        return codes;
    }

    private Observation noFigure(Heading.Breakdown heading, TableContext context, Cell cell, ObservationStatus status) {
        String code =
                switch (status) {
                    case NOT_APPLICABLE -> Codes.NOT_APPLICABLE;
                    default -> Codes.UNKNOWN;
                };
        Observation read = new Observation(
                cell.place(),
                cell.period(),
                Codes.UNKNOWN,
                Codes.TOTAL,
                withKind(heading, code),
                Optional.empty(),
                Map.of(),
                CellReading.NoFigure.interval(status),
                status,
                Basis.STATED,
                cell.text().strip(),
                Set.of(),
                cell.force());
        return read.within(limits(heading, context, Optional.empty()));
    }

    /** A part of a row's total. */
    Observation part(
            Heading.Breakdown heading,
            TableContext context,
            Cell cell,
            CellRef place,
            Map<Dimension, String> codes,
            Optional<String> population,
            Count count,
            Basis basis,
            String verbatim) {
        boolean zero = count.interval().equals(CountInterval.ZERO) && basis == Basis.STATED;
        Observation read = new Observation(
                place,
                cell.period(),
                Codes.UNKNOWN,
                Codes.TOTAL,
                codes,
                Optional.empty(),
                Map.of(),
                Optional.of(count.interval()),
                count.status(),
                zero ? Basis.STATED_ZERO : basis,
                verbatim,
                Set.of(),
                cell.force());
        return read.within(limits(heading, context, population));
    }

    private static Map<String, String> limits(
            Heading.Breakdown heading, TableContext context, Optional<String> population) {
        Map<String, String> limits = new TreeMap<>(context.scope());
        limits.putAll(heading.scope());
        population.ifPresent(p -> limits.put("population", p));
        return limits;
    }

    /** Bare words in a row whose total is known: one label is the whole total, as many labels as the total are one each. */
    Part told(Heading.Breakdown heading, TableContext context, Part.Waiting waiting, Optional<Observation> total) {
        Cell cell = waiting.cell();
        if (waiting.parts().isEmpty()) {
            Unresolved unknown = new Unresolved(
                    cell.place(),
                    cell.text(),
                    UnresolvedReason.UNKNOWN_LABEL,
                    "no " + heading.domain().key() + " term that is known",
                    "add a row to terms.csv");
            return new Part.Printed(cell, unknownWhole(heading, context, waiting, total), List.of(unknown));
        }
        Coder.Parts parts = waiting.parts().get();
        List<LabelCodes> labels = parts.joined();
        Optional<BigDecimal> n = total.flatMap(Observation::interval).flatMap(CountInterval::exact);
        boolean oneEach =
                n.isPresent() && labels.size() > 1 && n.get().compareTo(BigDecimal.valueOf(labels.size())) == 0;
        boolean other = n.isPresent()
                && n.get().compareTo(BigDecimal.valueOf(parts.apart())) == 0
                && parts.apart() != labels.size();
        boolean whole =
                labels.size() == 1 && total.isPresent() && (!other || n.get().compareTo(BigDecimal.ONE) == 0);
        if (!oneEach && !whole) {
            String why = total.isEmpty()
                    ? "words without a count, and no total beside them"
                    : "several words without counts, and not as many as the total";
            return new Part.Printed(
                    cell,
                    List.of(),
                    List.of(new Unresolved(cell.place(), cell.text(), UnresolvedReason.AMBIGUOUS, why, "")));
        }
        List<Observation> figures = new ArrayList<>();
        for (LabelCodes label : labels) {
            int item = waiting.words().get(label.from()).item();
            CountInterval interval = oneEach
                    ? CountInterval.exactly(1)
                    : total.orElseThrow().interval().orElse(CountInterval.ZERO);
            ObservationStatus status =
                    oneEach ? ObservationStatus.EXACT : total.orElseThrow().status();
            figures.add(part(
                    heading,
                    context,
                    cell,
                    cell.place().atItem(item),
                    label.codes(),
                    label.population(),
                    new Count(interval, status, item),
                    oneEach ? Basis.ONE_EACH : Basis.ROW_TOTAL,
                    waiting.words().closed(label.from(), label.to())));
        }
        return new Part.Printed(cell, figures, List.of());
    }

    /** A bare label that isn't known still counts the whole of a total of one. */
    private List<Observation> unknownWhole(
            Heading.Breakdown heading, TableContext context, Part.Waiting waiting, Optional<Observation> total) {
        Optional<BigDecimal> n = total.flatMap(Observation::interval).flatMap(CountInterval::exact);
        if (n.isEmpty() || n.get().compareTo(BigDecimal.ONE) != 0) {
            return List.of();
        }
        Count one = new Count(CountInterval.exactly(1), ObservationStatus.EXACT, 1);
        return List.of(part(
                heading,
                context,
                waiting.cell(),
                waiting.cell().place(),
                unknown(heading),
                Optional.empty(),
                one,
                Basis.ROW_TOTAL,
                waiting.cell().text()));
    }
}
