package foiscope.observation;

import foiscope.model.Observation;
import foiscope.model.UnresolvedReason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A column whose numbers are the percentages of the column beside it, in whole numbers and under no heading that says so. */
final class SharesOfOthers implements Guard {

    /** With fewer figures percentages may be chance. */
    private static final int FEWEST = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(GuardedTable table) {
        List<Map<Integer, Observation>> shares = new ArrayList<>();
        for (List<Map<Integer, Observation>> axis : table.axes()) {
            for (int i = 0; i < axis.size(); i++) {
                Map<Integer, Observation> percentages = axis.get(i);
                boolean ofBefore = i > 0 && areShares(percentages, axis.get(i - 1));
                if (ofBefore || i + 1 < axis.size() && areShares(percentages, axis.get(i + 1))) {
                    shares.add(percentages);
                }
            }
        }
        table.doubtLines(shares, UnresolvedReason.NOT_A_COUNT, "its line holds the percentages of the line beside it");
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
