package foiscope.comparison;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A figure in a year.
 *
 * @param span what it covers of the year; of a month or a single case what all of its letter's cover together
 * @param from the first day of its own period
 */
record Dated(Figure figure, Letter letter, Year year, Span span, Grain grain, LocalDate from) {

    /** Empty where the document gives no figure: not held, not recorded, not applicable. */
    static Optional<Dated> of(YearFigure row) {
        return Figure.of(row)
                .map(figure -> new Dated(
                        figure,
                        new Letter(row.responseId(), row.documentId(), row.dateResponded()),
                        row.key().inYear(),
                        new Span(row.coveredFrom(), row.coveredTo(), row.coverage()),
                        row.grain(),
                        row.periodStart()));
    }

    Dated covering(Span span) {
        return new Dated(figure, letter, year, span, grain, from);
    }
}
