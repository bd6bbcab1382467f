package foiscope.comparison;

import foiscope.model.Coded;

/** What kind of year a row of a comparison is about. */
public enum YearBasis implements Coded {
    CALENDAR_YEAR("calendar_year"),
    FINANCIAL_YEAR("financial_year"),
    POINT_IN_TIME("point_in_time"),
    OTHER("other");

    private final String code;

    YearBasis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
