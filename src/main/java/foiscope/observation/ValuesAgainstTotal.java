package foiscope.observation;

/** The values of a table against the total of the same period; both stay as printed. */
final class ValuesAgainstTotal implements Guard {

    @Override
    public void check(GuardedTable table) {
        table.figures()
                .unresolved()
                .addAll(Checks.valuesAgainstTotals(table.figures().observations(), table.totals()));
    }
}
