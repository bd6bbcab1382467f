package foiscope.structure;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.SourceCell;
import foiscope.model.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of evidence is there because some table is read otherwise without it. */
class EvidenceTest {

    private static final String COUNTS_LIKE_YEARS =
            """
            Year | Number
            2019 | 2010
            2020 | 2015
            2021 | 1987""";

    private static final String FIELDS_ON_THE_LEFT =
            """
            Outcome | Complaints | Complaints
            Year | 2019 | 2020
            Result | Dismissed | Resigned
            Number | 3 | 4""";

    private static final String NO_CORNERS =
            """
            2021 | | 2022 | | 2023 |
            M | F | M | F | M | F
            Constable | 12 | 4 | 9 | 5 | 14 | 3
            Sergeant | 3 | 1 | 2 | 0 | 4 | 1""";

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(new LinesOfOneKind(), COUNTS_LIKE_YEARS),
                Arguments.of(new HeadingUnlikeBody(), COUNTS_LIKE_YEARS),
                Arguments.of(new FewHeadings(), COUNTS_LIKE_YEARS),
                Arguments.of(
                        new FormatMarksHeadings(),
                        """
                        Zorg! | Blim!
                        Alpha! | Beta!
                        Grob | 4
                        Knor | 5"""),
                Arguments.of(
                        new ValuesHeaded(),
                        """
                        2019 | 2020 | 2021
                        Complaints | 3 | 1 | 2"""),
                Arguments.of(new SiblingsOfOneSort(), FIELDS_ON_THE_LEFT),
                Arguments.of(
                        new HeadingsKnown(),
                        """
                        2018! | 2019!
                        2019 | 1987
                        2020 | 1990
                        2021 | 2001"""),
                Arguments.of(
                        new UpperHeadingsGroup(),
                        """
                         | Zorg | Blim
                        Year | blomped | grobbed
                        2019 | 3 | 1
                        2020 | 2 | 4"""),
                Arguments.of(new PathsUnique(), NO_CORNERS),
                Arguments.of(new ColumnsFit(), FIELDS_ON_THE_LEFT));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void someTableIsReadOtherwiseWithoutIt(Evidence evidence, String table) {
        List<Evidence> rest =
                Evidence.ALL.stream().filter(other -> !other.equals(evidence)).toList();
        assertThat(rest).hasSize(Evidence.ALL.size() - 1);
        assertThat(paths(table, rest)).as(evidence.name()).isNotEqualTo(paths(table, Evidence.ALL));
    }

    @Test
    void allEvidenceIsHeldByATable() {
        assertThat(tables().map(arguments -> arguments.get()[0]))
                .containsExactlyInAnyOrderElementsOf(List.copyOf(Evidence.ALL));
    }

    /** A cell that ends in an exclamation mark is one that the format marks as a heading. */
    private static List<String> paths(String table, List<Evidence> evidence) {
        List<SourceCell> cells = new ArrayList<>();
        SourceTable plain = Printed.table(Printed.rows(table));
        for (SourceCell cell : plain.cells()) {
            boolean heading = cell.text().endsWith("!");
            String text = heading ? cell.text().substring(0, cell.text().length() - 1) : cell.text();
            cells.add(new SourceCell(cell.row(), cell.column(), 1, 1, heading, false, null, text));
        }
        SourceTable marked = new SourceTable(1, 1, null, null, false, plain.rows(), plain.columns(), cells);
        return Tables.in(Grid.of(marked, Printed.READING), Printed.READING, evidence).stream()
                .flatMap(choice -> Printed.paths(choice.structure()).stream())
                .toList();
    }
}
