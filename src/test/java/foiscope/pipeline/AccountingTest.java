package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import foiscope.model.Layout;
import foiscope.model.ReadDocument;
import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of a table, and every "none", is a figure, is listed, or labels a figure; nothing is passed over. */
class AccountingTest {

    private static final Pattern NUMBER = Pattern.compile("\\d|(?i)\\b(?:none|nil)\\b");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(,\\d{3})*");
    private static final Pattern PLACE = Pattern.compile("table (\\d+), row (\\d+), column (\\d+)");

    static List<Letter> letters() {
        return Letter.all();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyNumberOfATableIsAccountedFor(Letter letter) {
        assertThat(lost(letter.layout(), letter.reading())).as(letter.name()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void soIsEveryNumberOfATableThatItsTextHides(HiddenColumnsTest.Columns columns) {
        for (Letter letter : letters()) {
            ReadDocument printed = Stages.read(
                    "letter.txt",
                    HiddenColumnsTest.printed(letter.text(), columns).getBytes(StandardCharsets.UTF_8));
            Layout layout = Objects.requireNonNull(printed.layout(), letter.name());
            assertThat(lost(layout, Stages.interpret(printed, Letter.BUILT_IN)))
                    .as(letter.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void soIsEveryCountOfATableInAnotherDress(Dress dress) {
        List<String> lost = new ArrayList<>();
        for (Letter letter : letters()) {
            dress.on(letter.layout()).ifPresent(dressed -> {
                Set<String> accounted = accounted(letter.reading(dressed));
                for (SourceTable table : dressed.tables()) {
                    table.cells().stream()
                            .filter(cell -> COUNT.matcher(cell.text().strip()).matches())
                            .filter(cell -> !accounted.contains(place(table, cell)))
                            .map(cell -> letter.name() + ": " + place(table, cell) + " " + cell.text())
                            .forEach(lost::add);
                }
            });
        }
        assertThat(lost).isEmpty();
    }

    private static Set<String> accounted(Reading reading) {
        Set<String> accounted = new HashSet<>();
        for (ObservationRow row : reading.observations()) {
            accounted.add(row.sourceTable() + "/" + row.sourceRow() + "/" + row.sourceColumn());
            places(String.valueOf(row.governedBy()), accounted);
        }
        reading.unresolved().forEach(row -> places(row.place(), accounted));
        return accounted;
    }

    private static String place(SourceTable table, SourceCell cell) {
        return table.number() + "/" + cell.row() + "/" + cell.column();
    }

    /** The numbers of tables that are in no figure, in nothing listed and in no label of a figure. */
    private static List<String> lost(Layout layout, Reading reading) {
        Set<String> accounted = accounted(reading);
        List<String> lost = new ArrayList<>();
        for (SourceTable table : layout.tables()) {
            for (SourceCell cell : table.cells()) {
                boolean heads = cell.row() == 1
                        || table.cells().stream()
                                .noneMatch(
                                        c -> c.row() < cell.row() && !c.text().isBlank());
                String place = place(table, cell);
                if (NUMBER.matcher(cell.text()).find() && !heads && !accounted.contains(place) && !note(table, cell)) {

                    lost.add("table %d, row %d, column %d: %s"
                            .formatted(table.number(), cell.row(), cell.column(), cell.text()));
                }
            }
        }
        return lost;
    }

    private static void places(String text, Set<String> places) {
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1) + "/" + matcher.group(2) + "/" + matcher.group(3));
        }
    }

    /** A row of one cell under the table's last number says something about the table. */
    private static boolean note(SourceTable table, SourceCell cell) {
        long filled = table.cells().stream()
                .filter(c -> c.row() == cell.row() && !c.text().isBlank())
                .count();
        return filled == 1 && cell.column() == 1;
    }
}
