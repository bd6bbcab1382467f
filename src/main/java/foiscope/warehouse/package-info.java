/** The tables that keep what was read between runs, each run's share of them named by one row. */
@NullMarked
package foiscope.warehouse;

import org.jspecify.annotations.NullMarked;
