package foiscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountIntervalTest {

    private static final long SEED = 20_061_107;

    private record Three(CountInterval a, CountInterval b, CountInterval c) {}

    static Stream<Three> threes() {
        Random random = new Random(SEED);
        return Stream.generate(() -> new Three(any(random), any(random), any(random)))
                .limit(200);
    }

    private static CountInterval any(Random random) {
        long lower = random.nextInt(50);
        return switch (random.nextInt(4)) {
            case 0 -> CountInterval.atLeast(lower);
            case 1 -> CountInterval.exactly(lower);
            default -> CountInterval.between(lower, lower + random.nextInt(20));
        };
    }

    private static BigDecimal within(CountInterval interval, Random random) {
        BigDecimal upper = interval.upper();
        int width = upper == null ? 1000 : upper.subtract(interval.lower()).intValue();
        return interval.lower().add(BigDecimal.valueOf(random.nextInt(width + 1)));
    }

    @ParameterizedTest
    @MethodSource("threes")
    void sumsAndHullsDoNotDependOnOrder(Three t) {
        assertThat(t.a().plus(t.b())).isEqualTo(t.b().plus(t.a()));
        assertThat(t.a().plus(t.b()).plus(t.c())).isEqualTo(t.a().plus(t.b().plus(t.c())));
        assertThat(t.a().hull(t.b())).isEqualTo(t.b().hull(t.a()));
        assertThat(t.a().hull(t.b()).hull(t.c())).isEqualTo(t.a().hull(t.b().hull(t.c())));
    }

    @ParameterizedTest
    @MethodSource("threes")
    void figuresWithinGiveSumsWithin(Three t) {
        Random random = new Random(SEED);
        for (int n = 0; n < 20; n++) {
            BigDecimal x = within(t.a(), random);
            BigDecimal y = within(t.b(), random);
            assertThat(t.a().plus(t.b()).contains(x.add(y))).isTrue();
            assertThat(t.a().hull(t.b()).contains(x)).isTrue();
            assertThat(t.a().hull(t.b()).contains(y)).isTrue();
        }
    }

    @Test
    void zeroAddsNothing() {
        CountInterval some = CountInterval.between(2, 5);
        assertThat(some.plus(CountInterval.ZERO)).isEqualTo(some);
    }

    @Test
    void onlyAnIntervalOfOneFigureIsExact() {
        assertThat(CountInterval.exactly(3).exact()).contains(BigDecimal.valueOf(3));
        assertThat(CountInterval.exactly(new BigDecimal("2.5")).exact()).contains(new BigDecimal("2.5"));
        assertThat(CountInterval.between(0, 4).exact()).isEqualTo(Optional.empty());
        assertThat(CountInterval.atLeast(0).exact()).isEqualTo(Optional.empty());
    }

    @Test
    void nothingBoundsAnOpenInterval() {
        assertThat(CountInterval.atLeast(1).contains(BigDecimal.ZERO)).isFalse();
        assertThat(CountInterval.atLeast(1).contains(new BigDecimal("1e9"))).isTrue();
        assertThat(CountInterval.between(0, 4).contains(BigDecimal.valueOf(5))).isFalse();
    }

    @Test
    void emptyAndNegativeIntervalsAreRefused() {
        assertThatThrownBy(() -> CountInterval.between(4, 3)).hasMessageContaining("4 to 3");
        assertThatThrownBy(() -> CountInterval.atLeast(-1)).hasMessageContaining("-1");
    }
}
