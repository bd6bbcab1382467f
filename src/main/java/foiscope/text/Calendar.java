package foiscope.text;

import foiscope.model.Period;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/**
 * What a letter says of the periods that it prints.
 *
 * @param toDate the wordings of an open end
 * @param letterDate the day of the letter, where it is known
 * @param ends the last day of a year of which the request asks for a part only
 * @param named the periods that the letter names itself: "FY19 means the year ended 31 March 2019"
 * @param namedInWords whether one of these names has no digits
 * @param begins the day on which a year of the letter's begins, where it says so
 * @param calendarOnly whether the letter prints no financial year
 * @param bareYears whether its tables print single years
 */
public record Calendar(
        Phrasebook<?> toDate,
        Optional<LocalDate> letterDate,
        Map<Integer, LocalDate> ends,
        Phrasebook<Period> named,
        boolean namedInWords,
        Optional<MonthDay> begins,
        boolean calendarOnly,
        boolean bareYears) {

    /** The calendar of a text that defines nothing. */
    public static Calendar of(Phrasebook<?> toDate, Optional<LocalDate> letterDate, Map<Integer, LocalDate> ends) {
        return new Calendar(toDate, letterDate, ends, new Phrasebook<>(), false, Optional.empty(), false, false);
    }
}
