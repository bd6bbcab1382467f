package foiscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTableTest {

    private static SourceCell spanning(int row, int column, int rowSpan, int columnSpan, String text) {
        return new SourceCell(row, column, rowSpan, columnSpan, false, false, null, text);
    }

    private static SourceTable table(int rows, int columns, SourceCell... cells) {
        return new SourceTable(5, 2, 3, null, false, rows, columns, List.of(cells));
    }

    private static List<String> texts(SourceTable table) {
        return Arrays.stream(table.grid())
                .map(row -> String.join(
                        " ",
                        Arrays.stream(row)
                                .map(cell -> cell == null ? "-" : cell.text())
                                .toList()))
                .toList();
    }

    @Test
    void aCellStandsInEveryPlaceThatItSpans() {
        SourceTable table = table(
                3,
                3,
                spanning(1, 1, 1, 3, "a"),
                spanning(2, 1, 2, 1, "b"),
                SourceCell.of(2, 2, "c"),
                SourceCell.of(3, 3, "d"));
        assertThat(texts(table)).containsExactly("a a a", "b c -", "b - d");
    }

    @Test
    void aSpanBeyondTheTableEndsAtItsEdge() {
        assertThat(texts(table(2, 2, spanning(2, 2, 9, 9, "z")))).containsExactly("- -", "- z");
    }

    @Test
    void aCellsPlaceNamesPageAndTable() {
        assertThat(table(2, 2).at(2, 1)).isEqualTo(new CellRef(3, null, 2, 2, 1, 1));
    }

    @Test
    void aCellCoversOneRowAndColumnAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> spanning(1, 1, 0, 1, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> SourceCell.of(0, 1, ""));
    }
}
