package foiscope.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.comparison.MadeWorld.Case;
import foiscope.dataset.ComparisonRow;
import foiscope.model.CountInterval;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MadeWorldTest {

    private static final int WORLDS = 1000;

    @Test
    void theTruthLiesInEveryIntervalAndEveryComparableRowIsTheTruth() {
        for (int seed = 0; seed < WORLDS; seed++) {
            MadeWorld world = new MadeWorld(seed);
            for (ComparisonRow row : Lines.rows(world.observations(), world.responded())) {
                if (!"_U".equals(row.code())
                        && !Objects.requireNonNullElse(row.code(), "").contains("|")) {
                    check(seed, world, row);
                }
            }
        }
    }

    private static void check(int seed, MadeWorld world, ComparisonRow row) {
        Supplier<String> what = () -> "seed " + seed + ": " + row.dataset() + " " + Lines.line(row);
        Double coverage = Objects.requireNonNull(row.coverage(), what);
        boolean whole = coverage == 1;
        int year = Integer.parseInt(row.year());
        BigDecimal truth = BigDecimal.valueOf(world.truth(year, whole, is(row)));
        BigDecimal total = BigDecimal.valueOf(world.truth(year, whole, c -> true));
        assertThat(interval(row.lower(), row.upper()).contains(truth))
                .as(() -> what.get() + ", in truth " + truth)
                .isTrue();
        if (row.totalLower() != null) {
            assertThat(interval(row.totalLower(), row.totalUpper()).contains(total))
                    .as(what)
                    .isTrue();
        }
        if (row.shareLower() != null && total.signum() > 0) {
            assertThat(truth.doubleValue() / total.doubleValue())
                    .as(what)
                    .isBetween(row.shareLower(), Objects.requireNonNull(row.shareUpper()));
        }
        if (row.comparable()) {
            assertThat(whole).as(what).isTrue();
            assertThat(row.count()).as(what).isEqualTo(truth.doubleValue());
        }
    }

    private static Predicate<Case> is(ComparisonRow row) {
        return switch (row.dataset()) {
            case "by_year" -> c -> true;
            case "by_role" -> c -> c.role().equals(row.code());
            case "by_gender" -> c -> c.gender().equals(row.code());
            default -> c -> c.outcome().equals(row.code());
        };
    }

    private static CountInterval interval(@Nullable Double lower, @Nullable Double upper) {
        return new CountInterval(
                BigDecimal.valueOf(Objects.requireNonNull(lower)), upper == null ? null : BigDecimal.valueOf(upper));
    }
}
