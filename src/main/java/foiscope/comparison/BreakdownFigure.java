package foiscope.comparison;

/**
 * A figure as a part of a breakdown.
 *
 * @param code its code on the breakdown's axis, {@code _T} if it has none there
 * @param whole the code under which it counts once among all parts: an outcome has several facets
 * @param below empty at the breakdown's own level, else the code one level below: a rank of a role
 * @param fromScope whether no cell of its table says the code
 */
record BreakdownFigure(String code, String whole, Dated dated, String below, boolean fromScope) {}
