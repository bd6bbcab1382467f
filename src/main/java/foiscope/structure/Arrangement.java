package foiscope.structure;

/**
 * How the printed grid is set before its lines are read.
 *
 * @param turned whether rows and columns are exchanged: the headings stand on the left
 * @param moved how many heading rows stand further right than they are printed, since their corner cell is missing
 * @param uneven how many rows that are as short were left in their place
 * @param joined how many heading rows are the rest of the row above them: one heading wrapped over several rows
 */
record Arrangement(boolean turned, int moved, int uneven, int joined) {}
