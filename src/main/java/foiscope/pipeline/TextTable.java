package foiscope.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Columns of text beside each other, for a terminal. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int LEAST = 8;

    private final List<Column> columns;

    /** @param mayBeCut whether it is cut where the terminal is too narrow, since the rest still tells what it is */
    private record Column(String name, boolean mayBeCut, List<String> cells) {

        int width() {
            return Math.max(
                    name.length(), cells.stream().mapToInt(String::length).max().orElse(0));
        }

        boolean empty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    TextTable() {
        this(List.of());
    }

    private TextTable(List<Column> columns) {
        this.columns = columns;
    }

    /** With a further column; one without any text stays away. */
    <T> TextTable with(String name, boolean mayBeCut, List<T> rows, Function<T, String> cell) {
        Column column = column(name, mayBeCut, rows, cell);
        return column.empty() ? this : and(column);
    }

    /** With a further column, which is never cut, whatever it holds. */
    <T> TextTable keeping(String name, List<T> rows, Function<T, String> cell) {
        return and(column(name, false, rows, cell));
    }

    private TextTable and(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new TextTable(more);
    }

    /** Nothing from a letter may move the cursor. */
    private static <T> Column column(String name, boolean mayBeCut, List<T> rows, Function<T, String> cell) {
        return new Column(
                name,
                mayBeCut,
                rows.stream()
                        .map(cell)
                        .map(text -> text.replaceAll("\\p{Cntrl}", " "))
                        .toList());
    }

    /** Its lines; where they are too long the columns that may be cut are, the widest first. */
    String fit(int width) {
        int[] widths = columns.stream().mapToInt(Column::width).toArray();
        for (int over = total(widths) - width; over > 0; over--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean wider = widest < 0 || widths[i] > widths[widest];
                widest = columns.get(i).mayBeCut() && widths[i] > LEAST && wider ? i : widest;
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        StringBuilder text = new StringBuilder();
        line(text, columns.stream().map(Column::name).toList(), widths);
        for (int row = 0; row < columns.get(0).cells().size(); row++) {
            int at = row;
            line(text, columns.stream().map(column -> column.cells().get(at)).toList(), widths);
        }
        return text.toString();
    }

    private static int total(int[] widths) {
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        return total;
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String cut = cell.length() <= widths[i] ? cell : cell.substring(0, widths[i] - 1) + "\u2026";
            placed.add(cut + " ".repeat(widths[i] - cut.length()));
        }
        text.append(placed.stream().collect(Collectors.joining(GAP)).stripTrailing())
                .append('\n');
    }
}
