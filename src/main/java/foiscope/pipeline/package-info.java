/** The stages in their order, the run's settings, and the jobs that spread pure functions over Spark. */
@NullMarked
package foiscope.pipeline;

import org.jspecify.annotations.NullMarked;
