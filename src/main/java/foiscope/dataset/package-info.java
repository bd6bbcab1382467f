/** The published datasets: one record per kind of row, one component per column, each with its meaning. */
@NullMarked
package foiscope.dataset;

import org.jspecify.annotations.NullMarked;
