/** Records to and from Spark rows. */
@NullMarked
package foiscope.store;

import org.jspecify.annotations.NullMarked;
