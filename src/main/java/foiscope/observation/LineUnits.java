package foiscope.observation;

import foiscope.label.Governor;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Party;
import foiscope.structure.Structure;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a table's rows and columns count whose own labels name no unit, but tell it. */
final class LineUnits {

    private final Structure bands;
    private final Once<Optional<String>> ofColumns;
    private final Once<Optional<String>> ofRows;

    LineUnits(Structure bands, TableLabels labels, Party party) {
        this.bands = bands;
        this.ofColumns = new Once<>(() -> only(bands.values().stream().map(column -> labels.of(0, column, party))));
        this.ofRows = new Once<>(() -> only(IntStream.range(0, bands.body().size())
                .mapToObj(row -> labels.of(row, bands.values().get(0), party))));
    }

    /** People under a lone role, "of which" the one thing that the other lines count. */
    Optional<String> of(List<Governor> rows, List<Governor> columns) {
        if (countsPeople(columns, bands.values().size())
                || countsPeople(rows, bands.body().size())) {
            return Optional.of("person");
        }
        return ofWhich(columns) ? ofColumns.get() : ofWhich(rows) ? ofRows.get() : Optional.empty();
    }

    private static boolean ofWhich(List<Governor> governors) {
        return governors.stream().anyMatch(g -> g.meaning().ofWhich());
    }

    /** The one unit that lines name; none, where they name several. */
    private static Optional<String> only(Stream<TableLabels.Governors> lines) {
        List<String> units =
                lines.flatMap(line -> line.facts().unit().stream()).distinct().toList();
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    /** A sole column or row of counts labelled "Officers" counts officers, whatever the caption speaks of. */
    private static boolean countsPeople(List<Governor> governors, int lines) {
        return lines == 1
                && governors.size() == 1
                && governors.get(0).meaning().unknown().isEmpty()
                && !governors.get(0).meaning().facts().isEmpty()
                && governors.get(0).meaning().facts().stream()
                        .allMatch(f -> f instanceof Fact.OfCode code && code.dimension() == Dimension.ROLE);
    }
}
