package foiscope.comparison;

import java.time.LocalDate;

/**
 * A figure in a year.
 *
 * @param span what it covers of the year; of a month or a single case what all of its letter's cover together
 * @param from the first day of its own period
 */
record Dated(Figure figure, Letter letter, Year year, Span span, Grain grain, LocalDate from) {

    /** How a figure makes its year's: alone, or added up with others. A figure stated for the year goes before. */
    enum Grain {
        STATED,
        MONTH,
        CASE
    }

    Dated covering(Span span) {
        return new Dated(figure, letter, year, span, grain, from);
    }
}
