package foiscope.structure;

import foiscope.structure.CellKind.Role;

/** Columns of values hold values, columns of labels none; numbers that rise to the left of words are their codes. */
record ColumnsFit() implements Evidence {

    private static final double WORDS_AS_VALUES = 1.5;
    private static final double VALUES_AS_LABELS = 2;
    private static final double NOTHING_READ = 1;
    private static final double WORDS_FIRST = 0.8;
    private static final double RISING_CODES = 0.6;

    @Override
    public String name() {
        return "columns hold what they are for";
    }

    @Override
    public double of(Hypothesis asked) {
        Structure structure = asked.structure();
        double score = 0;
        for (int column : structure.values()) {
            Line line = asked.lines().get(column);
            boolean words = line.filled() > 0 && line.can().of(Role.VALUE) == 0;
            score -= words ? WORDS_AS_VALUES : 0;
        }
        for (int column : structure.labels()) {
            Line line = asked.lines().get(column);
            int surely = line.is().of(Role.VALUE);
            score -= line.filled() == 0 ? 0 : VALUES_AS_LABELS * surely / line.filled();
        }
        score -= structure.values().isEmpty() && !structure.records() ? NOTHING_READ : 0;
        score -= wordsFirst(structure) ? WORDS_FIRST : 0;
        boolean codes = structure
                .numbering()
                .filter(column -> rising(structure, column))
                .isPresent();
        return codes ? score + RISING_CODES : score;
    }

    /** Whether the first row of the body has words under every heading, as a heading row has. */
    private static boolean wordsFirst(Structure structure) {
        int words = 0;
        int row = structure.body().get(0).row();
        for (int column : structure.values()) {
            GridCell cell = structure.grid().at(row, column);
            if (cell.canBe(Role.VALUE)) {
                return false;
            }
            words += cell.role() == Role.WORDS ? 1 : 0;
        }
        return words > 1 && structure.body().size() > 1;
    }

    /** Whether the numbers of a column are each higher than the one above: codes are, counts are only by chance. */
    private static boolean rising(Structure structure, int column) {
        int last = -1;
        int found = 0;
        for (Structure.BodyRow row : structure.body()) {
            String text = structure.grid().at(row.row(), column).text();
            if (!text.matches("\\d{1,6}")) {
                continue;
            }
            int number = Integer.parseInt(text);
            if (number <= last) {
                return false;
            }
            last = number;
            found++;
        }
        return found > 2;
    }
}
