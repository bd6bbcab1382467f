package foiscope.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * A part of a year that another label names: {@code Jan - Mar} under {@code 2022}, {@code Q1} beside {@code 2020/21}.
 *
 * @param first its first month, where it is named by months; a quarter or half that is only numbered begins with its year
 * @param number which of the year's parts it is, from 1, where it is numbered; of a single day that of its month
 * @param months how many months it has; 0 of a single day
 * @param calendar whether a numbered part of a calendar year may be meant: the letter knows no other years
 * @param label the words of the document
 */
public record PartOfYear(Optional<Month> first, int number, int months, boolean calendar, String label) {

    /** The days of this part of a year; empty where the year holds no such part, or several. */
    public Optional<Period> of(Period year) {
        LocalDate start = year.start();
        LocalDate end = year.end();
        if (start == null || end == null || year.basis() == PeriodBasis.POINT_IN_TIME) {
            return Optional.empty();
        }
        if (first.isPresent() && months == 0) {
            return day(first.get(), year, start, end);
        }
        return first.isPresent() ? named(first.get(), year, start, end) : numbered(year, start, end);
    }

    private Optional<Period> named(Month month, Period year, LocalDate start, LocalDate end) {
        LocalDate from = LocalDate.of(start.getYear(), month, 1);
        from = from.isBefore(start) ? from.plusYears(1) : from;
        LocalDate to = from.plusMonths(months).minusDays(1);
        boolean once = from.plusYears(1).plusMonths(months).minusDays(1).isAfter(end);
        return once ? within(from, to, year, end) : Optional.empty();
    }

    /** A stock at a day of a year: "on 31 March". */
    private Optional<Period> day(Month month, Period year, LocalDate start, LocalDate end) {
        LocalDate first = LocalDate.of(start.getYear(), month, Math.min(number, month.minLength()));
        LocalDate day = first.isBefore(start) ? first.plusYears(1) : first;
        boolean once = day.plusYears(1).isAfter(end);
        return once && !day.isAfter(end)
                ? Optional.of(new Period(day, day, label + " " + year.label(), PeriodBasis.POINT_IN_TIME))
                : Optional.empty();
    }

    private Optional<Period> numbered(Period year, LocalDate start, LocalDate end) {
        LocalDate from = start.plusMonths((long) months * (number - 1));
        LocalDate to = from.plusMonths(months).minusDays(1);
        boolean twelve = end.equals(start.plusYears(1).minusDays(1));
        boolean known = calendar || year.basis() != PeriodBasis.CALENDAR_YEAR;
        boolean running = year.basis() == PeriodBasis.PART_YEAR && start.getDayOfMonth() == 1;
        return (twelve || running) && known ? within(from, to, year, end) : Optional.empty();
    }

    /** A part of a year that isn't over ends with what there is of the year. */
    private Optional<Period> within(LocalDate from, LocalDate to, Period year, LocalDate end) {
        boolean running = year.basis() == PeriodBasis.PART_YEAR && to.isAfter(end) && !from.isAfter(end);
        return running || !to.isAfter(end) ? Optional.of(between(from, running ? end : to, year)) : Optional.empty();
    }

    private Period between(LocalDate from, LocalDate to, Period year) {
        return Period.between(from, to, year.label().isEmpty() ? label : label + " " + year.label());
    }
}
