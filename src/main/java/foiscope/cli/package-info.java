/** Arguments in, exit code out. */
@NullMarked
package foiscope.cli;

import org.jspecify.annotations.NullMarked;
