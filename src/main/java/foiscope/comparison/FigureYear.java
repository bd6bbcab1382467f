package foiscope.comparison;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the years in which a figure stands (contract: years). Only a zero over several years stands in more than one.
 *
 * @param year {@code 2017}, {@code 2016/17}, or the first and last day with a slash between
 * @param yearFirst its first day
 * @param yearLast its last day
 * @param grain how the figure makes its year's: alone, or added up with others
 * @param coveredFrom the first day of the year that the figure covers
 * @param coveredTo the last day of the year that it covers
 * @param coverage the share of the year's days, or null where it has none
 * @param spread whether it stands in other years too
 */
public record FigureYear(
        String year,
        YearBasis yearBasis,
        LocalDate yearFirst,
        LocalDate yearLast,
        Grain grain,
        @Nullable LocalDate coveredFrom,
        @Nullable LocalDate coveredTo,
        @Nullable Double coverage,
        boolean spread) {

    static FigureYear of(Year year, Span span, Grain grain, boolean spread) {
        return new FigureYear(
                year.label(),
                year.basis(),
                year.first(),
                year.last(),
                grain,
                span.first(),
                span.last(),
                span.coverage(),
                spread);
    }
}
