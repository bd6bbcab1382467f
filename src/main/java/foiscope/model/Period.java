package foiscope.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that a figure covers, both ends included.
 *
 * @param start the first day, or null where the document doesn't fix it
 * @param end the last day, or null where the document doesn't fix it
 * @param label the words of the document
 */
public record Period(@Nullable LocalDate start, @Nullable LocalDate end, String label, PeriodBasis basis) {

    /** @throws IllegalArgumentException if it ends before it starts */
    public Period {
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("ends before it starts: " + start + " to " + end);
        }
    }

    /** A period that the document doesn't date. */
    public static Period undated(String label) {
        return new Period(null, null, label, PeriodBasis.UNKNOWN);
    }

    /** 1 January to 31 December. */
    public static Period calendarYear(int year, String label) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), label, PeriodBasis.CALENDAR_YEAR);
    }

    /** 1 April of the year to 31 March of the next, the year of UK public accounts. */
    public static Period financialYear(int firstYear, String label) {
        return new Period(
                LocalDate.of(firstYear, 4, 1), LocalDate.of(firstYear + 1, 3, 31), label, PeriodBasis.FINANCIAL_YEAR);
    }

    /** The days from one date to another, of the kind that their span has. */
    public static Period between(LocalDate start, LocalDate end, String label) {
        return new Period(start, end, label, basisOf(start, end));
    }

    private static PeriodBasis basisOf(LocalDate start, LocalDate end) {
        boolean wholeYears = end.plusDays(1).getMonthValue() == start.getMonthValue()
                && start.getDayOfMonth() == 1
                && end.plusDays(1).getDayOfMonth() == 1;
        long years = ChronoUnit.YEARS.between(start, end.plusDays(1));
        if (wholeYears && years == 1 && start.getMonthValue() == 1) {
            return PeriodBasis.CALENDAR_YEAR;
        }
        if (wholeYears && years == 1 && start.getMonthValue() == 4) {
            return PeriodBasis.FINANCIAL_YEAR;
        }
        boolean yearStart = start.getMonthValue() == 1 || start.getMonthValue() == 4;
        if (wholeYears && years > 1 && yearStart) {
            return PeriodBasis.SEVERAL_YEARS;
        }
        if (start.getDayOfMonth() == 1 && end.equals(start.plusMonths(1).minusDays(1))) {
            return PeriodBasis.MONTH;
        }
        boolean inCalendarYear = start.getYear() == end.getYear();
        boolean inFinancialYear =
                start.minusMonths(3).getYear() == end.minusMonths(3).getYear();
        return inCalendarYear || inFinancialYear ? PeriodBasis.PART_YEAR : PeriodBasis.OTHER;
    }

    /** Both days, where both are fixed. */
    public boolean dated() {
        return start != null && end != null;
    }

    /** Whether no day is in both, as far as their days are fixed. */
    public boolean apart(Period other) {
        return end != null && other.start != null && other.start.isAfter(end)
                || start != null && other.end != null && other.end.isBefore(start);
    }

    /** Whether it is dated and has all days of another that is. */
    public boolean holds(Period other) {
        return start != null
                && end != null
                && other.start != null
                && other.end != null
                && !other.start.isBefore(start)
                && !other.end.isAfter(end);
    }

    /** How many days it has, both ends included, where both are fixed. */
    public Optional<Long> days() {
        return start == null || end == null ? Optional.empty() : Optional.of(ChronoUnit.DAYS.between(start, end) + 1);
    }
}
