package foiscope.page;

import foiscope.model.CellBox;
import foiscope.model.SourceCell;
import java.util.List;

/** A part of the pages in reading order. */
public sealed interface PageBlock {

    /** The page on which it begins, from 1. */
    int page();

    /**
     * Lines with no wider gap above one than text has.
     *
     * @param lines with a tab where words are set apart as cells are
     */
    record Paragraph(int page, List<String> lines) implements PageBlock {

        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table.
     *
     * @param edges where its columns begin, and the last ends, in points from the left
     * @param cells with their boxes, in the order of their rows
     */
    record Table(int page, List<Double> edges, int rows, List<SourceCell> cells) implements PageBlock {

        public Table {
            edges = List.copyOf(edges);
            cells = List.copyOf(cells);
        }

        public int columns() {
            return edges.size() - 1;
        }
    }

    /** A cell with its box. */
    static SourceCell cell(int row, int column, int rowSpan, int columnSpan, CellBox box, String text) {
        return new SourceCell(row, column, rowSpan, columnSpan, false, false, box, text);
    }
}
