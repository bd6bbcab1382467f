package foiscope.observation;

/** A printed total over the periods against the periods' own figures; both stay as printed. */
final class PeriodsAgainstTotal implements Guard {

    @Override
    public void check(GuardedTable table) {
        table.figures().unresolved().addAll(Checks.totalsOverPeriods(table.totals()));
    }
}
