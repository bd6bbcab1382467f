package foiscope.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import foiscope.dataset.UnresolvedRow;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyUnresolvedTest {

    private static List<UnresolvedRow> rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new UnresolvedRow(
                        "u" + i, "d", "d:1", "row " + i, null, i % 4 == 0 ? "undated" : "unknown_label", null, null))
                .toList();
    }

    @Test
    void aLettersRowsAreAllListed() {
        assertThat(ManyUnresolved.summed(rows(ManyUnresolved.LISTED))).isEqualTo(rows(ManyUnresolved.LISTED));
    }

    @Test
    void beyondTheLimitEachReasonSaysHowManyMoreThereAre() {
        List<UnresolvedRow> summed = ManyUnresolved.summed(rows(ManyUnresolved.LISTED + 400));
        assertThat(summed).hasSize(ManyUnresolved.LISTED + 2);
        assertThat(summed.subList(ManyUnresolved.LISTED, summed.size()))
                .extracting(UnresolvedRow::reason, UnresolvedRow::place, UnresolvedRow::detail)
                .containsExactly(
                        tuple("undated", "row 20000", "and 99 more after it in this document, for the same reason"),
                        tuple(
                                "unknown_label",
                                "row 20001",
                                "and 299 more after it in this document, for the same reason"));
    }
}
