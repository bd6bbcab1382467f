package foiscope.model;

/** What kind of period a figure covers. */
public enum PeriodBasis implements Coded {
    CALENDAR_YEAR("calendar_year"),
    /** 1 April to 31 March. */
    FINANCIAL_YEAR("financial_year"),
    PART_YEAR("part_year"),
    SEVERAL_YEARS("several_years"),
    MONTH("month"),
    /** A stock at a date: never added up. */
    POINT_IN_TIME("point_in_time"),
    OTHER("other"),
    /** Can't be dated. */
    UNKNOWN("_U");

    private final String code;

    PeriodBasis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
