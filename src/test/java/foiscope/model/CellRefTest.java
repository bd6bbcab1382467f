package foiscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellRefTest {

    @Test
    void itsKeyIsTablePlaceAndItem() {
        assertThat(new CellRef(3, null, 2, 4, 1, 5).key()).isEqualTo("2/4/1/5");
        assertThat(CellRef.inProse(3, 7, 2).key()).isEqualTo("0/7/0/2");
    }

    @Test
    void anotherWordOfTheSameCellKeepsItsPlace() {
        CellRef cell = new CellRef(null, "Sheet1", 2, 4, 1, 1);
        assertThat(cell.atItem(3)).isEqualTo(new CellRef(null, "Sheet1", 2, 4, 1, 3));
    }

    @Test
    void itIsSaidAsAPersonWould() {
        assertThat(new CellRef(3, null, 2, 4, 1, 1).inWords()).isEqualTo("page 3, table 2, row 4, column 1, word 1");
        assertThat(new CellRef(3, "2017 of A. Person", 2, 4, 1, 2).inWords())
                .isEqualTo("sheet 3, table 2, row 4, column 1, word 2");
        assertThat(CellRef.inProse(null, 7, 2).inWords()).isEqualTo("paragraph 7, word 2");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 1, 1", "1, 0, 1, 1", "1, 1, -1, 1", "1, 1, 1, 0"})
    void whatIsNoPlaceIsRefused(int table, int row, int column, int item) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CellRef(null, null, table, row, column, item))
                .withMessageContaining("no place");
    }
}
