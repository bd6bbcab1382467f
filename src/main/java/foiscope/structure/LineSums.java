package foiscope.structure;

import foiscope.text.CountText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which rows or columns of a table are the sums of others, whatever they are called. Sums of few small numbers may be chance and are
 * passed over: what is held against chance is the number of bits by which the sums agree.
 */
public final class LineSums {

    /** By fewer bits than these a sum may agree by chance: one of 63, or two of 7. */
    private static final double BITS = 6;

    /** Longer tables aren't asked: no one prints so many lines with their sums. */
    private static final int LONGEST = 200;

    private final List<Line> lines;

    /** A row or column: its number, what it belongs to, and its counts by the number of the line across. */
    private record Line(int number, List<GridCell> sections, Map<Integer, BigDecimal> counts) {}

    private LineSums(List<Line> lines) {
        this.lines = lines;
    }

    /** The sums among the rows of a structure's body; rows are numbered as in the body. */
    public static LineSums ofRows(Structure structure) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; asked(structure) && i < structure.body().size(); i++) {
            Map<Integer, BigDecimal> counts = new TreeMap<>();
            for (int column : structure.values()) {
                int across = column;
                count(structure.grid().at(structure.body().get(i).row(), column))
                        .ifPresent(n -> counts.put(across, n));
            }
            lines.add(new Line(i, structure.body().get(i).sections(), counts));
        }
        return new LineSums(lines);
    }

    /** The sums among the columns of values, numbered as in the grid. */
    public static LineSums ofColumns(Structure structure) {
        List<Line> lines = new ArrayList<>();
        if (asked(structure)) {
            for (int column : structure.values()) {
                Map<Integer, BigDecimal> counts = new TreeMap<>();
                for (int i = 0; i < structure.body().size(); i++) {
                    int across = i;
                    count(structure.grid().at(structure.body().get(i).row(), column))
                            .ifPresent(n -> counts.put(across, n));
                }
                lines.add(new Line(column, List.of(), counts));
            }
        }
        return new LineSums(lines);
    }

    private static boolean asked(Structure structure) {
        return structure.body().size() <= LONGEST && structure.values().size() <= LONGEST;
    }

    private static Optional<BigDecimal> count(GridCell cell) {
        return cell.words().isEmpty()
                        || cell.kind() != CellKind.COUNT
                                && cell.kind() != CellKind.PERIOD
                                && cell.kind() != CellKind.STATUS
                ? Optional.empty()
                : CountText.at(cell.words(), 0)
                        .flatMap(found -> found.count().interval().exact());
    }

    /** The lines that are the sum of all others, or of all but sums among them. */
    public Set<Integer> totals() {
        Map<Integer, Boolean> totals = new HashMap<>();
        for (Line line : lines) {
            List<Line> others = lines.stream()
                    .filter(other -> other.number() != line.number())
                    .toList();
            if (sums(line, others) || sums(line, withoutSums(others))) {
                totals.put(line.number(), true);
            }
        }
        return Set.copyOf(totals.keySet());
    }

    /** The other lines without those that are sums of their neighbours: sub-totals. */
    private List<Line> withoutSums(List<Line> others) {
        List<Line> parts = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        boolean any = false;
        for (Line line : others) {
            if (open.size() > 1 && sums(line, open)) {
                open.clear();
                any = true;
            } else {
                parts.add(line);
                open.add(line);
            }
        }
        return any ? parts : List.of();
    }

    /** Whether a line agrees with the sum of others in two thirds of its counts or more, and not by chance. */
    private static boolean sums(Line total, List<Line> parts) {
        if (parts.size() < 2) {
            return false;
        }
        int compared = 0;
        int agreed = 0;
        double bits = 0;
        for (Map.Entry<Integer, BigDecimal> count : total.counts().entrySet()) {
            BigDecimal sum = BigDecimal.ZERO;
            int added = 0;
            for (Line part : parts) {
                BigDecimal n = part.counts().get(count.getKey());
                sum = n == null ? sum : sum.add(n);
                added += n == null ? 0 : 1;
            }
            if (added > 1) {
                compared++;
                boolean same = sum.compareTo(count.getValue()) == 0;
                agreed += same ? 1 : 0;
                bits += same ? Math.log(count.getValue().doubleValue() + 1) / Math.log(2) : 0;
            }
        }
        return compared > 0 && agreed * 3 >= compared * 2 && bits >= BITS;
    }
}
