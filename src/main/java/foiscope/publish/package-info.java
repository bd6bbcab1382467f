/** Writes a release: Parquet, CSV, data package, report, checksums; complete or absent. */
@NullMarked
package foiscope.publish;

import org.jspecify.annotations.NullMarked;
