package foiscope.structure;

import foiscope.structure.CellKind.Role;

/** A heading is of another kind than what it heads, or names it; no heading is surely a value. */
record HeadingUnlikeBody() implements Evidence {

    private static final double OTHER_KIND = 0.6;
    private static final double NAMES_WORDS = 0.5;
    private static final double WORDS_OVER_WORDS = 0.05;
    private static final double VALUE_AMONG_HEADINGS = 2.5;

    @Override
    public String name() {
        return "headings unlike what they head";
    }

    @Override
    public double of(Hypothesis asked) {
        double score = 0;
        for (int column = 0; column < asked.grid().columns(); column++) {
            score += column(asked, column);
        }
        return score;
    }

    private static double column(Hypothesis asked, int column) {
        Line line = asked.lines().get(column);
        Role body = line.role();
        double score = 0;
        boolean lowestSeen = false;
        for (int level = asked.headings().size() - 1; level >= 0; level--) {
            GridCell cell = asked.grid().at(asked.headings().get(level), column);
            if (cell.blank()) {
                continue;
            }
            if (cell.surelyValue()) {
                score -= VALUE_AMONG_HEADINGS;
            } else if (!lowestSeen) {
                boolean names = cell.kind() == CellKind.NAMES && !line.names();
                score += body != Role.NOTHING && cell.role() != body
                        ? OTHER_KIND
                        : names ? NAMES_WORDS : body == Role.WORDS ? WORDS_OVER_WORDS : 0;
                lowestSeen = true;
            } else if (body == Role.WORDS && cell.role() == Role.WORDS) {
                score -= NAMES_WORDS;
            }
        }
        return score;
    }
}
