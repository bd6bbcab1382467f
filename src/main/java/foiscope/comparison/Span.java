package foiscope.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The days of its year that a figure covers. A stock covers a day, any other period itself: without a share of a year.
 *
 * @param coverage the share of the year's days, or null where it has none or isn't known
 */
record Span(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable Double coverage) {

    /** Of a list of single cases whose letter doesn't say which part of the year it lists. */
    static final Span UNSAID = new Span(null, null, null);

    /** What a period covers of a year that it overlaps. */
    static Span of(Year year, LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(year.first()) ? year.first() : from;
        LocalDate last = to.isAfter(year.last()) ? year.last() : to;
        return new Span(first, last, (double) days(first, last) / year.days());
    }

    static Span without(LocalDate first, LocalDate last) {
        return new Span(first, last, null);
    }

    /** What several separate periods of one year cover together. */
    static Span union(Year year, Collection<Span> spans) {
        LocalDate first = year.last();
        LocalDate last = year.first();
        long days = 0;
        for (Span span : spans) {
            if (span.first == null || span.last == null) {
                return UNSAID;
            }
            first = span.first.isBefore(first) ? span.first : first;
            last = span.last.isAfter(last) ? span.last : last;
            days += days(span.first, span.last);
        }
        return new Span(first, last, (double) days / year.days());
    }

    boolean overlaps(Span other) {
        return first != null
                && last != null
                && other.first != null
                && other.last != null
                && !first.isAfter(other.last)
                && !other.first.isAfter(last);
    }

    /** Fullness for ordering: what has no coverage is least full. */
    double fullness() {
        return coverage == null ? -1 : coverage;
    }

    LocalDate lastOrNever() {
        return last == null ? LocalDate.MIN : last;
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
