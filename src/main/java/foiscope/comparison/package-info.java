/** Aligns periods, adds intervals and says what is comparable: observations into the by_ datasets. */
@NullMarked
package foiscope.comparison;

import org.jspecify.annotations.NullMarked;
