package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.dataset.UnresolvedRow;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing printed as a number in a table gets lost: it is a figure, or it is said why it is none. */
final class EveryFigureTest {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,/])\\d[\\d,.]*(?![\\w/])|\\b(?i:one|two|three|four|"
                    + "five|six|seven|eight|nine|ten|eleven|twelve)\\b(?= +\\w)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d.*");
    private static final Pattern PLACE = Pattern.compile("table (\\d+), row (\\d+), column (\\d+)");

    /** Where a cell stands. */
    private record Cell(int table, int row, int column) {}

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyNumberOfATableIsObservedOrUnresolved(Sample sample) {
        ReadDocument document = sample.read();
        Reading reading = Stages.interpret(document, Vocabularies.builtIn());
        List<Cell> accounted = Stream.concat(
                        reading.observations().stream().map(EveryFigureTest::cell),
                        reading.unresolved().stream().flatMap(EveryFigureTest::cells))
                .toList();
        List<String> lost = new ArrayList<>();
        for (SourceTable table : layout(document).tables()) {
            figures(table).forEach(cell -> {
                long there = accounted.stream()
                        .filter(new Cell(table.number(), cell.row(), cell.column())::equals)
                        .count();
                if (there < Math.max(1, NUMBER.matcher(cell.text()).results().count())) {
                    lost.add("table %d, row %d, column %d: %d rows for '%s'"
                            .formatted(table.number(), cell.row(), cell.column(), there, cell.text()));
                }
            });
        }
        assertThat(lost).as(sample.letter()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyTabbedLineAndEveryLineOfACsvStandsInATable(Sample sample) {
        boolean csv = sample.fileName().endsWith(".csv");
        String inTables = String.join(
                "\n",
                layout(sample.read()).tables().stream()
                        .flatMap(table -> table.cells().stream())
                        .map(SourceCell::text)
                        .toList());
        sample.text()
                .lines()
                .filter(line -> csv ? line.startsWith("20") : line.contains("\t"))
                .flatMap(line -> Stream.of(line.split(csv ? "[\",]+" : "\t", -1)))
                .forEach(cell -> assertThat(inTables).contains(cell.strip()));
    }

    private static Layout layout(ReadDocument document) {
        return Objects.requireNonNull(document.layout(), "a sample that wasn't read: " + document.source());
    }

    /** The cells with a number that is neither a heading nor the label of its row. */
    private static Stream<SourceCell> figures(SourceTable table) {
        int heading = headingRow(table);
        return table.cells().stream()
                .filter(cell -> cell.row() > heading)
                .filter(cell -> cell.column() > 1 || columnOfFigures(table, heading))
                .filter(cell -> cell.text().chars().anyMatch(Character::isDigit)
                        || NUMBER.matcher(cell.text()).find());
    }

    /** The first row with two cells that aren't blank: what stands above it in a CSV is no table yet. */
    private static int headingRow(SourceTable table) {
        @Nullable SourceCell[][] grid = table.grid();
        for (int row = 0; row < grid.length; row++) {
            if (Stream.of(grid[row])
                            .filter(cell -> cell != null && !cell.text().isBlank())
                            .count()
                    > 1) {
                return row + 1;
            }
        }
        return grid.length;
    }

    /** A first column under a year holds figures, under any other heading the labels of its rows. */
    private static boolean columnOfFigures(SourceTable table, int heading) {
        return table.cells().stream()
                .filter(cell -> cell.row() == heading && cell.column() == 1)
                .anyMatch(cell -> YEAR.matcher(cell.text().strip()).matches());
    }

    private static Cell cell(ObservationRow row) {
        return new Cell(row.sourceTable(), row.sourceRow(), row.sourceColumn());
    }

    private static Stream<Cell> cells(UnresolvedRow row) {
        Matcher place = PLACE.matcher(row.place());
        return place.find()
                ? Stream.of(new Cell(number(place, 1), number(place, 2), number(place, 3)))
                : Stream.empty();
    }

    private static int number(Matcher place, int group) {
        return Integer.parseInt(place.group(group));
    }
}
