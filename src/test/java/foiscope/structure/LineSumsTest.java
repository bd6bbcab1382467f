package foiscope.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which lines are the sums of others, whatever they are called. */
class LineSumsTest {

    @Test
    void aLineThatIsTheSumOfAllOthersIsTheirTotal() {
        assertThat(
                        rows(
                                """
                        Finding | 2020 | 2021
                        Allegations finalised | 30 | 50
                        No case to answer | 12 | 27
                        Case to answer | 15 | 19
                        Withdrawn | 3 | 4"""))
                .containsExactly(0);
    }

    @Test
    void subTotalsAreNoPartsOfTheTotal() {
        assertThat(
                        rows(
                                """
                        Relationship | 2020 | 2021
                        Spouse | 21 | 18
                        Ex-partner | 34 | 40
                        Any intimate partner | 55 | 58
                        Parent | 7 | 5
                        Sibling | 4 | 4
                        Any family member | 11 | 9
                        Overall | 66 | 67"""))
                .containsExactly(6);
    }

    @Test
    void aSumOfSmallNumbersMayBeChance() {
        assertThat(
                        rows(
                                """
                        Gender | Number
                        Male | 2
                        Female | 1
                        Unknown | 1"""))
                .isEmpty();
    }

    @Test
    void oneLineThatDoesNotAgreeIsForgiven() {
        assertThat(
                        rows(
                                """
                        Outcome | 2019 | 2020 | 2021
                        Dismissed | 13 | 11 | 12
                        Resigned | 14 | 17 | 21
                        Overall | 27 | 28 | 34"""))
                .containsExactly(2);
    }

    @Test
    void columnsAddUpTheSameWay() {
        Structure structure = structure(
                """
                Outcome | Officers | Staff | Everyone
                Dismissed | 13 | 11 | 24
                Resigned | 14 | 17 | 31""");
        assertThat(LineSums.ofColumns(structure).totals()).containsExactly(3);
    }

    private static Set<Integer> rows(String table) {
        return LineSums.ofRows(structure(table)).totals();
    }

    private static Structure structure(String table) {
        return Tables.in(Printed.grid(table), Printed.READING).get(0).structure();
    }
}
