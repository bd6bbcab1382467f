package foiscope.observation;

import foiscope.model.CellRef;
import foiscope.model.Observation;
import foiscope.model.UnresolvedReason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** A column whose numbers are the percentages of the column beside it, in whole numbers and under no heading that says so. */
final class SharesOfOthers implements Guard {

    /** With fewer figures percentages may be chance. */
    private static final int FEWEST = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(GuardedTable table) {
        Set<CellRef> shares = new HashSet<>();
        shares(table, CellRef::column, CellRef::row, shares);
        shares(table, CellRef::row, CellRef::column, shares);
        table.doubt(
                o -> shares.contains(o.place()),
                UnresolvedReason.NOT_A_COUNT,
                "its line holds the percentages of the line beside it",
                "");
    }

    private static void shares(
            GuardedTable table, ToIntFunction<CellRef> line, ToIntFunction<CellRef> across, Set<CellRef> shares) {
        Map<Integer, Map<Integer, Observation>> lines = new TreeMap<>();
        for (Observation o : table.figures().observations()) {
            lines.computeIfAbsent(line.applyAsInt(o.place()), l -> new TreeMap<>())
                    .put(across.applyAsInt(o.place()), o);
        }
        for (Map<Integer, Observation> percentages : lines.values()) {
            for (Map<Integer, Observation> counts : lines.values()) {
                if (percentages != counts && areShares(percentages, counts)) {
                    percentages.values().forEach(o -> shares.add(o.place()));
                }
            }
        }
    }

    private static boolean areShares(Map<Integer, Observation> percentages, Map<Integer, Observation> counts) {
        if (percentages.size() < FEWEST || !percentages.keySet().equals(counts.keySet())) {
            return false;
        }
        BigDecimal largest = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (Observation o : counts.values()) {
            BigDecimal n = Totals.exact(o).orElse(BigDecimal.ZERO);
            sum = sum.add(n);
            largest = largest.max(n);
        }
        return areShares(percentages, counts, sum) || areShares(percentages, counts, largest);
    }

    /** Whether each is the percentage that the count beside it has of a whole, and they aren't merely the counts themselves. */
    private static boolean areShares(
            Map<Integer, Observation> percentages, Map<Integer, Observation> counts, BigDecimal whole) {
        int telling = 0;
        for (Map.Entry<Integer, Observation> entry : percentages.entrySet()) {
            BigDecimal percentage = Totals.exact(entry.getValue()).orElse(BigDecimal.ONE.negate());
            BigDecimal count = Totals.exact(counts.getOrDefault(entry.getKey(), entry.getValue()))
                    .orElse(BigDecimal.ZERO);
            if (whole.signum() == 0
                    || count.multiply(HUNDRED)
                                    .divide(whole, MathContext.DECIMAL64)
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .compareTo(percentage)
                            != 0) {
                return false;
            }
            telling += count.signum() != 0 && count.compareTo(percentage) != 0 && percentage.compareTo(HUNDRED) < 0
                    ? 1
                    : 0;
        }
        return telling > 1;
    }
}
