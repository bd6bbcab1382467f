package foiscope.comparison;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The days on which the law or the list of outcomes changed, so that figures before and after don't mean the same.
 *
 * @param dates the first day of each new rule
 */
public record Breaks(List<LocalDate> dates) implements Serializable {

    /** @param dates is copied */
    public Breaks {
        dates = List.copyOf(dates);
    }

    /** Whether the year holds a break, or is the first after one (contract: {@code regime_change}). */
    boolean touch(Year year) {
        return dates.stream()
                .anyMatch(date -> year.holds(date)
                        || year.before().filter(y -> y.holds(date)).isPresent());
    }
}
