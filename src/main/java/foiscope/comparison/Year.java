package foiscope.comparison;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A year under which figures are compared, or any other period that no year holds.
 *
 * @param label {@code 2017}, {@code 2016/17}, or the first and last day with a slash between
 */
record Year(String label, YearBasis basis, LocalDate first, LocalDate last) {

    static Year calendar(int year) {
        return new Year(
                Integer.toString(year), YearBasis.CALENDAR_YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Year calendarOf(LocalDate day) {
        return calendar(day.getYear());
    }

    /** The financial year, 1 April to 31 March, that begins in a calendar year. */
    static Year financial(int begins) {
        return new Year(
                begins + "/" + Integer.toString(100 + (begins + 1) % 100).substring(1),
                YearBasis.FINANCIAL_YEAR,
                LocalDate.of(begins, 4, 1),
                LocalDate.of(begins + 1, 3, 31));
    }

    static Year financialOf(LocalDate day) {
        return financial(day.getMonth().compareTo(Month.APRIL) >= 0 ? day.getYear() : day.getYear() - 1);
    }

    /** The year of a stock. */
    static Year stockOf(LocalDate day) {
        Year year = calendarOf(day);
        return new Year(year.label, YearBasis.POINT_IN_TIME, year.first, year.last);
    }

    static Year other(LocalDate first, LocalDate last) {
        return new Year(first + "/" + last, YearBasis.OTHER, first, last);
    }

    /** The year before it; no other period has one. */
    Optional<Year> before() {
        return switch (basis) {
            case CALENDAR_YEAR -> Optional.of(calendarOf(first.minusDays(1)));
            case FINANCIAL_YEAR -> Optional.of(financialOf(first.minusDays(1)));
            case POINT_IN_TIME -> Optional.of(stockOf(first.minusDays(1)));
            case OTHER -> Optional.empty();
        };
    }

    /** The year of the same kind after a calendar or financial one. */
    Year next() {
        return basis == YearBasis.FINANCIAL_YEAR ? financialOf(last.plusDays(1)) : calendarOf(last.plusDays(1));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean holds(LocalDate from, LocalDate to) {
        return holds(from) && holds(to);
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
